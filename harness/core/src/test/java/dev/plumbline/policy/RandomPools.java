package dev.plumbline.policy;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Pools for tests of ways to optimise. */
final class RandomPools {

    private RandomPools() {}

    /** Pools of these sizes, whose candidates are as likely each. */
    static Pools uniform(int... sizes) {
        double[] weights = new double[IntStream.of(sizes).sum()];
        Arrays.fill(weights, 1);
        return Pools.of(rows(sizes), weights);
    }

    /** The same with other bases. */
    static Pools unequal(Draws draws, int... sizes) {
        double[] weights = IntStream.range(0, IntStream.of(sizes).sum())
                .mapToDouble(i -> .1 + draws.uniform())
                .toArray();
        return Pools.of(rows(sizes), weights);
    }

    /** Rewards among so many levels, such that some are equal. */
    static double[] rewards(Draws draws, int candidates, int levels) {
        return IntStream.range(0, candidates)
                .mapToDouble(i -> draws.below(levels) - 1.5)
                .toArray();
    }

    static double[] distinct(Draws draws, int candidates) {
        return IntStream.range(0, candidates).mapToDouble(i -> draws.gaussian()).toArray();
    }

    private static int[][] rows(int... sizes) {
        int[][] rows = new int[sizes.length][];
        int next = 0;
        for (int p = 0; p < sizes.length; p++) {
            rows[p] = IntStream.range(next, next + sizes[p]).toArray();
            next += sizes[p];
        }
        return rows;
    }
}
