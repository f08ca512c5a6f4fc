package dev.plumbline.truth;

import dev.plumbline.policy.Pools;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One number of every candidate of some pools, as a policy's choices are judged by it.
 *
 * @param worth in the units of the column
 * @param wins how probable it is that the base's choice is worth less, a tie shared
 */
record Column(double[] worth, double[] wins) {

    /**
     * With the chances to win, in each pool.
     *
     * <p>Worked example: worths 1, 2, 2 and 5 of a pool, each as likely to the base: .125, .5, .5 and .875.
     */
    static Column of(Pools pools, double[] worth) {
        double[] wins = new double[worth.length];
        for (int p = 0; p < pools.size(); p++) {
            int[] order = IntStream.range(pools.starts()[p], pools.starts()[p + 1])
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer c) -> worth[c]))
                    .mapToInt(c -> c)
                    .toArray();
            wins(pools.base(), worth, order, wins);
        }
        return new Column(worth, wins);
    }

    private static void wins(double[] base, double[] worth, int[] ascending, double[] wins) {
        double below = 0;
        for (int i = 0; i < ascending.length; ) {
            int end = i;
            double mass = 0;
            while (end < ascending.length && worth[ascending[end]] == worth[ascending[i]]) {
                mass += base[ascending[end++]];
            }
            for (; i < end; i++) {
                wins[ascending[i]] = Math.min(1, below + mass / 2);
            }
            below += mass;
        }
    }

    /** By how much two choices can differ at most. */
    double range() {
        return range(worth);
    }

    /** The same of any numbers. */
    static double range(double[] worth) {
        return Arrays.stream(worth).max().orElse(0) - Arrays.stream(worth).min().orElse(0);
    }
}
