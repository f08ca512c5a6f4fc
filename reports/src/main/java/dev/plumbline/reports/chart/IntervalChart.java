package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.BoundOf;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.verdict.Gate;
import java.util.ArrayList;
import java.util.List;

/** An estimate with its interval beside the bound of a gate; the passing side is tinted. */
public record IntervalChart(Figure figure, Gate gate) implements Part {

    private static final double WIDTH = 180;
    private static final double MARGIN = 6;
    private static final double TOP = 2;
    private static final double MIDDLE = 11;
    private static final double BASE = 20;

    @Override
    public void write(Html page) {
        Marks marks = new Marks(page, scale());
        page.open("svg", "viewBox", "0 0 180 36", "class", "gate", "role", "img", "aria-label", description());
        passing(marks);
        marks.axis(BASE);
        marks.rule(bound(), TOP, BASE, "bound");
        if (figure.isValue()) {
            marks.range(low(marks.scale()), high(marks.scale()), MIDDLE, "range");
        }
        figure.estimate().ifPresent(estimate -> marks.dot(estimate, MIDDLE, figure.isValue() ? "dot" : "dot hollow"));
        page.close();
    }

    private Scale scale() {
        List<Double> values = new ArrayList<>(List.of(bound()));
        figure.estimate().ifPresent(values::add);
        figure.low().ifPresent(values::add);
        figure.high().ifPresent(values::add);
        return Scale.covering(values, MARGIN, WIDTH - MARGIN);
    }

    private void passing(Marks marks) {
        boolean atLeast = gate.boundedBelow();
        Scale scale = marks.scale();
        marks.band(atLeast ? bound() : scale.from(), atLeast ? scale.to() : bound(), TOP, BASE, "passing");
    }

    private double low(Scale scale) {
        return figure.low().orElse(scale.from());
    }

    private double high(Scale scale) {
        return figure.high().orElse(scale.to());
    }

    private double bound() {
        return gate.bound();
    }

    private String description() {
        String bound = "bound " + BoundOf.gate(gate);
        if (figure.isValue()) {
            return "estimate " + Format.GATE.estimate(figure) + ", interval " + Format.GATE.interval(figure) + ", "
                    + bound;
        }
        return figure.state() + ", " + bound;
    }
}
