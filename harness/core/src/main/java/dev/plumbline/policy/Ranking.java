package dev.plumbline.policy;

import dev.plumbline.dataset.Ascending;

/**
 * The candidates of each pool by their reward, the lowest first, equal ones in their order.
 *
 * @param order the candidates, pool by pool
 * @param rank of each candidate within its pool, from 0
 * @param tied of each pool, whether any two of its rewards are equal
 */
record Ranking(Pools pools, double[] reward, int[] order, int[] rank, boolean[] tied) {

    static Ranking of(Pools pools, double[] reward) {
        int[] order = new int[pools.candidates()];
        int[] rank = new int[order.length];
        boolean[] tied = new boolean[pools.size()];
        for (int p = 0; p < tied.length; p++) {
            int from = pools.starts()[p];
            int to = pools.starts()[p + 1];
            System.arraycopy(Ascending.order(reward, from, to), 0, order, from, to - from);
            for (int i = from; i < to; i++) {
                rank[order[i]] = i - from;
                tied[p] |= i > from && reward[order[i]] == reward[order[i - 1]];
            }
        }
        return new Ranking(pools, reward, order, rank, tied);
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
        if (tied[pool]) {
            share(from, to, byRank, weights);
            return;
        }
        for (int c = from; c < to; c++) {
            weights[c] = byRank[rank[c]];
        }
    }

    private void share(int from, int to, double[] byRank, double[] weights) {
        for (int i = from; i < to; ) {
            int end = i;
            double sum = 0;
            while (end < to && reward[order[end]] == reward[order[i]]) {
                sum += byRank[end++ - from];
            }
            double each = sum / (end - i);
            for (; i < end; i++) {
                weights[order[i]] = each;
            }
        }
    }
}
