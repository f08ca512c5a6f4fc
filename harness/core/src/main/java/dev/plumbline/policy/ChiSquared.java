package dev.plumbline.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The policy of the greatest mean reward less half of beta times its chi-squared divergence from the base: the pessimism of Huang et al. 2025
 * (arXiv 2503.21878). In every pool the base times {@code max(0, reward - lambda) / beta}, lambda such that it sums to 1. No candidate becomes more than
 * in proportion to its reward more probable, so that a rare one with an extraordinary reward wins less than under {@link Tilting}.
 *
 * <p>Worked example: rewards 0, 1, 2 as likely each, beta 1: lambda 0 leaves 0, 1/3, 2/3.
 *
 * @param beta in standard deviations of the reward within pools, see {@link Pools#deviation}; above 0
 */
record ChiSquared(List<Double> beta) implements Optimiser {

    @Override
    public String axis() {
        return "chi-squared";
    }

    @Override
    public List<Step> steps(Pools pools, double[] reward) {
        double unit = pools.deviation(reward);
        return beta.stream()
                .map(cost -> Step.of(cost, weights(pools, reward, cost * unit), pools))
                .toList();
    }

    /** The weights of the candidates, which sum to 1 in every pool. */
    static double[] weights(Pools pools, double[] reward, double beta) {
        double[] weights = new double[pools.candidates()];
        for (int p = 0; p < pools.size(); p++) {
            pool(pools, p, reward, beta, weights);
        }
        return weights;
    }

    private static void pool(Pools pools, int p, double[] reward, double beta, double[] weights) {
        int from = pools.starts()[p];
        int to = pools.starts()[p + 1];
        double highest =
                IntStream.range(from, to).mapToDouble(c -> reward[c]).max().orElse(0);
        double below = below(pools, from, to, reward, highest, beta);
        double sum = 0;
        for (int c = from; c < to; c++) {
            weights[c] = pools.base()[c] * Math.max(0, below - (highest - reward[c]));
            sum += weights[c];
        }
        for (int c = from; c < to; c++) {
            weights[c] /= sum;
        }
    }

    /**
     * How far lambda is below the highest reward. The sum falls as lambda rises, in straight pieces from one reward to the next, so the piece on which
     * it is 1 tells lambda without a search.
     */
    private static double below(Pools pools, int from, int to, double[] reward, double highest, double beta) {
        int[] order = IntStream.range(from, to)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -reward[c]).thenComparing(c -> c))
                .mapToInt(c -> c)
                .toArray();
        double mass = 0;
        double gap = 0;
        for (int i = 0; i < order.length; i++) {
            mass += pools.base()[order[i]];
            gap += pools.base()[order[i]] * (highest - reward[order[i]]);
            double lambda = (beta + gap) / mass;
            if (i + 1 == order.length || lambda <= highest - reward[order[i + 1]]) {
                return lambda;
            }
        }
        throw new IllegalStateException("expected a candidate in every pool, found none");
    }
}
