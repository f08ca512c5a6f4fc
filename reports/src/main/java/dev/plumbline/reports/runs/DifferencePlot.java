package dev.plumbline.reports.runs;

import dev.plumbline.reports.chart.Marks;
import dev.plumbline.reports.chart.Picture;
import dev.plumbline.reports.chart.Scale;
import dev.plumbline.reports.chart.Symbol;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Metric;
import java.util.List;
import java.util.stream.Stream;

/**
 * Paired differences with their intervals, a row each, turned so that what is left of 0 is worse.
 *
 * @param rows each with a value; at least one
 */
record DifferencePlot(List<RunComparison.PairedFigure> rows) implements Picture {

    private static final double LEFT = 330;
    private static final double RIGHT = 640;
    private static final double TOP = 22;
    private static final double ROW = 20;
    private static final int LONGEST = 54;

    @Override
    public double width() {
        return 660;
    }

    @Override
    public double height() {
        return TOP + rows.size() * ROW + 22;
    }

    @Override
    public String description() {
        return "A row a figure: the change from the earlier run to the later one with its 95 % interval, turned so that"
                + " what lies left of 0 is worse.";
    }

    @Override
    public List<String> legend() {
        return List.of("\u25bc worse beyond chance", "\u25b2 better beyond chance", "\u25cb cannot tell");
    }

    @Override
    public void draw(Html page) {
        Scale scale = scale();
        Marks marks = new Marks(page, scale);
        double base = TOP + rows.size() * ROW;
        marks.label("worse", LEFT, TOP - 10, "start");
        marks.label("better", RIGHT, TOP - 10, "end");
        marks.rule(0, TOP - 4, base, "bound");
        for (int i = 0; i < rows.size(); i++) {
            row(page, marks, rows.get(i), TOP + (i + .5) * ROW);
        }
        marks.axis(base);
    }

    private static void row(Html page, Marks marks, RunComparison.PairedFigure row, double y) {
        page.leaf(
                "text",
                Marks.shortened(row.task() + " / " + row.what(), LONGEST),
                "class",
                "row",
                "x",
                "0",
                "y",
                Marks.number(y + 3.5));
        marks.range(turned(row, low(row)), turned(row, high(row)), y, "range");
        double x = marks.scale().at(turned(row, value(row).estimate()));
        page.open(
                        "path",
                        "class",
                        "moved "
                                + row.told()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        "d",
                        symbol(row).around(x, y))
                .close();
    }

    private static Symbol symbol(RunComparison.PairedFigure row) {
        return switch (row.told()) {
            case WORSE -> Symbol.WEDGE;
            case BETTER -> Symbol.TRIANGLE;
            case CANNOT_TELL -> Symbol.CIRCLE;
            case SAME -> Symbol.SQUARE;
        };
    }

    /** So that more is better. */
    private static double turned(RunComparison.PairedFigure row, double value) {
        Metric metric = Metric.named(row.difference().key().metric()).orElseThrow();
        return metric.better() == Metric.Better.LOWER ? -value : value;
    }

    private static Measured.Value value(RunComparison.PairedFigure row) {
        return (Measured.Value) row.difference().difference();
    }

    private static double low(RunComparison.PairedFigure row) {
        return value(row).interval().low(.95);
    }

    private static double high(RunComparison.PairedFigure row) {
        return value(row).interval().high(.95);
    }

    /** As far to one side of 0 as to the other. */
    private Scale scale() {
        double farthest = rows.stream()
                .flatMap(row -> Stream.of(low(row), high(row)))
                .mapToDouble(Math::abs)
                .max()
                .orElse(1);
        Scale around = Scale.around(List.of(-farthest, farthest), LEFT, RIGHT);
        double end = Math.max(-around.from(), around.to());
        return new Scale(-end, end, LEFT, RIGHT);
    }
}
