package dev.plumbline.policy;

/** The base policy tilted by scores: {@code base exp(tilt score)}, scaled to sum to 1 in every pool. */
public final class Tilt {

    /** Scores this near to the highest are the highest: rounding parts equal ones. */
    private static final double ROUNDING = 1e-12;

    private Tilt() {}

    /**
     * Tilts.
     *
     * @param by how much, 0 or more; infinite for the candidates of the highest score alone, which keep the base's proportions
     * @return weights of the candidates
     */
    public static double[] to(Pools pools, double[] scores, double by) {
        double[] weights = new double[scores.length];
        for (int p = 0; p < pools.size(); p++) {
            pool(pools, p, scores, by, weights);
        }
        return weights;
    }

    private static void pool(Pools pools, int p, double[] scores, double by, double[] weights) {
        int from = pools.starts()[p];
        int to = pools.starts()[p + 1];
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = from; c < to; c++) {
            highest = Math.max(highest, scores[c]);
        }
        double sum = 0;
        for (int c = from; c < to; c++) {
            double below = highest - scores[c];
            double factor = below <= ROUNDING ? 1 : Double.isInfinite(by) ? 0 : Math.exp(-by * below);
            weights[c] = pools.base()[c] * factor;
            sum += weights[c];
        }
        for (int c = from; c < to; c++) {
            weights[c] /= sum;
        }
    }
}
