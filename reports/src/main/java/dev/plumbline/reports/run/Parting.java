package dev.plumbline.reports.run;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A share that ratings put higher than truth does.
 *
 * @param key of the share by the ratings
 * @param ratings a value
 * @param truth a value
 * @param surely how much higher at least: the lower end of the measured divergence at 95 %, else of the ratings' interval less the upper end of truth's
 */
record Parting(MetricKey key, Figure ratings, Figure truth, double surely) {

    /** Shares of right answers, of pairs won and of good choices. */
    private static final Set<Metric> SHARES = Set.of(Metric.AGREEMENT, Metric.RATING_WIN_RATE, Metric.CHOSEN_GOOD);

    /** What people would put to use, so what they must be able to trust. */
    private static final Set<String> TRUSTED =
            Set.of(Arm.STUDENT, Arm.SCORES, Arm.REWARD, Arm.AGGREGATION, Arm.GROUP, Arm.POLICY);

    /** Of every share of a task that was measured both ways, whichever is higher. */
    static List<Parting> all(TaskRun task) {
        Findings findings = new Findings(task);
        return task.measurements().all().stream()
                .filter(one -> one.key().against() == Against.RATINGS
                        && TRUSTED.contains(one.key().arm()))
                .flatMap(one -> of(findings, one).stream())
                .toList();
    }

    private static Optional<Parting> of(Findings findings, Measurement one) {
        MetricKey key = one.key();
        Figure ratings = Figure.of(one.measured());
        return Metric.named(key.metric())
                .filter(SHARES::contains)
                .flatMap(metric -> inTruth(findings, key, metric))
                .map(Figure::of)
                .filter(truth -> truth.isValue() && ratings.isValue())
                .map(truth -> new Parting(key, ratings, truth, surely(findings, key, ratings, truth)));
    }

    private static Optional<Measured> inTruth(Findings findings, MetricKey key, Metric metric) {
        return metric.sameAgainst(Against.TRUTH).stream()
                .map(there -> findings.find(key.asking(there.label(), Against.TRUTH)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static double surely(Findings findings, MetricKey key, Figure ratings, Figure truth) {
        Optional<Figure> divergence = key.metric().equals(Metric.AGREEMENT.label())
                ? findings.find(key.asking(Metric.DIVERGENCE.label(), Against.TRUTH))
                        .map(Figure::of)
                        .filter(Figure::isValue)
                : Optional.empty();
        return divergence
                .map(measured -> measured.low().orElse(0))
                .orElseGet(() -> ratings.low().orElse(0) - truth.high().orElse(1));
    }

    /** How much higher the ratings put it, as estimated. */
    double gap() {
        return ratings.estimate().orElseThrow() - truth.estimate().orElseThrow();
    }

    /** Whose, such as {@code student/soft}. */
    String who() {
        return Names.arm(key.arm(), key.method());
    }

    /** Where, such as {@code on citation=fabricated} or {@code at best-of 16}; empty for all examples. */
    String where() {
        String slice = key.slice().equals(MetricKey.ALL) ? "" : "on " + key.slice();
        String step = key.axis().isEmpty() ? "" : "at " + new Axis(key.axis()).name() + " " + key.step();
        return (slice + " " + step).strip();
    }
}
