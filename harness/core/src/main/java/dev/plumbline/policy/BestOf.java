package dev.plumbline.policy;

import dev.plumbline.dataset.Ascending;
import java.util.Arrays;

/**
 * The policy that draws several candidates from another, with replacement, and takes the one of the highest reward: exact
 * weights for the candidates of a pool, not for those that it was drawn from.
 *
 * <p>With F the share of the other policy's weight on rewards up to a candidate's, and F- that on lower ones, the weight is
 * {@code F^n - (F-)^n} (Beirami et al. 2024, arXiv 2401.01879, section 3); equal rewards share theirs in proportion to the
 * other policy's weights. Worked example: rewards 1, 2, 3, 4, each as likely, best of 2: 1/16, 3/16, 5/16, 7/16.
 *
 * @param draws how many, at least 1; 1 leaves the other policy as it is
 */
public record BestOf(int draws) {

    /**
     * The weights, which sum to 1 in every pool.
     *
     * @param pools the examples of each pool
     * @param from the other policy's weight of every example; they sum to 1 in every pool
     * @param reward of every example
     */
    public double[] weights(int[][] pools, double[] from, double[] reward) {
        double[] weights = new double[from.length];
        for (int[] pool : pools) {
            choose(pool, from, reward, weights);
        }
        return weights;
    }

    private void choose(int[] pool, double[] from, double[] reward, double[] weights) {
        int[] order = ascending(pool, reward);
        double below = 0;
        double missed = 0;
        for (int i = 0; i < order.length; ) {
            int end = i;
            double mass = 0;
            while (end < order.length && reward[order[end]] == reward[order[i]]) {
                mass += from[order[end++]];
            }
            double upTo = end == order.length ? 1 : Math.min(1, below + mass);
            double missedUpTo = Math.pow(upTo, draws);
            double chosen = missedUpTo - missed;
            for (; i < end; i++) {
                weights[order[i]] = mass == 0 ? 0 : chosen * from[order[i]] / mass;
            }
            below = upTo;
            missed = missedUpTo;
        }
    }

    /** Equal rewards in the order of the examples. */
    private static int[] ascending(int[] pool, double[] reward) {
        int[] rows = pool.clone();
        Arrays.sort(rows);
        int[] places = Ascending.order(
                Arrays.stream(rows).mapToDouble(row -> reward[row]).toArray());
        return Arrays.stream(places).map(place -> rows[place]).toArray();
    }

    /** The base policy, to which every candidate of a pool is as likely. */
    public static double[] base(int[][] pools, int examples) {
        double[] weights = new double[examples];
        for (int[] pool : pools) {
            Arrays.stream(pool).forEach(row -> weights[row] = 1.0 / pool.length);
        }
        return weights;
    }
}
