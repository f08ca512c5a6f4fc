package dev.plumbline.learning;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;

/** Where a reward comes from: an item of {@code learning.rewards} in a task file. */
public sealed interface RewardSpec {

    /** Where it stands in the task file. */
    Place place();

    /**
     * Scores that exist already, of a reward model that was trained elsewhere.
     *
     * @param column a finite number for every candidate
     * @param flipped whether the reward is the number with its sign flipped: of a column of costs what it should be, of one of scores the accident
     *     that Ziegler et al. 2019 (arXiv 1909.08593, section 4.4) tell of
     */
    record Given(
            Place place, String column, @Default("false") boolean flipped) implements RewardSpec {}
}
