package dev.plumbline.reports.html;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.truth.Measured;
import java.util.Arrays;
import java.util.Optional;

/** A number with its interval, unless it was counted, in a cell of a table; where there is none a dash, with the reason as a footnote. */
public record Cell(Figure figure, Footnotes notes, Format format) implements Part {

    private static final String DASH = "\u2013";

    /** The cell of what may not have been measured at all; then it stays empty. */
    public static Part of(Optional<Measured> measured, Footnotes notes, Format format) {
        return measured.<Part>map(found -> new Cell(Figure.of(found), notes, format))
                .orElse(page -> page.leaf("td", ""));
    }

    /** The cell of a point of a curve, empty where the curve has none. */
    public static Part of(Optional<Figure> figure, Footnotes notes) {
        return figure.<Part>map(found -> new Cell(found, notes, Format.DECIMAL)).orElse(page -> page.leaf("td", ""));
    }

    @Override
    public void write(Html page) {
        if (figure.isValue()) {
            open(page).leaf("b", estimate());
            if (!figure.counted()) {
                page.text(" ").leaf("i", format.interval(figure));
            }
            page.close();
            return;
        }
        String estimate = figure.estimate().isPresent() ? "(" + format.estimate(figure) + ")" : DASH;
        open(page, "class", "none").leaf("b", estimate).text(" ");
        page.open("i").text(figure.state());
        notes.mark(page, figure.reason());
        page.close().close();
    }

    /** With what it rests on (examples, clusters, seeds), unless the cell before rests on the same. */
    private Html open(Html page, String... attributes) {
        if (figure.n().isEmpty()) {
            return page.open("td", attributes);
        }
        String numbers = figure.n().getAsInt() + "-" + figure.clusters().orElseThrow() + "-"
                + figure.seeds().orElseThrow();
        if (!page.news(numbers)) {
            return page.open("td", attributes);
        }
        String[] more = Arrays.copyOf(attributes, attributes.length + 2);
        more[attributes.length] = "data-n";
        more[attributes.length + 1] = numbers;
        return page.open("td", more);
    }

    /** What was counted stands as it is, if it is a whole number. */
    private String estimate() {
        double value = figure.estimate().orElseThrow();
        String written =
                figure.counted() && value == Math.rint(value) ? Format.WHOLE.estimate(figure) : format.estimate(figure);
        return figure.censored() ? "\u2265\u00a0" + written : written;
    }
}
