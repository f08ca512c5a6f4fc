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

    private Tilt() {}

    /**
     * Tilts.
     *
     * @param by how much, 0 or more; infinite for the candidates of the highest score alone, which keep the base's proportions
     * @return weights of the candidates
     */
    public static double[] to(Pools pools, double[] scores, double by) {
        return policy(pools, scores, by).weights();
    }

    /**
     * The same with its divergence, which comes without a logarithm a candidate: with {@code Z = sum of b exp(-by below)} it is
     * {@code -by E(below) - ln Z}.
     */
    public static Tilted policy(Pools pools, double[] scores, double by) {
        return from(pools, below(pools, scores), by);
    }

    /**
     * The same for several tilts by the same scores.
     *
     * @param below as {@link #below} gives it
     */
    static Tilted from(Pools pools, double[] below, double by) {
        double[] weights = new double[below.length];
        double[] nats = new double[pools.size()];
        for (int p = 0; p < nats.length; p++) {
            nats[p] = pool(pools, p, below, by, weights);
        }
        return new Tilted(weights, nats);
    }

    /** How far each score is below the highest of its pool. */
    static double[] below(Pools pools, double[] scores) {
        double[] below = new double[scores.length];
        for (int p = 0; p < pools.size(); p++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                highest = Math.max(highest, scores[c]);
            }
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                below[c] = highest - scores[c] <= ROUNDING ? 0 : highest - scores[c];
            }
        }
        return below;
    }

    private static double pool(Pools pools, int p, double[] below, double by, double[] weights) {
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
