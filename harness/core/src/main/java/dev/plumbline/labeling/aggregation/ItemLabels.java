package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;

/**
 * Labels of items from the distributions that a method computed.
 *
 * <p>A lead that rounding could make is none: classes within 1e-9 of the most probable get the mean of their probabilities and are a
 * tie. Else the order in which the raters stand in a file could decide.
 */
final class ItemLabels {

    private static final double ROUNDING = 1e-9;

    private ItemLabels() {}

    /**
     * The labels.
     *
     * @param values items x classes, row by row; changed in place
     */
    static Probabilities of(PanelRatings ratings, double[] values) {
        int classes = ratings.classes().size();
        int[] starts = ratings.starts();
        for (int i = 0; i < ratings.items(); i++) {
            if (starts[i] == starts[i + 1]) {
                Arrays.fill(values, i * classes, (i + 1) * classes, Probabilities.ABSENT);
            } else {
                settle(values, i * classes, (i + 1) * classes);
            }
        }
        return new Probabilities(ratings.classes(), values);
    }

    private static void settle(double[] values, int from, int to) {
        double lead = Arrays.stream(values, from, to).max().orElseThrow() - ROUNDING;
        double mean =
                Arrays.stream(values, from, to).filter(v -> v >= lead).average().orElseThrow();
        for (int c = from; c < to; c++) {
            values[c] = values[c] >= lead ? mean : values[c];
        }
    }
}
