package dev.plumbline.labeling;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;

/**
 * Ratings of which a share is not the raters' own word but a model's: people who have seen its answers for long enough take them for
 * the measure.
 *
 * @param share how many of the ratings, 0 to 1
 */
public record ShapedRatings(double share) {

    /**
     * The ratings, each of which is replaced by the model's word with probability {@code share}; who said nothing says nothing. Every
     * example takes one number from the draws whatever the share, so that a greater share replaces the same ratings and more.
     *
     * @param said the raters' own
     * @param word the model's, of every example
     */
    public Probabilities of(Probabilities said, Probabilities word, Draws draws) {
        int classes = said.classes().size();
        double[] values = said.values().clone();
        for (int row = 0; row < said.size(); row++) {
            if (draws.uniform() < share && said.present(row)) {
                System.arraycopy(word.values(), row * classes, values, row * classes, classes);
            }
        }
        return new Probabilities(said.classes(), values);
    }
}
