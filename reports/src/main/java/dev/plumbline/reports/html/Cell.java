package dev.plumbline.reports.html;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.truth.Measured;
import java.util.Optional;

/** A number with its interval, unless it was counted, in a cell of a table; where there is none a dash, with the reason as title and as footnote. */
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
            page.open("td", "class", "num").leaf("span", estimate(), "class", "estimate");
            if (!figure.counted()) {
                page.text(" ").leaf("span", format.interval(figure), "class", "interval");
            }
            page.close();
            return;
        }
        String estimate = figure.estimate().isPresent() ? "(" + format.estimate(figure) + ")" : DASH;
        page.open("td", "class", "num none", "title", figure.state() + ": " + figure.reason());
        page.leaf("span", estimate, "class", "estimate").text(" ");
        page.open("span", "class", "interval").text(figure.state());
        notes.mark(page, figure.reason());
        page.close().close();
    }

    /** What was counted stands as it is, if it is a whole number. */
    private String estimate() {
        double value = figure.estimate().orElseThrow();
        String written =
                figure.counted() && value == Math.rint(value) ? Format.WHOLE.estimate(figure) : format.estimate(figure);
        return figure.censored() ? "\u2265\u00a0" + written : written;
    }
}
