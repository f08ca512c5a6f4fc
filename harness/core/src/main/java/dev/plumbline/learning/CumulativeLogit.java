package dev.plumbline.learning;

/**
 * Proportional odds (McCullagh 1980): the log-odds that a rating is at most level k are {@code t_k - s}, with thresholds {@code t_1 < t_2 < ...} that are
 * the same for all and a score s. Ratings count by their order alone.
 *
 * <p>Its parameters are t_1 and the logarithms of the steps from a threshold to the next, so that thresholds stay in order. Where the loss is stationary
 * by them it is so by the thresholds, in which and in the scores it is convex (Pratt 1981). Worked example: thresholds -1 and 1, score 0, middle level of three:
 * {@code -ln(.731 - .269) = .772}.
 *
 * @param levels of the examples that are seen, from 0
 * @param count how many levels there are, each with an example
 */
record CumulativeLogit(int[] levels, int count) implements PointLoss {

    @Override
    public int parameters() {
        return count - 1;
    }

    /** Two logistic densities, of at most a quarter each. */
    @Override
    public double steepest() {
        return .5;
    }

    private double threshold(int k, double[] own) {
        if (k < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (k == count - 1) {
            return Double.POSITIVE_INFINITY;
        }
        double threshold = own[0];
        for (int j = 1; j <= k; j++) {
            threshold += Math.exp(own[j]);
        }
        return threshold;
    }

    @Override
    public double value(int u, double score, double[] own) {
        double above = threshold(levels[u], own) - score;
        double below = threshold(levels[u] - 1, own) - score;
        // sigma(a) - sigma(b) = sigma(a) sigma(-b) (1 - e^(b - a)), which keeps its digits.
        double value = soft(-above) + soft(below);
        return between(levels[u]) ? value - Math.log(-Math.expm1(-Math.exp(own[levels[u]]))) : value;
    }

    @Override
    public double slope(int u, double score, double[] own, double weight, double[] gradient) {
        int level = levels[u];
        double down = sigma(score - threshold(level, own));
        double up = sigma(threshold(level - 1, own) - score);
        for (int j = 0; j < own.length; j++) {
            double step = j == 0 ? 1 : Math.exp(own[j]);
            double moved = (j <= level ? -down : 0) + (j <= level - 1 ? up : 0);
            gradient[j] += weight * step * moved;
        }
        if (between(level)) {
            double step = Math.exp(own[level]);
            gradient[level] -= weight * step / Math.expm1(step);
        }
        return down - up;
    }

    /** Whether a level has a threshold on either side. */
    private boolean between(int level) {
        return level > 0 && level < count - 1;
    }

    /** {@code ln(1 + e^x)}. */
    private static double soft(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double sigma(double x) {
        double e = Math.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /** A reward has no thresholds: the score alone. */
    @Override
    public double intercept(double[] own) {
        return 0;
    }
}
