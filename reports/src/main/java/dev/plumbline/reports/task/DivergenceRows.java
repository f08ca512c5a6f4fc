package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.SliceTest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much better an arm looks by the ratings than by truth, slice by slice and metric by metric: above 0 the ratings flatter, whichever
 * way the metric is better.
 *
 * @param metrics the divergence first, then those with a figure on both sides; those of a single slice more than none
 * @param rows that of all examples first, then by the size of their divergence, those without one last
 */
record DivergenceRows(Arm arm, List<String> metrics, List<Row> rows) {

    static final String DIVERGENCE = "divergence";

    /** With a figure against truth and one against ratings, which both lie between 0 and 1. */
    private static final List<String> BOTH_SIDES = List.of("balanced-accuracy", "auc", "brier", "ece");

    /**
     * How far ratings and truth part.
     *
     * @param apart in 0 to 1 either way; empty where there is none
     * @param survives whether it is there after the correction for many slices
     * @param reason why there is none, else empty
     */
    record Part(OptionalDouble apart, boolean survives, String reason) {

        double size() {
            return Math.abs(apart.orElse(-0.0));
        }
    }

    /** A slice; a part a metric, empty where nothing was measured. */
    record Row(String slice, Optional<Figure> divergence, List<Optional<Part>> parts) {

        boolean whole() {
            return slice.equals(MetricKey.ALL);
        }

        Optional<Part> first() {
            return parts.get(0).filter(part -> part.apart().isPresent());
        }

        /** The greatest come first, and those that have none last. */
        private double order() {
            return whole() ? -2 : first().map(part -> -part.size()).orElse(1.0);
        }
    }

    /** Empty where divergence was measured on no slice. */
    static Optional<DivergenceRows> of(Findings findings, Arm arm) {
        List<String> slices = Stream.concat(Stream.of(MetricKey.ALL), findings.slices().stream())
                .filter(slice ->
                        findings.find(arm, slice, DIVERGENCE, Against.TRUTH).isPresent())
                .toList();
        if (slices.stream().allMatch(MetricKey.ALL::equals)) {
            return Optional.empty();
        }
        Set<String> surviving = surviving(findings, arm);
        List<String> metrics = Stream.concat(Stream.of(DIVERGENCE), BOTH_SIDES.stream())
                .filter(metric -> slices.stream()
                        .anyMatch(slice ->
                                part(findings, arm, slice, metric, surviving).isPresent()))
                .toList();
        List<Row> rows = slices.stream()
                .map(slice -> new Row(
                        slice,
                        findings.find(arm, slice, DIVERGENCE, Against.TRUTH).map(Figure::of),
                        metrics.stream()
                                .map(metric -> part(findings, arm, slice, metric, surviving))
                                .toList()))
                .sorted(Comparator.comparingDouble(Row::order))
                .toList();
        return Optional.of(new DivergenceRows(arm, metrics, rows));
    }

    private static Set<String> surviving(Findings findings, Arm arm) {
        return findings.sliceTests().stream()
                .filter(SliceTest::survives)
                .map(SliceTest::key)
                .filter(key -> key.arm().equals(arm.name()) && key.method().equals(arm.method()))
                .filter(key -> key.metric().equals(DIVERGENCE))
                .map(MetricKey::slice)
                .collect(Collectors.toSet());
    }

    private static Optional<Part> part(Findings findings, Arm arm, String slice, String metric, Set<String> surviving) {
        Optional<Figure> truth =
                findings.find(arm, slice, metric, Against.TRUTH).map(Figure::of);
        if (metric.equals(DIVERGENCE)) {
            return truth.map(figure -> figure.isValue()
                    ? new Part(figure.estimate(), surviving.contains(slice), "")
                    : new Part(OptionalDouble.empty(), false, figure.reason()));
        }
        Optional<Figure> ratings =
                findings.find(arm, slice, metric, Against.RATINGS).map(Figure::of);
        return truth.flatMap(one -> ratings.map(other -> difference(metric, one, other)));
    }

    private static Part difference(String metric, Figure truth, Figure ratings) {
        Optional<Figure> missing =
                Stream.of(truth, ratings).filter(figure -> !figure.isValue()).findFirst();
        if (missing.isPresent()) {
            return new Part(OptionalDouble.empty(), false, missing.get().reason());
        }
        double apart = ratings.estimate().orElseThrow() - truth.estimate().orElseThrow();
        boolean lower = Metric.named(metric).orElseThrow().better() == Metric.Better.LOWER;
        return new Part(OptionalDouble.of(lower ? -apart : apart), false, "");
    }

    /** The slices on which the divergence has a value, without that of all. */
    List<Row> slices() {
        return rows.stream()
                .filter(row -> !row.whole() && row.first().isPresent())
                .toList();
    }

    /** The slices whose divergence survives the correction. */
    List<Row> surviving() {
        return slices().stream()
                .filter(row -> row.first().orElseThrow().survives())
                .toList();
    }

    Optional<Row> whole() {
        return rows.stream().filter(Row::whole).findFirst();
    }

    /** The metrics of which something is said on that row, by position. */
    IntStream told(Row row) {
        return IntStream.range(0, metrics.size()).filter(i -> row.parts().get(i).isPresent());
    }
}
