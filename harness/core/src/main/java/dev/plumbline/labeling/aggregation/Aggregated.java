package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What an aggregation made of the ratings of a panel.
 *
 * @param method its name in task files and reports, such as {@code dawid-skene}
 * @param labels for each item of the ratings a distribution over the classes, absent where nobody rated it
 * @param ability for each rater what the method holds of him, see {@link Aggregation}; empty where it treats all alike
 * @param easiness for each item how easy the method holds it to be; empty where it treats all alike
 * @param scores for each candidate of the pairs its score, on the scale of log odds; empty where it scores none
 * @param iterations until it stopped; 1 for a method that counts once
 * @param converged whether it stopped by itself and not by its limit
 */
public record Aggregated(
        String method,
        Probabilities labels,
        double[] ability,
        double[] easiness,
        double[] scores,
        int iterations,
        boolean converged) {

    /** One that holds nothing of raters, items and candidates. */
    Aggregated(String method, Probabilities labels, int iterations, boolean converged) {
        this(method, labels, new double[0], new double[0], new double[0], iterations, converged);
    }

    /** What there is to say of ratings that there are none of: no label. */
    public static Aggregated nothing(Aggregation aggregation, PanelRatings ratings) {
        int[] none = new int[ratings.items()];
        Arrays.fill(none, Probabilities.NONE);
        return new Aggregated(aggregation.label(), Probabilities.ofHard(ratings.classes(), none), 1, true);
    }

    Aggregated withAbility(double[] raters) {
        return new Aggregated(method, labels, raters, easiness, scores, iterations, converged);
    }

    Aggregated withEasiness(double[] items) {
        return new Aggregated(method, labels, ability, items, scores, iterations, converged);
    }

    Aggregated withScores(double[] candidates) {
        return new Aggregated(method, labels, ability, easiness, candidates, iterations, converged);
    }

    /** The greatest probability of an item's label, from 1 / classes to 1; empty where nobody rated it. */
    public OptionalDouble confidence(int item) {
        return labels.present(item)
                ? IntStream.range(0, labels.classes().size())
                        .mapToDouble(c -> labels.at(item, c))
                        .max()
                : OptionalDouble.empty();
    }

    /** The items of whose label no class is strictly the most probable, ascending. */
    public int[] ties() {
        return IntStream.range(0, labels.size())
                .filter(item -> labels.hard(item) == Probabilities.TIE)
                .toArray();
    }
}
