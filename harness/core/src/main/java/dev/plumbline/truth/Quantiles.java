package dev.plumbline.truth;

import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles that the intervals share. */
final class Quantiles {

    private Quantiles() {}

    /** How many standard errors a two-sided interval reaches to each side; df may be infinite, for the normal distribution. */
    static double student(double confidence, double df) {
        return TDistribution.of(df).inverseSurvivalProbability((1 - confidence) / 2);
    }
}
