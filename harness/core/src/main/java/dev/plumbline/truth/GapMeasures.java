package dev.plumbline.truth;

import dev.plumbline.policy.Optimised;
import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Pressure;
import dev.plumbline.policy.Step;
import dev.plumbline.truth.Measured.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures the {@link Gaps} between policies under pressure and truth, step by step. */
final class GapMeasures {

    private static final Undefined UNGUIDED =
            new Undefined("the task names no guideline; name a column under policy.pressure.guideline");

    private final Pools pools;
    private final Sample sample;
    private final Optional<double[]> rating;
    private final Optional<double[]> guideline;
    private final double[] gold;

    /**
     * Nothing measured yet.
     *
     * @param gold what every candidate of the pools is worth
     */
    GapMeasures(Pressure pressure, Sample sample, Column gold) {
        this.pools = pressure.pools();
        this.sample = sample;
        this.rating = wins(pressure.rating());
        this.guideline = wins(pressure.guideline());
        this.gold = gold.wins();
    }

    private Optional<double[]> wins(Optional<double[]> worth) {
        return worth.map(values -> Column.of(pools, values).wins());
    }

    /** Of every step of an optimiser. */
    List<Measurement> of(Optimised optimised) {
        double[] proxy = Column.of(pools, optimised.proxy()).wins();
        List<Measurement> all = new ArrayList<>();
        for (Step step : optimised.steps()) {
            double[] weights = step.weights();
            add(all, optimised, step, Metric.POLICY_GAP, offered(weights, proxy));
            add(
                    all,
                    optimised,
                    step,
                    Metric.REWARD_GAP,
                    link(weights, Optional.of(proxy), rating, PressureMeasures.UNRATED));
            add(
                    all,
                    optimised,
                    step,
                    Metric.RATER_GAP,
                    link(weights, rating, guideline.or(() -> Optional.of(gold)), PressureMeasures.UNRATED));
            add(all, optimised, step, Metric.GUIDELINE_GAP, link(weights, guideline, Optional.of(gold), UNGUIDED));
        }
        return all;
    }

    private static void add(List<Measurement> all, Optimised optimised, Step step, Metric metric, Measured measured) {
        MetricKey key = new MetricKey(
                        Arm.POLICY,
                        optimised.reward(),
                        MetricKey.ALL,
                        metric.label(),
                        metric.against().get(0))
                .at(optimised.axis(), step.label());
        all.add(new Measurement(key, measured));
    }

    private Measured offered(double[] weights, double[] proxy) {
        double[] left = new double[pools.size()];
        for (int p = 0; p < left.length; p++) {
            int from = pools.starts()[p];
            int to = pools.starts()[p + 1];
            left[p] = Arrays.stream(proxy, from, to).max().orElse(0)
                    - IntStream.range(from, to)
                            .mapToDouble(c -> weights[c] * proxy[c])
                            .sum();
        }
        return Means.of(left, sample, -1, 1);
    }

    private Measured link(double[] weights, Optional<double[]> from, Optional<double[]> to, Undefined otherwise) {
        if (from.isEmpty() || to.isEmpty()) {
            return otherwise;
        }
        double[] gaps = new double[pools.size()];
        for (int p = 0; p < gaps.length; p++) {
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                gaps[p] += weights[c] * (from.get()[c] - to.get()[c]);
            }
        }
        return Means.of(gaps, sample, -1, 1);
    }
}
