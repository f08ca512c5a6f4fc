package dev.plumbline.reports.pressure;

import dev.plumbline.reports.chart.CurveChart;
import dev.plumbline.reports.chart.Stretch;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Line;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy on its way from the base, pushed against one reward in one way.
 *
 * @param reward its name
 * @param along the axis of the steps
 */
public record PressurePath(Findings findings, String reward, String along, Footnotes notes) implements Part {

    private static final List<Metric> WINS =
            List.of(Metric.PROXY_WIN_RATE, Metric.RATING_WIN_RATE, Metric.GOLD_WIN_RATE);
    private static final List<String> TILTS = List.of("beta", "relative-beta");
    private static final List<Metric> DISTANCES = List.of(Metric.KL_DIVERGENCE, Metric.KL_BOUND, Metric.KL_K3);

    @Override
    public void write(Html page) {
        List<Line> lines =
                WINS.stream().flatMap(metric -> line(metric).stream()).toList();
        String sentence = new PressureSentence(this).text();
        if (lines.isEmpty()) {
            page.leaf("p", sentence);
        } else {
            new CurveChart(
                            sentence,
                            new Axis(distance().map(Metric::label).orElse(along)),
                            lines,
                            stretches(),
                            everywhere(),
                            Optional.empty(),
                            notes)
                    .write(page);
        }
        new Details("Every figure by " + new Axis(along).meaning() + ", optimised for " + reward, List.of(table()))
                .write(page);
    }

    /** The win rates of all ways and rewards, for they are compared. */
    private List<Figure> everywhere() {
        List<String> wins = WINS.stream().map(Metric::label).toList();
        return findings.of(Arm.POLICY).stream()
                .filter(one ->
                        wins.contains(one.key().metric()) && !one.key().axis().isEmpty())
                .filter(one -> one.key().slice().equals(MetricKey.ALL))
                .map(one -> Figure.of(one.measured()))
                .toList();
    }

    /** Where truth turns down is known along tilts. */
    private List<Stretch> stretches() {
        return TILTS.contains(along) ? new Turnover(findings, reward).stretches() : List.of();
    }

    /** What the distance from the base is measured by, where it is. */
    public Optional<Metric> distance() {
        return DISTANCES.stream()
                .filter(metric ->
                        steps().stream().anyMatch(step -> value(metric, step).isPresent()))
                .findFirst();
    }

    /** In the order of the measurements: from the base on. */
    public List<String> steps() {
        return points().map(MetricKey::step).distinct().toList();
    }

    private Stream<MetricKey> points() {
        return findings.of(Arm.POLICY).stream()
                .map(Measurement::key)
                .filter(key -> key.method().equals(reward) && key.axis().equals(along));
    }

    private Optional<Measured> find(Metric metric, String step) {
        return findings.find(key(metric).at(along, step));
    }

    private MetricKey key(Metric metric) {
        return new MetricKey(
                Arm.POLICY,
                reward,
                MetricKey.ALL,
                metric.label(),
                metric.against().get(0));
    }

    /** What was measured at a step, where it has a value. */
    Optional<Figure> figure(Metric metric, String step) {
        return find(metric, step).map(Figure::of).filter(Figure::isValue);
    }

    /** The estimate at a step, where there is a value. */
    public Optional<Double> value(Metric metric, String step) {
        return figure(metric, step).map(figure -> figure.estimate().orElseThrow());
    }

    /** Of the whole path, where there is a value. */
    public Optional<Double> whole(Metric metric) {
        return findings.find(key(metric))
                .map(Figure::of)
                .filter(Figure::isValue)
                .map(figure -> figure.estimate().orElseThrow());
    }

    /** By the distance from the base; by the step itself where no distance is known. */
    private Optional<Line> line(Metric metric) {
        List<Line.Point> points = new ArrayList<>();
        for (String step : steps()) {
            Optional<Figure> figure = find(metric, step).map(Figure::of).filter(Figure::isValue);
            Optional<Double> at = distance()
                    .map(far -> value(far, step).map(nats -> Math.rint(1e4 * nats) / 1e4))
                    .orElseGet(() -> Numbers.read(step).stream().boxed().findFirst());
            figure.ifPresent(found -> at.ifPresent(place -> points.add(new Line.Point(place, found))));
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(Line.of(key(metric), points));
    }

    private FiguresTable table() {
        List<MetricKey> metrics = points().map(
                        key -> new MetricKey(key.arm(), key.method(), key.slice(), key.metric(), key.against()))
                .distinct()
                .toList();
        List<FiguresTable.Row> rows = steps().stream()
                .map(step -> new FiguresTable.Row(
                        step,
                        metrics.stream()
                                .map(metric -> findings.find(metric.at(along, step)))
                                .toList()))
                .toList();
        return new FiguresTable(
                "Optimised for " + reward + ", by " + new Axis(along).meaning(),
                new Axis(along).meaning(),
                metrics.stream().map(MetricKey::metric).toList(),
                rows,
                notes);
    }
}
