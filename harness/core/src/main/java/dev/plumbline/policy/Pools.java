package dev.plumbline.policy;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The candidates among which a choice is made, pool by pool, and what the base policy makes of them.
 *
 * @param rows the example of each candidate, pool by pool
 * @param starts where the candidates of each pool begin; one more entry, the number of candidates, ends the last
 * @param base the probability of each candidate under the base policy, above 0 (0 only for the samples of a {@link Checkpoint}); those of a pool sum
 *     to 1
 */
public record Pools(int[] rows, int[] starts, double[] base) {

    private static final int CLEAR = 8;

    /** Sums side by side, since the additions of one wait for each other. */
    private static final int LANES = 4;

    /**
     * The pools that leave something to choose.
     *
     * @param pools the examples of each
     * @param weights of every example its weight in the base policy, not negative; those without any are no candidates
     */
    static Pools of(int[][] pools, double[] weights) {
        int[][] chosen = Arrays.stream(pools)
                .map(pool -> IntStream.of(pool).filter(row -> weights[row] > 0).toArray())
                .filter(pool -> pool.length > 1)
                .toArray(int[][]::new);
        int[] starts = new int[chosen.length + 1];
        for (int p = 0; p < chosen.length; p++) {
            starts[p + 1] = starts[p] + chosen[p].length;
        }
        int[] rows = Arrays.stream(chosen).flatMapToInt(Arrays::stream).toArray();
        double[] base = new double[rows.length];
        for (int p = 0; p < chosen.length; p++) {
            double sum =
                    IntStream.of(chosen[p]).mapToDouble(row -> weights[row]).sum();
            for (int c = starts[p]; c < starts[p + 1]; c++) {
                base[c] = weights[rows[c]] / sum;
            }
        }
        return new Pools(rows, starts, base);
    }

    /** How many pools there are. */
    public int size() {
        return starts.length - 1;
    }

    /** How many candidates there are. */
    public int candidates() {
        return rows.length;
    }

    /** The number of candidates of the smallest pool; 0 where there is no pool. */
    public int smallest() {
        return sizes().min().orElse(0);
    }

    /** The number of candidates of the largest pool; 0 where there is no pool. */
    int largest() {
        return sizes().max().orElse(0);
    }

    private IntStream sizes() {
        return IntStream.range(0, size()).map(p -> starts[p + 1] - starts[p]);
    }

    /**
     * How many draws without replacement leave an estimate clear: an eighth of the candidates of the smallest pool, and at least 1, which is the base
     * itself.
     */
    public int clearDraws() {
        return Math.max(1, smallest() / CLEAR);
    }

    /** Whether the candidates of each pool are as likely each. */
    public boolean uniform() {
        return IntStream.range(0, size())
                .allMatch(p -> IntStream.range(starts[p], starts[p + 1]).allMatch(c -> base[c] == base[starts[p]]));
    }

    /**
     * The standard deviation within pools under the base: the root of the mean over the pools of the variance. Where candidates of no pool differ it is 1,
     * as then no unit matters.
     */
    public double deviation(double[] reward) {
        double sum = 0;
        for (int p = 0; p < size(); p++) {
            double mean = 0;
            for (int c = starts[p]; c < starts[p + 1]; c++) {
                mean += base[c] * reward[c];
            }
            for (int c = starts[p]; c < starts[p + 1]; c++) {
                sum += base[c] * (reward[c] - mean) * (reward[c] - mean);
            }
        }
        return sum > 0 ? Math.sqrt(sum / size()) : 1;
    }

    /** The mean over the pools of what candidates are worth to a policy, by its weights of the candidates. */
    double mean(double[] weights, double[] worth) {
        double[] sums = new double[LANES];
        int whole = weights.length - weights.length % LANES;
        for (int c = 0; c < whole; c += LANES) {
            sums[0] += weights[c] * worth[c];
            sums[1] += weights[c + 1] * worth[c + 1];
            sums[2] += weights[c + 2] * worth[c + 2];
            sums[3] += weights[c + 3] * worth[c + 3];
        }
        for (int c = whole; c < weights.length; c++) {
            sums[0] += weights[c] * worth[c];
        }
        return (sums[0] + sums[1] + (sums[2] + sums[3])) / size();
    }

    /** The mean over the pools of the Kullback-Leibler divergence of a policy from the base, in nats. */
    double klDivergence(double[] weights) {
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            sum += weights[c] > 0 ? weights[c] * Math.log(weights[c] / base[c]) : 0;
        }
        return Math.max(0, sum / size());
    }

    /** The Kullback-Leibler divergence of a policy from the base in each pool, in nats. */
    public double[] klDivergences(double[] weights) {
        double[] nats = new double[size()];
        for (int p = 0; p < nats.length; p++) {
            for (int c = starts[p]; c < starts[p + 1]; c++) {
                nats[p] += weights[c] > 0 ? weights[c] * Math.log(weights[c] / base[c]) : 0;
            }
            nats[p] = Math.max(0, nats[p]);
        }
        return nats;
    }

    /** Weights of the candidates as weights of the examples. */
    double[] ofExamples(double[] weights, int examples) {
        double[] all = new double[examples];
        for (int c = 0; c < weights.length; c++) {
            all[rows[c]] = weights[c];
        }
        return all;
    }
}
