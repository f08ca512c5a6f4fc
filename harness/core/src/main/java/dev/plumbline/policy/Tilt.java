package dev.plumbline.policy;

/** The base policy tilted by scores: {@code base exp(tilt score)}, scaled to sum to 1 in every pool. */
public final class Tilt {

    /** Scores this near to the highest are the highest: rounding parts equal ones. */
    private static final double ROUNDING = 1e-12;

    /**
     * A policy.
     *
     * @param weights of the candidates
     * @param klDivergence of each pool, from the base, in nats
     */
    public record Tilted(double[] weights, double[] klDivergence) {

        /** The mean divergence over the pools. */
        public double meanDivergence() {
            double sum = 0;
            for (double nats : klDivergence) {
                sum += nats;
            }
            return sum / klDivergence.length;
        }
    }

    private final Pools pools;

    /** How far each score is below the highest of its pool. */
    private final double[] below;

    /** For weights that nobody sees. */
    private double[] spare = {};

    /** By given scores of the candidates. */
    public Tilt(Pools pools, double[] scores) {
        this.pools = pools;
        this.below = new double[scores.length];
        for (int p = 0; p < pools.size(); p++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                highest = Math.max(highest, scores[c]);
            }
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                below[c] = highest - scores[c] <= ROUNDING ? 0 : highest - scores[c];
            }
        }
    }

    /** The weights that {@link #at} gives. */
    public static double[] to(Pools pools, double[] scores, double by) {
        return new Tilt(pools, scores).at(by).weights();
    }

    /**
     * Tilts.
     *
     * @param by how much, 0 or more; infinite for the candidates of the highest score alone, which keep the base's proportions
     */
    public Tilted at(double by) {
        double[] weights = new double[below.length];
        double[] nats = new double[pools.size()];
        for (int p = 0; p < nats.length; p++) {
            nats[p] = pool(p, by, weights);
        }
        return new Tilted(weights, nats);
    }

    /** The {@link Tilted#meanDivergence} of {@link #at}; the weights are not kept. */
    public double meanDivergence(double by) {
        spare = spare.length == below.length ? spare : new double[below.length];
        double sum = 0;
        for (int p = 0; p < pools.size(); p++) {
            sum += pool(p, by, spare);
        }
        return sum / pools.size();
    }

    /**
     * Writes the weights of a pool. The result is its divergence, which takes no logarithm a candidate: with {@code Z = sum of b exp(-by below)} it is
     * {@code -by E(below) - ln Z}.
     */
    private double pool(int p, double by, double[] weights) {
        double[] base = pools.base();
        int from = pools.starts()[p];
        int to = pools.starts()[p + 1];
        // What is below at all is so by more than rounding, so the greatest number does as well as an infinite one.
        double finite = Math.min(by, Double.MAX_VALUE);
        Exponential.of(below, -finite, from, to, weights);
        double sum = 0;
        double mean = 0;
        for (int c = from; c < to; c++) {
            weights[c] *= base[c];
            sum += weights[c];
            mean += weights[c] * below[c];
        }
        double each = 1 / sum;
        for (int c = from; c < to; c++) {
            weights[c] *= each;
        }
        return Math.max(0, -finite * mean / sum - Math.log(sum));
    }
}
