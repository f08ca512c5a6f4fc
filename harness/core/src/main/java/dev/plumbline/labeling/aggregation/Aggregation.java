package dev.plumbline.labeling.aggregation;

import dev.plumbline.config.KebabCase;
import dev.plumbline.config.Place;
import dev.plumbline.labeling.raters.PanelRatings;

/** How the ratings of a panel become one weak label an item, in a task file under {@code aggregation}. */
public sealed interface Aggregation {

    /**
     * The share of the ratings of an item that name each class. Classes that share the lead are a tie, and stay one.
     */
    record Majority(Place place) implements Aggregation {}

    /** The name in task files and reports. */
    default String label() {
        return KebabCase.of(getClass().getSimpleName());
    }

    /** Aggregates every item that has a rating. */
    default Aggregated of(PanelRatings ratings) {
        return MajorityShares.of(ratings);
    }
}
