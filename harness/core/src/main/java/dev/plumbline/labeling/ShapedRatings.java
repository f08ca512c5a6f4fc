package dev.plumbline.labeling;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;

/**
 * Ratings of which a share is not the raters' own word but a model's: people who have seen its answers for long enough take them for
 * the measure.
 *
 * @param share how many of the ratings, 0 to 1
 */
public record ShapedRatings(double share) {

    /**
     * The ratings, each of which names the model's most probable class with probability {@code share}, as surely as the rater named
     * his own; who said nothing says nothing, and where the model is of two minds the rater keeps to his. Every example takes one
     * number from the draws whatever the share, so that a greater share replaces the same ratings and more. Worked example: a
     * rating of .9 for yes becomes one of .9 for no.
     *
     * @param said the raters' own
     * @param word what the model says of every example
     */
    public Probabilities of(Probabilities said, Probabilities word, Draws draws) {
        double[] values = said.values().clone();
        for (int row = 0; row < said.size(); row++) {
            boolean shaped = draws.uniform() < share;
            int own = said.hard(row);
            int models = word.hard(row);
            if (shaped && own >= 0 && models >= 0) {
                int from = row * said.classes().size();
                double sure = values[from + own];
                values[from + own] = values[from + models];
                values[from + models] = sure;
            }
        }
        return new Probabilities(said.classes(), values);
    }

    /** The same of every single rating of a panel; what is no example of the dataset stays as it is. */
    public PanelRatings of(PanelRatings said, Probabilities word, Draws draws) {
        int[] models = word.hard();
        int[] says = said.says().clone();
        for (int i = 0; i < says.length; i++) {
            boolean shaped = draws.uniform() < share;
            int item = said.item()[i];
            says[i] = shaped && item < models.length && models[item] >= 0 ? models[item] : says[i];
        }
        return new PanelRatings(
                said.classes(), said.raters(), said.examples(), said.items(), said.rater(), said.item(), says);
    }
}
