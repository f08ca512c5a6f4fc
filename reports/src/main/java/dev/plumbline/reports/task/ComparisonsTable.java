package dev.plumbline.reports.task;

import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.PValues;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Comparison;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Pairs of arms as rows, and in a plain sentence whether one is better than another. */
public record ComparisonsTable(List<Comparison> comparisons, Footnotes notes) implements Part {

    private static final List<String> COLUMNS =
            List.of("Pair", "Difference", "Only the first right : only the second", "Test", "p", "p for all pairs");

    @Override
    public void write(Html page) {
        if (comparisons.isEmpty()) {
            return;
        }
        page.leaf("p", sentence(), "class", "compared");
        String caption = comparisons.get(0).metric() + ": paired differences";
        Grid table = Grid.open(page, "figures", caption, COLUMNS);
        comparisons.forEach(c -> table.row(c.one() + " \u2212 " + c.other(), cells -> row(cells, c)));
        table.close();
    }

    private void row(Html page, Comparison comparison) {
        new Cell(Figure.of(comparison.difference()), notes, Format.DECIMAL).write(page);
        page.leaf("td", counts(comparison), "class", "num")
                .leaf("td", comparison.test().label());
        Stream.of(comparison.p(), comparison.adjusted())
                .forEach(p -> page.leaf("td", p.isPresent() ? PValues.of(p.getAsDouble()) : "", "class", "num"));
    }

    private static String counts(Comparison comparison) {
        return comparison.onlyOne().isEmpty()
                ? ""
                : Numbers.count(comparison.onlyOne().getAsInt()) + "\u00a0:\u00a0"
                        + Numbers.count(comparison.onlyOther().orElseThrow());
    }

    /** What the table says, and what it could have said. */
    private String sentence() {
        List<String> better = comparisons.stream()
                .filter(Comparison::differs)
                .map(ComparisonsTable::better)
                .toList();
        return better.isEmpty() ? nobody() : String.join("; ", better) + ".";
    }

    private static String better(Comparison comparison) {
        boolean first = Figure.of(comparison.difference()).estimate().orElseThrow() > 0;
        return (first ? comparison.one() : comparison.other()) + " is better than "
                + (first ? comparison.other() : comparison.one());
    }

    private String nobody() {
        boolean models = comparisons.stream()
                .flatMap(c -> Stream.of(c.one(), c.other()))
                .allMatch(subject -> subject.arm().equals(Arm.SCORES));
        String word = models ? "model" : "arm";
        String sentence = comparisons.size() == 1
                ? comparisons.get(0).one() + " and " + comparisons.get(0).other() + ": neither " + word
                        + " is better than the other"
                : "No " + word + " is better than another";
        return sentence + detectable() + ".";
    }

    private String detectable() {
        return comparisons.stream()
                .filter(c -> c.detectable().isPresent())
                .mapToDouble(c -> c.detectable().getAsDouble())
                .max()
                .stream()
                .mapToObj(most -> ", as far as these data tell: they would show a difference of "
                        + Numbers.percentFigure(most, 1, RoundingMode.UP)
                        + " points in 4 of 5 cases, and smaller ones less"
                        + " often")
                .findFirst()
                .orElse("");
    }
}
