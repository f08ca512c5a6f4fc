package dev.plumbline.truth;

/**
 * How far a mean over rows and seeds may be off: a variance and its degrees of freedom.
 *
 * <p>Items and seeds are crossed, so their components are estimated apart and added; the degrees of freedom of the sum
 * are Satterthwaite's (1946), from C - 1 clusters and S - 1 seeds. The interaction of item and seed is in both
 * components, so the sum is slightly conservative. A fit without randomness has one seed and no seed component: its
 * interval speaks of new clusters only.
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
        int dfOfClusters = support - 1;
        if (seeds <= NOTHING) {
            return new Spread(clusters, dfOfClusters);
        }
        double total = clusters + seeds;
        double df = total * total / (clusters * clusters / dfOfClusters + seeds * seeds / (estimates.seeds() - 1));
        return new Spread(total, df);
    }

    /** Whether no cluster and no seed departs from the mean. */
    boolean isNothing() {
        return variance <= NOTHING;
    }

    double standardError() {
        return Math.sqrt(variance);
    }
}
