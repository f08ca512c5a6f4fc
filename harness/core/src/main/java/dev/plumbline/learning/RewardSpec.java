package dev.plumbline.learning;

import dev.plumbline.config.Place;

/** Where a reward comes from: an item of {@code learning.rewards} in a task file. */
public sealed interface RewardSpec {

    /** Where it stands in the task file. */
    Place place();

    /**
     * Scores that exist already, of a reward model that was trained elsewhere.
     *
     * @param column a finite number for every candidate
     */
    record Given(Place place, String column) implements RewardSpec {}
}
