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
        double[] weights = new double[scores.length];
        double[] nats = new double[pools.size()];
        for (int p = 0; p < nats.length; p++) {
            nats[p] = pool(pools, p, scores, by, weights);
        }
        return new Tilted(weights, nats);
    }

    private static double pool(Pools pools, int p, double[] scores, double by, double[] weights) {
        int from = pools.starts()[p];
        int to = pools.starts()[p + 1];
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = from; c < to; c++) {
            highest = scores[c] > highest ? scores[c] : highest;
        }
        double sum = 0;
        double exponents = 0;
        for (int c = from; c < to; c++) {
            double below = highest - scores[c];
            double exponent = below <= ROUNDING ? 0 : -by * below;
            double weight = pools.base()[c] * Math.exp(exponent);
            weights[c] = weight;
            sum += weight;
            // Of a weight of 0 the exponent may be infinite.
            exponents += weight > 0 ? weight * exponent : 0;
        }
        for (int c = from; c < to; c++) {
            weights[c] /= sum;
        }
        return Math.max(0, exponents / sum - Math.log(sum));
    }
}
