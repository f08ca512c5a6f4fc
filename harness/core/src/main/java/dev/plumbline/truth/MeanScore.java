package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.Optional;

/** The mean of a score that each row has by itself. */
record MeanScore(RowScore score) implements Quantity {

    /** Probabilities are kept this far from 0 and 1 where their logarithm is taken. */
    static final double CLIP = 1e-15;

    /** The score of a row from its predicted probabilities and its most probable class. */
    interface RowScore {
        double of(Probabilities predicted, int hard, int row);
    }

    static MeanScore correct(int[] reference) {
        return new MeanScore((p, hard, row) -> hard == reference[row] ? 1 : 0);
    }

    /** 1 where right; of m classes that tie, each is right with 1/m. Worked example: .4, .4, .2 is right with .5, .5, 0. */
    static MeanScore correctSharingTies(int[] reference) {
        return new MeanScore((p, hard, row) -> Forecasts.right(p, hard, row, reference[row]));
    }

    static MeanScore wrong(int[] reference) {
        return new MeanScore((p, hard, row) -> hard == reference[row] ? 0 : 1);
    }

    /** 1 where only the first is met, -1 where only the second is, else 0. */
    static MeanScore correctMinus(int[] first, int[] second) {
        return new MeanScore((p, hard, row) -> (hard == first[row] ? 1 : 0) - (hard == second[row] ? 1 : 0));
    }

    static MeanScore tied() {
        return new MeanScore((p, hard, row) -> hard == Probabilities.TIE ? 1 : 0);
    }

    /**
     * Minus the logarithm of the probability of what is so, in nats and at most 34.54 ({@code -ln 1e-15}), which is
     * scikit-learn's default up to 1.1. From 1.2 on scikit-learn clips to 2^-52 instead, and so has 1.50 nats more for an
     * example of a class that was given the probability 0, and the same for every other. Worked example: 1/4 is 1.386.
     */
    static MeanScore logLoss(int[] reference) {
        return new MeanScore((p, hard, row) ->
                -Math.log(Math.min(1 - CLIP, Math.max(CLIP, p.at(row, reference[row])))));
    }

    /**
     * Squared error of the second of two classes, 0 to 1, or summed over the classes where there are more, 0 to 2 (Brier
     * 1950). scikit-learn's {@code brier_score_loss} of two classes is the same; of more it is this where it does not
     * halve ({@code scale_by_half=False}, from 1.7).
     */
    static MeanScore brier(int[] reference) {
        return new MeanScore((p, hard, row) -> brier(p, row, reference[row]));
    }

    private static double brier(Probabilities predicted, int row, int reference) {
        int classes = predicted.classes().size();
        double sum = 0;
        for (int k = classes == 2 ? 1 : 0; k < classes; k++) {
            double error = predicted.at(row, k) - (k == reference ? 1 : 0);
            sum += error * error;
        }
        return sum;
    }

    @Override
    public Optional<String> undefinedOn(Sample sample) {
        return Optional.empty();
    }

    @Override
    public int support(Sample sample) {
        return sample.support();
    }

    @Override
    public Estimate of(Probabilities predicted, int[] hard, Sample sample) {
        return Estimate.mean(
                Arrays.stream(sample.rows())
                        .mapToDouble(row -> score.of(predicted, hard[row], row))
                        .toArray(),
                sample);
    }
}
