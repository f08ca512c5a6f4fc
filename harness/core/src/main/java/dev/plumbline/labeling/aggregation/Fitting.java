package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an aggregation can aggregate. */
final class Fitting {

    private Fitting() {}

    /** The ratings; those that are unfit are refused. */
    static PanelRatings to(Aggregation aggregation, PanelRatings ratings) {
        aggregation.unfit(ratings).ifPresent(reason -> {
            throw new IllegalArgumentException(aggregation.label() + ": " + reason);
        });
        return ratings;
    }

    /** Why items of that shape are not compared with each other, or nothing. */
    static Optional<String> pairs(Shape shape) {
        return shape == Shape.PAIRS
                ? Optional.empty()
                : Optional.of(
                        "it scores the two candidates of pairs, and these items are no pairs; choose dawid-skene");
    }

    /** Whether any item was rated by two raters, so that they can be judged by each other. */
    static boolean meet(PanelRatings ratings) {
        return IntStream.range(1, ratings.size())
                .anyMatch(r ->
                        ratings.item()[r] == ratings.item()[r - 1] && ratings.rater()[r] != ratings.rater()[r - 1]);
    }
}
