package dev.plumbline.truth;

import dev.plumbline.policy.Pools;

/**
 * The correlation within pools of two numbers of candidates, over draws of the base: the covariance and both variances are means over the pools,
 * so that a pool in which neither differs counts for nothing and no pool needs a correlation of its own.
 *
 * <p>Of win rates over the base it is Spearman's rank correlation with ties shared, since a win rate is a mid-rank. A pool contributes
 * {@code c / sqrt(A B) - r (a / A + b / B) / 2} over the number of pools, less nothing as these sum to 0 (the delta method), for its covariance c, its
 * variances a and b, and their means A and B.
 *
 * <p>Worked example: one pool of three candidates, each as likely, ranks 1, 2, 3 and 1, 3, 2: 1/2.
 */
final class PoolCorrelation {

    private static final double NOTHING = 1e-12;

    private final Pools pools;
    private final double[] covariances;
    private final double[] first;
    private final double[] second;

    private PoolCorrelation(Pools pools, double[] one, double[] other) {
        this.pools = pools;
        this.covariances = covariances(one, other);
        this.first = covariances(one, one);
        this.second = covariances(other, other);
    }

    /** Or why there is none. */
    static Measured of(Pools pools, Sample sample, double[] one, double[] other) {
        return new PoolCorrelation(pools, one, other).measured(sample);
    }

    private Measured measured(Sample sample) {
        double a = mean(first);
        double b = mean(second);
        if (a < NOTHING || b < NOTHING) {
            return new Measured.Undefined(
                    "the candidates of each pool are all alike, by the reward or by rating, so nothing correlates");
        }
        if (sample.tooFew().isPresent()) {
            return new Measured.Undefined(sample.tooFew().get());
        }
        double r = Math.max(-1, Math.min(1, mean(covariances) / Math.sqrt(a * b)));
        double[] contribution = new double[pools.size()];
        for (int p = 0; p < contribution.length; p++) {
            contribution[p] =
                    (covariances[p] / Math.sqrt(a * b) - r * (first[p] / a + second[p] / b) / 2) / pools.size();
        }
        return Means.measured(new Estimate(r, contribution), sample, -1, 1);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private double[] covariances(double[] one, double[] other) {
        double[] each = new double[pools.size()];
        for (int p = 0; p < each.length; p++) {
            double both = 0;
            double mine = 0;
            double others = 0;
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                both += pools.base()[c] * one[c] * other[c];
                mine += pools.base()[c] * one[c];
                others += pools.base()[c] * other[c];
            }
            each[p] = both - mine * others;
        }
        return each;
    }
}
