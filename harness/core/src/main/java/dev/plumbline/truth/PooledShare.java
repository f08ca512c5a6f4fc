package dev.plumbline.truth;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The mean of a score over rows that the predictions themselves pick, so that each seed has rows of its own: the sum over
 * rows and seeds of the weighted scores, divided by that of the picks.
 *
 * <p>Each seed enters with the linearised value {@code R + sum_i w_i (score_si - R) pick_si / N}, N the mean weight of the picks of a
 * seed; their mean is R, also where a seed picks nothing. Worked example: picks of seed 1 score 1, 0, 1, seed 2 picks one
 * row with 0: R = 2/4.
 *
 * @param base the rows that some seed picks
 */
record PooledShare(Sample base, BySeed estimates) {

    /** Which rows a seed picks. */
    @FunctionalInterface
    interface Pick {
        boolean of(int seed, int row);
    }

    /** The score of a row that a seed picked. */
    @FunctionalInterface
    interface Score {
        double of(int seed, int row);
    }

    /**
     * Pools.
     *
     * @param having what a picked row has, for the reason where there is none
     */
    static PooledShare of(Sample sample, String having, int seeds, Pick pick, Score score) {
        Sample base = sample.where(row -> IntStream.range(0, seeds).anyMatch(s -> pick.of(s, row)), having);
        return on(base, seeds, pick, score);
    }

    /** The same over given rows, among which some that no seed picks. */
    static PooledShare on(Sample base, int seeds, Pick pick, Score score) {
        int[] rows = base.rows();
        double[] weight = base.weight();
        double picks = 0;
        double sum = 0;
        for (int s = 0; s < seeds; s++) {
            for (int i = 0; i < rows.length; i++) {
                picks += pick.of(s, rows[i]) ? weight[i] : 0;
                sum += pick.of(s, rows[i]) ? weight[i] * score.of(s, rows[i]) : 0;
            }
        }
        // Without a pick nothing is asked of the estimates: the base then has too few clusters.
        double size = Math.max(1, picks) / seeds;
        double share = sum / Math.max(1, picks);
        return new PooledShare(
                base,
                new BySeed(IntStream.range(0, seeds)
                        .mapToObj(s -> linear(share, size, base, s, pick, score))
                        .toList()));
    }

    private static Estimate linear(double share, double size, Sample base, int seed, Pick pick, Score score) {
        int[] rows = base.rows();
        double[] weight = base.weight();
        double[] contribution = new double[rows.length];
        Arrays.setAll(
                contribution, i -> pick.of(seed, rows[i]) ? weight[i] * (score.of(seed, rows[i]) - share) / size : 0);
        return new Estimate(share + Arrays.stream(contribution).sum(), contribution);
    }

    /** The share with its interval, or why there is none. */
    Measured measured(Question asked) {
        return base.tooFew()
                .<Measured>map(Measured.Undefined::new)
                .orElseGet(() -> asked.value(estimates, base.support(), base));
    }
}
