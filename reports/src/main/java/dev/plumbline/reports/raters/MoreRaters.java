package dev.plumbline.reports.raters;

import dev.plumbline.reports.chart.CurveChart;
import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Line;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Curve;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often the majority of ever more raters is right, up to what no number of such raters exceeds, and how many it takes. */
public record MoreRaters(Findings findings, Footnotes notes) implements Part {

    public static final String AXIS = Curve.MAJORITY_ACCURACY.axis();
    public static final String WANTED = Curve.RATERS_NEEDED.axis();
    private static final String CURVE = Curve.MAJORITY_ACCURACY.label();
    private static final String NEEDED = Curve.RATERS_NEEDED.label();
    private static final String FLOOR = Metric.BIAS_FLOOR.label();

    @Override
    public void write(Html page) {
        findings.lines(AXIS).stream()
                .filter(line -> line.key().metric().equals(CURVE))
                .forEach(line -> chart(line).write(page));
        needed().write(page);
    }

    private CurveChart chart(Line majority) {
        List<Line> lines = new ArrayList<>(List.of(majority));
        limit(majority).ifPresent(lines::add);
        return new CurveChart(sentence(majority), new Axis(AXIS), lines, notes);
    }

    /** What the bias floor leaves, as a level across the chart. */
    private Optional<Line> limit(Line majority) {
        return floor().filter(figure -> figure.estimate().orElseThrow() > 0).map(floor -> {
            Figure most = floor.complement();
            MetricKey key = new MetricKey(Arm.RATERS, "", MetricKey.ALL, "1 \u2212 " + FLOOR, Against.TRUTH);
            List<Line.Point> ends = Stream.of(0, majority.points().size() - 1)
                    .distinct()
                    .map(i -> new Line.Point(majority.points().get(i).at(), most))
                    .toList();
            return new Line(key, ends);
        });
    }

    private Optional<Figure> floor() {
        return findings.find(new MetricKey(Arm.RATERS, "", MetricKey.ALL, FLOOR, Against.TRUTH))
                .map(Figure::of)
                .filter(Figure::isValue);
    }

    private String sentence(Line majority) {
        List<Line.Point> values = majority.values();
        if (values.isEmpty()) {
            return "How often the majority of several raters is right could not be measured.";
        }
        Trend trend = Trend.of(majority);
        return "With " + Numbers.asWritten(values.get(0).at()) + " to "
                + Numbers.asWritten(values.get(values.size() - 1).at())
                + " raters an example the accuracy of their majority "
                + trend.way().verb()
                + (trend.way() == Trend.Way.STAYS ? ", " : " ") + trend.span() + beyond() + ".";
    }

    private String beyond() {
        return floor().map(figure -> figure.estimate().orElseThrow())
                .map(floor -> floor > 0
                        ? "; a bias floor of " + Trend.two(floor) + " would keep any number of such raters at "
                                + Trend.two(1 - floor) + " or below"
                        : "; a bias floor of 0 sets no limit to more of them")
                .orElse("");
    }

    private FiguresTable needed() {
        List<FiguresTable.Row> rows = findings.of(Arm.RATERS).stream()
                .filter(one -> one.key().metric().equals(NEEDED))
                .map(one -> new FiguresTable.Row(
                        wanted(one.key()), List.<Optional<Measured>>of(Optional.of(one.measured()))))
                .toList();
        return new FiguresTable(
                "Raters an example that a majority needs", "For an accuracy of", List.of(NEEDED), rows, notes);
    }

    private static String wanted(MetricKey point) {
        return Numbers.read(point.step()).stream()
                .mapToObj(Numbers::asWritten)
                .findFirst()
                .orElse(point.step());
    }
}
