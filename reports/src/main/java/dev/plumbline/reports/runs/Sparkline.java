package dev.plumbline.reports.runs;

import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The estimates of a gate from run to run, beside its bound: a line, and a mark where the outcome is another than in the run before, at the first run and
 * at the newest. A dot is a pass, a cross a fail, a diamond undecided.
 *
 * @param points the oldest first; at least one
 */
record Sparkline(List<GateHistory.Point> points) implements Part {

    private static final double WIDTH = 160;
    private static final double HEIGHT = 32;
    private static final double MARGIN = 5;

    @Override
    public void write(Html page) {
        page.open("svg", "viewBox", "0 0 160 32", "class", "spark", "role", "img", "aria-label", description());
        List<Double> values = values();
        if (!values.isEmpty()) {
            draw(page, Scale.around(values, HEIGHT - MARGIN, MARGIN));
        }
        page.close();
    }

    private void draw(Html page, Scale scale) {
        newest().bound().ifPresent(bound -> path(page, "bound", "M0 " + at(scale, bound) + "H160"));
        path(page, "trend", line(scale));
        for (String outcome : List.of("pass", "fail", "inconclusive")) {
            path(page, "hit " + outcome, marks(scale, outcome));
        }
    }

    private static void path(Html page, String kind, String d) {
        if (!d.isEmpty()) {
            page.open("path", "class", kind, "d", d).close();
        }
    }

    /** Points between two of the same height are left out: the line is the same. */
    private String line(Scale scale) {
        StringBuilder d = new StringBuilder();
        String last = "";
        boolean skipped = false;
        for (int i = 0; i < points.size(); i++) {
            OptionalDouble estimate = points.get(i).gate().figure().estimate();
            if (estimate.isEmpty()) {
                last = "";
                skipped = false;
                continue;
            }
            String y = at(scale, estimate.getAsDouble());
            if (last.isEmpty()) {
                d.append('M').append(x(i)).append(' ').append(y);
            } else if (y.equals(last)) {
                skipped = true;
            } else {
                if (skipped) {
                    d.append('H').append(x(i - 1));
                }
                d.append('L').append(x(i)).append(' ').append(y);
                skipped = false;
            }
            last = y;
        }
        return d.append(skipped ? "H" + x(points.size() - 1) : "").toString();
    }

    private String marks(Scale scale, String outcome) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            ReadGate gate = points.get(i).gate();
            boolean changed = i == 0
                    || i == points.size() - 1
                    || !points.get(i - 1).gate().outcome().equals(gate.outcome());
            if (changed && gate.outcome().equals(outcome)) {
                double y = gate.figure().estimate().isPresent()
                        ? scale.at(gate.figure().estimate().getAsDouble())
                        : HEIGHT / 2;
                d.append(mark(outcome, x(i), Marks.number(y)));
            }
        }
        return d.toString();
    }

    private static String mark(String outcome, String x, String y) {
        String at = "M" + x + " " + y;
        return switch (outcome) {
            case "pass" -> at + "h0";
            case "fail" -> at + "m-3-3l6 6m0-6l-6 6";
            default -> at + "m-3.5 0l3.5-3.5 3.5 3.5-3.5 3.5z";
        };
    }

    private String x(int i) {
        return Marks.number(
                points.size() == 1 ? WIDTH - MARGIN : MARGIN + i * (WIDTH - 2 * MARGIN) / (points.size() - 1));
    }

    private static String at(Scale scale, double value) {
        return Marks.number(scale.at(value));
    }

    private List<Double> values() {
        List<Double> values = new ArrayList<>();
        points.forEach(point -> point.gate().figure().estimate().ifPresent(values::add));
        if (!values.isEmpty()) {
            newest().bound().ifPresent(values::add);
        }
        return values;
    }

    private ReadGate newest() {
        return points.get(points.size() - 1).gate();
    }

    private String description() {
        String runs = points.size() == 1 ? "1 run" : points.size() + " runs";
        return runs + ", from " + told(points.get(0).gate()) + " to " + told(newest());
    }

    private static String told(ReadGate gate) {
        return (gate.figure().estimate().isPresent() ? Format.GATE.estimate(gate.figure()) : "no estimate") + ", "
                + gate.outcome();
    }
}
