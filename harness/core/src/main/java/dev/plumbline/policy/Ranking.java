package dev.plumbline.policy;

import dev.plumbline.dataset.Ascending;

/**
 * The candidates of each pool by their reward, the lowest first, equal ones in their order.
 *
 * @param order the candidates, pool by pool
 * @param ties for each place of the order where the run of equal rewards ends that it belongs to, in places of the order
 */
record Ranking(Pools pools, int[] order, int[] ties) {

    static Ranking of(Pools pools, double[] reward) {
        int[] order = new int[pools.candidates()];
        int[] ties = new int[order.length];
        for (int p = 0; p < pools.size(); p++) {
            int from = pools.starts()[p];
            int to = pools.starts()[p + 1];
            System.arraycopy(Ascending.order(reward, from, to), 0, order, from, to - from);
            for (int i = to - 1; i >= from; i--) {
                boolean tied = i + 1 < to && reward[order[i]] == reward[order[i + 1]];
                ties[i] = tied ? ties[i + 1] : i + 1;
            }
        }
        return new Ranking(pools, order, ties);
    }

    /**
     * Weights by rank become weights of the candidates of a pool; equal rewards share theirs alike.
     *
     * @param byRank the lowest rank first
     * @param weights receives them
     */
    void spread(int pool, double[] byRank, double[] weights) {
        int from = pools.starts()[pool];
        int to = pools.starts()[pool + 1];
        for (int i = from; i < to; ) {
            int end = ties[i];
            if (end == i + 1) {
                weights[order[i]] = byRank[i++ - from];
                continue;
            }
            double sum = 0;
            for (int k = i; k < end; k++) {
                sum += byRank[k - from];
            }
            double each = sum / (end - i);
            for (; i < end; i++) {
                weights[order[i]] = each;
            }
        }
    }
}
