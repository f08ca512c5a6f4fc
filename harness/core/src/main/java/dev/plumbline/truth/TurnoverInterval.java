package dev.plumbline.truth;

import java.util.function.DoublePredicate;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where a curve first turns negative: the places that the data leave open. It may be open above, and it may be that the curve did not turn as far
 * as it was followed.
 *
 * <p>With x the place in question, the curve is 0 there and not negative before. So x lies above {@code low}, the first place at which the curve's one-sided
 * interval reaches down to 0: a test at one place, which needs no correction for the places that were looked at, as x is one place. And x lies
 * below {@code high}, the first place at which the curve is negative with certainty: that could come up at any place before x by chance, so there the
 * bound holds for all places together. With Z the curve over its standard error, T Student's distribution with df degrees of freedom and k the way that Z's
 * direction covers, {@code P(Z < -q anywhere) <= T(-q) + k/(2 pi) (1 + q^2/df)^(-df/2)} where the curve is not negative (Davies 1977, Biometrika
 * 64; Sun and Loader 1994, Annals of Statistics 22).
 *
 * <p>Worked example: places 0, 1, 2, 3 with Z of 6, 3, -1, -5, many clusters, k = 0. At confidence .95: Z falls to 1.96 at 1.26 and to -1.96 at
 * 2.24.
 *
 * @param at the places, ascending
 * @param ratio Z at each
 * @param df degrees of freedom of the standard errors
 * @param turning k: the sum of the angles between the vectors of the clusters' contributions at neighbouring places, in radians
 * @param censored whether the estimate is not negative anywhere: then the place is at least the last one, as far as can be estimated
 */
public record TurnoverInterval(double[] at, double[] ratio, double df, double turning, boolean censored)
        implements Interval {

    private static final int HALVINGS = 60;
    private static final double MOST = 1e4;

    @Override
    public double low(double confidence) {
        double quantile = Quantiles.student(confidence, df);
        return first(quantile, z -> z <= quantile, at[at.length - 1]);
    }

    @Override
    public double high(double confidence) {
        double quantile = -together(confidence);
        return first(quantile, z -> z < quantile, Double.POSITIVE_INFINITY);
    }

    /** The first place at which Z passes a level, between two of the places by a straight line. */
    private double first(double level, DoublePredicate passed, double otherwise) {
        for (int i = 0; i < at.length; i++) {
            if (passed.test(ratio[i])) {
                return i == 0
                        ? at[0]
                        : at[i - 1] + (at[i] - at[i - 1]) * (ratio[i - 1] - level) / (ratio[i - 1] - ratio[i]);
            }
        }
        return otherwise;
    }

    /** How many standard errors below 0 the curve must be somewhere, to be negative with certainty. */
    private double together(double confidence) {
        TDistribution student = TDistribution.of(df);
        double low = 0;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double q = (low + high) / 2;
            double passing = student.survivalProbability(q)
                    + turning / (2 * Math.PI) * Math.exp(-df / 2 * Math.log1p(q * q / df));
            low = passing > (1 - confidence) / 2 ? q : low;
            high = passing > (1 - confidence) / 2 ? high : q;
        }
        return high;
    }
}
