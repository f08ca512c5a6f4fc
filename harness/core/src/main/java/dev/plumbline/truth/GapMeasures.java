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
            MetricKey point = PoolMeans.point(optimised, step);
            all.add(Gains.at(point, Metric.POLICY_GAP, offered(weights, proxy)));
            all.add(Gains.at(
                    point, Metric.REWARD_GAP, link(weights, Optional.of(proxy), rating, PressureMeasures.UNRATED)));
            all.add(Gains.at(
                    point,
                    Metric.RATER_GAP,
                    link(weights, rating, guideline.or(() -> Optional.of(gold)), PressureMeasures.UNRATED)));
            all.add(Gains.at(point, Metric.GUIDELINE_GAP, link(weights, guideline, Optional.of(gold), UNGUIDED)));
        }
        return all;
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
        double[] gaps = new double[pools.candidates()];
        Arrays.setAll(gaps, c -> from.get()[c] - to.get()[c]);
        return new PoolMeans(pools, sample).of(weights, gaps, -1, 1);
    }
}
