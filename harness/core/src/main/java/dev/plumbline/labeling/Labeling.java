package dev.plumbline.labeling;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets a weak labeler label every example.
 *
 * @param classes the names of the classes
 * @param seed the task's seed
 * @param latents what a simulated rater's errors are defined against: the class of every example. Nothing else asks for it
 * @param training how a weak model is trained and predicts: a port that the root binds to learning
 */
public record Labeling(
        Examples examples, List<String> classes, long seed, Supplier<int[]> latents, WeakTraining training) {

    /** Trains a weak model on the supervise split's truth and predicts every example. */
    @FunctionalInterface
    public interface WeakTraining {
        Probabilities predict(WeakLabeler.WeakModel model);
    }

    /** The weak labels. */
    public WeakLabels label(WeakLabeler labeler) {
        if (labeler instanceof WeakLabeler.Ratings ratings) {
            return new WeakLabels(
                    "ratings in column '" + ratings.column() + "'", RatingColumn.read(ratings, examples, classes));
        }
        if (labeler instanceof WeakLabeler.SimulatedRater rater) {
            return new WeakLabels(
                    "a simulated rater", SimulatedRating.rate(rater, examples, classes, latents.get(), seed));
        }
        WeakLabeler.WeakModel model = (WeakLabeler.WeakModel) labeler;
        return new WeakLabels("a weak model of view '" + model.view() + "'", training.predict(model));
    }
}
