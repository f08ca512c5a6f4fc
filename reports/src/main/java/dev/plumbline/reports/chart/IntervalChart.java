package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.BoundOf;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * An estimate with its interval beside the bound of a gate, which has its value above it; the passing side is tinted. The shape of the estimate says how the
 * gate came out. A run has hundreds of these, each in the row of a table with its figures: so it is small, and has neither a legend nor a table of its own.
 */
public record IntervalChart(Figure figure, Gate gate, Outcome outcome) implements Part {

    private static final double WIDTH = 180;
    private static final double MARGIN = 6;
    private static final double LABEL = 9;
    private static final double TOP = 13;
    private static final double MIDDLE = 22;
    private static final double BASE = 31;

    /** What the shapes say. */
    public static final String LEGEND =
            "\u25cf passes, \u2715 fails, \u25c7 is inconclusive; tinted is the side that passes.";

    @Override
    public void write(Html page) {
        Marks marks = new Marks(page, scale());
        page.open("svg", "viewBox", "0 0 180 47", "class", "gate", "role", "img")
                .leaf("title", title());
        boolean atLeast = gate.boundedBelow();
        Scale scale = marks.scale();
        marks.band(atLeast ? bound() : scale.from(), atLeast ? scale.to() : bound(), TOP, BASE, "passing");
        axis(marks);
        marks.rule(bound(), TOP, BASE, "bound");
        bound(marks);
        if (figure.isValue()) {
            marks.reach(
                    figure.low().orElse(Double.NEGATIVE_INFINITY),
                    figure.high().orElse(Double.POSITIVE_INFINITY),
                    MIDDLE,
                    "range");
        }
        figure.estimate().ifPresent(estimate -> shape(marks, estimate));
        page.close();
    }

    private Scale scale() {
        List<Double> values = new ArrayList<>(List.of(bound()));
        figure.estimate().ifPresent(values::add);
        figure.low().ifPresent(values::add);
        figure.high().ifPresent(values::add);
        return Scale.covering(values, MARGIN, WIDTH - MARGIN);
    }

    /** In one path, for bytes count here: the base line, its ends, and 0 where it lies between. */
    private static void axis(Marks marks) {
        Scale scale = marks.scale();
        String ends = "M6 28V34M6 31H174M174 28V34";
        boolean across = scale.from() < 0 && scale.to() > 0;
        String zero = across ? "M" + Marks.number(scale.at(0)) + " 28V34" : "";
        marks.path("axis", ends + zero);
        marks.label(Numbers.asWritten(scale.from()), scale.start(), BASE + 13, "start");
        if (across) {
            marks.label("0", scale.at(0), BASE + 13, "middle");
        }
        marks.label(Numbers.asWritten(scale.to()), scale.end(), BASE + 13, "end");
    }

    /** Its value with the relation on the side that passes, or on the other where there is no room. */
    private void bound(Marks marks) {
        double at = marks.scale().at(bound());
        String written = (gate.boundedBelow() ? "\u2265" : "\u2264") + Numbers.asWritten(bound());
        double room = 6 * written.length();
        boolean right = gate.boundedBelow() ? at + room <= WIDTH : at - room < 0;
        marks.label(written, at, LABEL, right ? "start" : "end");
    }

    private void shape(Marks marks, double estimate) {
        switch (outcome) {
            case PASS -> marks.dot(estimate, MIDDLE, "dot");
            case FAIL -> marks.path("cross", cross(marks.scale().at(estimate)));
            case INCONCLUSIVE ->
                marks.path("dot hollow", Symbol.DIAMOND.around(marks.scale().at(estimate), MIDDLE));
        }
    }

    private static String cross(double x) {
        String from = "M" + Marks.number(x - 4) + " ";
        return from + "18l8 8" + from + "26l8-8";
    }

    private double bound() {
        return gate.bound();
    }

    private String title() {
        String bound = ", bound " + BoundOf.gate(gate);
        String found = figure.isValue()
                ? "estimate " + Format.GATE.estimate(figure) + ", interval " + Format.GATE.interval(figure)
                : figure.state();
        return outcome + ": " + found + bound;
    }
}
