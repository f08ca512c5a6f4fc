package dev.plumbline.truth;

import java.util.function.IntToDoubleFunction;

/**
 * What each row of a sample adds to the two sums of which a number is the quotient; nothing to the upper one where it adds
 * nothing to the lower one.
 */
record Quotient(double[] over, double[] under) {

    /**
     * Of the rows that the number rests on.
     *
     * @param base all rows, ascending
     * @param members those of them that count, ascending
     */
    static Quotient of(Sample base, Sample members, IntToDoubleFunction over, IntToDoubleFunction under) {
        double[] above = new double[base.size()];
        double[] below = new double[base.size()];
        int at = 0;
        for (int i = 0; i < base.size() && at < members.size(); i++) {
            int row = base.rows()[i];
            if (members.rows()[at] == row) {
                above[i] = over.applyAsDouble(row);
                below[i] = under.applyAsDouble(row);
                at++;
            }
        }
        return new Quotient(above, below);
    }

    /** Of a mean: every row that counts counts once. */
    static Quotient mean(Sample base, Sample members, IntToDoubleFunction score) {
        return of(base, members, score, row -> 1);
    }

    /** Of a share that is pooled over the rows that each seed picks. */
    static Quotient pooled(Sample base, Sample members, int seeds, PooledShare.Pick pick, PooledShare.Score score) {
        return of(
                base,
                members,
                row -> sum(seeds, s -> pick.of(s, row) ? score.of(s, row) : 0),
                row -> sum(seeds, s -> pick.of(s, row) ? 1 : 0));
    }

    private static double sum(int seeds, IntToDoubleFunction ofSeed) {
        double sum = 0;
        for (int s = 0; s < seeds; s++) {
            sum += ofSeed.applyAsDouble(s);
        }
        return sum;
    }
}
