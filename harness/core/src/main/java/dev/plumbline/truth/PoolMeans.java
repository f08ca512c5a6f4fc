package dev.plumbline.truth;

import dev.plumbline.policy.Optimised;
import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Step;
import java.util.Arrays;

/**
 * Means over pools of what their candidates come to, by weights of the candidates.
 *
 * @param sample one example of each pool, by clusters
 */
record PoolMeans(Pools pools, Sample sample) {

    /** What a policy is measured at: a step of an optimiser, of whatever metric. */
    static MetricKey point(Optimised optimised, Step step) {
        return policy(optimised.reward()).at(optimised.axis(), step.label());
    }

    /** What is measured of a policy that is optimised against a reward, of whatever metric. */
    static MetricKey policy(String reward) {
        return new MetricKey(Arm.POLICY, reward, MetricKey.ALL, "", Against.RATINGS);
    }

    /** By how much a policy's weights are above the base's. */
    double[] more(double[] weights) {
        double[] more = new double[pools.candidates()];
        Arrays.setAll(more, c -> weights[c] - pools.base()[c]);
        return more;
    }

    /** The mean over the pools of the weighted sum over their candidates, with its interval. */
    Measured of(double[] weights, double[] values, double least, double greatest) {
        double[] sums = new double[pools.size()];
        for (int p = 0; p < sums.length; p++) {
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                sums[p] += weights[c] * values[c];
            }
        }
        return Means.of(sums, sample, least, greatest);
    }

    /** The same of what a policy gains over the base. */
    Measured gain(double[] weights, double[] values) {
        double range = Column.range(values);
        return of(more(weights), values, -range, range);
    }
}
