package dev.plumbline.rounds;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.Optional;

/**
 * What raters say of every example in one round of a loop.
 *
 * @param labels what was made of it
 * @param agreement of every example the share of the pairs of raters who say the same, -1 where fewer than two rated it; empty where
 *     the labeler is no panel
 */
record RoundRatings(Probabilities labels, Optional<double[]> agreement) {

    /** Of a labeler that is no panel. */
    static RoundRatings of(Probabilities labels) {
        return new RoundRatings(labels, Optional.empty());
    }

    /** Of a panel. */
    static RoundRatings of(Probabilities labels, PanelRatings panel) {
        int classes = panel.classes().size();
        int[] counts = panel.counts();
        double[] agreement = new double[panel.examples()];
        Arrays.setAll(agreement, i -> agreement(Arrays.copyOfRange(counts, i * classes, (i + 1) * classes)));
        return new RoundRatings(labels, Optional.of(agreement));
    }

    private static double agreement(int[] counts) {
        long raters = Arrays.stream(counts).sum();
        long alike = Arrays.stream(counts)
                .mapToLong(count -> (long) count * (count - 1))
                .sum();
        return raters < 2 ? -1 : alike / (double) (raters * (raters - 1));
    }
}
