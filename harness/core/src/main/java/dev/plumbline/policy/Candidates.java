package dev.plumbline.policy;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The candidates of each pool, and what is drawn among them. */
public final class Candidates {

    private Candidates() {}

    /** The examples of each pool, ascending; pools in the order in which they appear. */
    public static int[][] pools(Examples examples) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            rows.computeIfAbsent(examples.column(Examples.POOL).get(i), pool -> new ArrayList<>())
                    .add(i);
        }
        return rows.values().stream()
                .map(pool -> pool.stream().mapToInt(row -> row).toArray())
                .toArray(int[][]::new);
    }

    /**
     * One candidate of each pool, by a policy's weights. Every pool takes one number from the draws, so that two policies draw
     * from the same numbers and choose alike where they are alike.
     */
    public static int[] drawn(int[][] pools, double[] weights, Draws draws) {
        int[] drawn = new int[pools.length];
        for (int p = 0; p < pools.length; p++) {
            drawn[p] = at(pools[p], weights, draws.uniform());
        }
        return drawn;
    }

    /** The first candidate up to which the weights exceed a number from 0 to 1; the last with any weight where rounding hides it. */
    private static int at(int[] pool, double[] weights, double number) {
        double upTo = 0;
        int last = pool[0];
        for (int row : pool) {
            upTo += weights[row];
            last = weights[row] > 0 ? row : last;
            if (number < upTo) {
                return row;
            }
        }
        return last;
    }

    /**
     * Several candidates of each pool: the first by a policy's weights, the others as likely each among the rest; the whole of a
     * pool that has no more.
     *
     * @param several at least 1
     * @return for each pool its candidates, the one by the weights first
     */
    public static int[][] proposed(int[][] pools, double[] weights, int several, Draws draws) {
        int[] first = drawn(pools, weights, draws);
        int[][] proposed = new int[pools.length][];
        for (int p = 0; p < pools.length; p++) {
            proposed[p] = proposed(pools[p], first[p], draws.permutation(pools[p].length), several);
        }
        return proposed;
    }

    private static int[] proposed(int[] pool, int first, int[] order, int several) {
        int[] proposed = new int[Math.min(several, pool.length)];
        proposed[0] = first;
        int taken = 1;
        for (int i = 0; taken < proposed.length; i++) {
            int row = pool[order[i]];
            if (row != first) {
                proposed[taken++] = row;
            }
        }
        return proposed;
    }
}
