package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;

/** The shares of the classes among an item's ratings. */
final class MajorityShares {

    private MajorityShares() {}

    static Aggregated of(PanelRatings ratings) {
        int classes = ratings.classes().size();
        int[] counts = ratings.counts();
        double[] shares = new double[counts.length];
        for (int from = 0; from < counts.length; from += classes) {
            int all = Arrays.stream(counts, from, from + classes).sum();
            for (int c = from; c < from + classes; c++) {
                shares[c] = all == 0 ? Probabilities.ABSENT : counts[c] / (double) all;
            }
        }
        return new Aggregated("majority", new Probabilities(ratings.classes(), shares), new double[0], 1, true);
    }
}
