package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import java.util.Arrays;

/**
 * What was forecast of each row of a sample, and what came.
 *
 * <p>Of two classes the second is forecast, with its probability, and comes or does not. Where sides are arbitrary (pairs) and
 * of more than two classes it is the most probable one: its probability is the confidence, and being right is what comes
 * (top-label calibration; Guo et al. 2017, arXiv 1706.04599). Of m classes that tie, one is right with 1/m.
 *
 * @param forecast of each row, in 0 to 1
 * @param outcome of each row, in 0 to 1
 */
record Forecasts(double[] forecast, double[] outcome) {

    static Forecasts of(Court court, int[] reference, Probabilities predicted, int[] hard, Sample sample) {
        boolean second = court.classes().size() == 2 && court.shape() == Shape.POINTWISE;
        int[] rows = sample.rows();
        double[] forecast = Arrays.stream(rows)
                .mapToDouble(row -> second ? predicted.at(row, 1) : confidence(predicted, row))
                .toArray();
        double[] outcome = Arrays.stream(rows)
                .mapToDouble(row -> second ? reference[row] : right(predicted, hard[row], row, reference[row]))
                .toArray();
        return new Forecasts(forecast, outcome);
    }

    /** The probability of the most probable class. */
    static double confidence(Probabilities predicted, int row) {
        double most = 0;
        for (int k = 0; k < predicted.classes().size(); k++) {
            most = Math.max(most, predicted.at(row, k));
        }
        return most;
    }

    /** Whether the most probable class is so: 1, 0, or 1/m where it is one of m that tie. */
    static double right(Probabilities predicted, int hard, int row, int reference) {
        if (hard != Probabilities.TIE) {
            return hard == reference ? 1 : 0;
        }
        double most = confidence(predicted, row);
        if (predicted.at(row, reference) < most) {
            return 0;
        }
        int tied = 0;
        for (int k = 0; k < predicted.classes().size(); k++) {
            tied += predicted.at(row, k) == most ? 1 : 0;
        }
        return 1.0 / tied;
    }
}
