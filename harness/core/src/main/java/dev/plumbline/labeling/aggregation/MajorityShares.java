package dev.plumbline.labeling.aggregation;

import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;

/** The shares of the classes among an item's ratings. */
final class MajorityShares {

    private MajorityShares() {}

    static Aggregated of(PanelRatings ratings) {
        return new Aggregated("majority", ItemLabels.of(ratings, shares(ratings)), 1, true);
    }

    /** Items x classes, row by row; zeros where nobody rated an item. */
    static double[] shares(PanelRatings ratings) {
        int classes = ratings.classes().size();
        int[] counts = ratings.counts();
        double[] shares = new double[counts.length];
        for (int from = 0; from < counts.length; from += classes) {
            int all = Math.max(1, Arrays.stream(counts, from, from + classes).sum());
            for (int c = from; c < from + classes; c++) {
                shares[c] = counts[c] / (double) all;
            }
        }
        return shares;
    }
}
