package dev.plumbline.truth;

import java.util.Arrays;

/**
 * What is known of the truth of the held-out examples where only a sample has one.
 *
 * @param examples how many have one
 * @param standFor how many examples they stand for: the sum of 1/probability, about the number of held-out examples where the
 *     probabilities are what they are said to be
 * @param effectiveSize how many drawn with equal probabilities would tell as much of a mean (Kish 1965, section 11.7)
 */
public record TruthSample(int examples, double standFor, double effectiveSize) {

    /** Of the inclusion probability of every example, and the truth of some, negative where there is none. */
    static TruthSample of(double[] inclusion, int[] rows, int[] truth) {
        double[] weights = Arrays.stream(rows)
                .filter(row -> truth[row] >= 0)
                .mapToDouble(row -> 1 / inclusion[row])
                .toArray();
        double sum = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        return new TruthSample(weights.length, sum, weights.length == 0 ? 0 : sum * sum / squares);
    }
}
