package dev.plumbline.reports.pressure;

import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which link fails between a policy and truth: a sentence, a picture of the links under the base and under the most optimised policy, and behind a
 * line every figure.
 */
public record Links(Findings findings, String reward, Footnotes notes) implements Part {

    private static final List<Metric> COLUMNS =
            List.of(Metric.POLICY_GAP, Metric.REWARD_GAP, Metric.RATER_GAP, Metric.GUIDELINE_GAP, Metric.GOLD_WIN_RATE);

    private static final List<String> WAYS = List.of("best-of", "best-of-pool", "beta", "relative-beta");

    @Override
    public void write(Html page) {
        last().ifPresent(place -> {
            LinksOfPolicy links = LinksOfPolicy.of(
                    "Optimised for " + reward + " by " + new Axis(place.axis()).meaning() + ", as far as "
                            + PressureSentence.written(place.step()),
                    COLUMNS.stream().map(metric -> figure(metric, place)).toList());
            new Chart(links.sentence(), "links", new LinksChart(links), table(place.axis())).write(page);
        });
    }

    /** The last step of the way to optimise that leaves least of what the reward offers, where all links are known; a guideline need not be. */
    private Optional<MetricKey> last() {
        return WAYS.stream()
                .flatMap(way ->
                        points()
                                .filter(key -> key.axis().equals(way) && known(key))
                                .reduce((first, second) -> second)
                                .stream())
                .min(Comparator.comparingDouble(key ->
                        figure(Metric.POLICY_GAP, key).orElseThrow().estimate().orElseThrow()));
    }

    private boolean known(MetricKey place) {
        return COLUMNS.stream()
                .allMatch(metric -> metric == Metric.GUIDELINE_GAP
                        || figure(metric, place).filter(Figure::isValue).isPresent());
    }

    private Stream<MetricKey> points() {
        return findings.of(Arm.POLICY).stream()
                .map(Measurement::key)
                .filter(key -> key.method().equals(reward) && key.metric().equals(Metric.POLICY_GAP.label()));
    }

    private Optional<Figure> figure(Metric metric, MetricKey place) {
        return measured(metric, place).map(Figure::of);
    }

    private Optional<Measured> measured(Metric metric, MetricKey place) {
        MetricKey key = new MetricKey(
                Arm.POLICY,
                reward,
                MetricKey.ALL,
                metric.label(),
                metric.against().get(0));
        return findings.find(key.at(place.axis(), place.step()));
    }

    private FiguresTable table(String axis) {
        List<FiguresTable.Row> rows = points().filter(key -> key.axis().equals(axis))
                .map(key -> new FiguresTable.Row(
                        key.step(),
                        COLUMNS.stream().map(metric -> measured(metric, key)).toList()))
                .toList();
        String along = new Axis(axis).meaning();
        List<String> columns = COLUMNS.stream().map(Metric::label).toList();
        return new FiguresTable(
                "Which link fails, optimised for " + reward + " by " + along, along, columns, rows, notes);
    }
}
