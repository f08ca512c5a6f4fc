package dev.plumbline.policy;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;

/**
 * What comes back from one round of a loop to the next, in a task file under {@code policy.rounds.loops}.
 *
 * @param shapedByModel from round 2 on, the share of the ratings that is the last round's student's word
 * @param patch what is put right after each round
 * @param flipped whether the reward's sign is flipped where the policy chooses, and nowhere else
 */
public record LoopSpec(
        Place place,
        @Default("0") @Range(min = 0, max = 1) double shapedByModel,
        @Default("nothing") Patch patch,
        @Default("false") boolean flipped) {

    /**
     * What is put right after each round: the labels of the worst slice, from the next round on. It is the slice of the
     * monitored choices of which the least share is good, and that was not patched before.
     */
    public enum Patch {
        NOTHING,
        /** The worst slice by ratings gets the mean label of several raters more: what errors they share, it keeps. */
        RATINGS,
        /** The worst slice by truth gets the truth as labels. The one loop whose student is given truth. */
        TRUTH
    }
}
