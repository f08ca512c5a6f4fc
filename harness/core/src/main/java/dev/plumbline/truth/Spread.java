package dev.plumbline.truth;

/**
 * How far a mean over rows and seeds may be off: a variance and its degrees of freedom.
 *
 * <p>Items (by cluster) and seeds are crossed. The variance of the means over seeds of C clusters, V_c, holds the
 * components of the clusters and of the interaction; that of the means over clusters of S seeds, V_s, those of the seeds
 * and again of the interaction; what is left when both are taken off, V_i, that of the interaction alone. The variance
 * of the mean is {@code V_i + max(0, V_c - V_i) + max(0, V_s - V_i)} (the random-effects model of Cornfield and Tukey
 * 1956, with components kept from falling below 0), so that the interaction counts once. The degrees of freedom are
 * Satterthwaite's (1946), from C - 1, S - 1 and (C - 1)(S - 1); where no variance of the seeds shows beyond the
 * interaction, C - 1.
 *
 * <p>A fit without randomness has one seed and no seed component: its interval speaks of new clusters only. With few
 * seeds the components cannot be told apart well: 5 seeds without any variance of their own give intervals that are
 * somewhat too wide (coverage up to 98 %), which is the price of not being too narrow where there is some.
 */
record Spread(double variance, double df) {

    /** Below this a variance is rounding error. */
    private static final double NOTHING = 1e-24;

    /**
     * Adds the components up.
     *
     * @param support see {@link Quantity#support}
     */
    static Spread of(BySeed estimates, Sample sample, int support) {
        double clusters = estimates.clusterCovariance(estimates, sample, support);
        double seeds = estimates.seedCovariance(estimates);
        double interaction = estimates.interactionCovariance(estimates, sample, support);
        int dfOfClusters = support - 1;
        double ofSeeds = seeds - interaction;
        if (ofSeeds <= NOTHING) {
            return new Spread(Math.max(clusters, interaction), dfOfClusters);
        }
        double total = interaction + Math.max(0, clusters - interaction) + ofSeeds;
        int dfOfSeeds = estimates.seeds() - 1;
        double squares = clusters * clusters / dfOfClusters
                + seeds * seeds / dfOfSeeds
                + interaction * interaction / dfOfClusters / dfOfSeeds;
        return new Spread(total, total * total / squares);
    }

    /** The same components of two estimates over the same rows at once. */
    static Covariance of(BySeed one, BySeed other, Sample sample, int support) {
        Covariance interaction = covariance(one, other, (a, b) -> a.interactionCovariance(b, sample, support));
        Covariance clusters = covariance(one, other, (a, b) -> a.clusterCovariance(b, sample, support));
        Covariance seeds = covariance(one, other, BySeed::seedCovariance);
        return interaction
                .plus(1, clusters.plus(-1, interaction).nonNegative())
                .plus(1, seeds.plus(-1, interaction).nonNegative());
    }

    /** This and another that is drawn independently of it, with Satterthwaite's degrees of freedom. */
    Spread plus(Spread other) {
        double total = variance + other.variance;
        double squares = variance * variance / df + other.variance * other.variance / other.df;
        return squares == 0 ? this : new Spread(total, total * total / squares);
    }

    private interface Part {
        double of(BySeed one, BySeed other);
    }

    private static Covariance covariance(BySeed one, BySeed other, Part part) {
        return new Covariance(part.of(one, one), part.of(one, other), part.of(other, other));
    }

    /** Whether no cluster and no seed departs from the mean. */
    boolean isNothing() {
        return variance <= NOTHING;
    }

    double standardError() {
        return Math.sqrt(variance);
    }
}
