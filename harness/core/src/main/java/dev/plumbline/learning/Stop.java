package dev.plumbline.learning;

import dev.plumbline.config.Default;
import dev.plumbline.config.Range;

/** When students stop: each gives every method a trial of its own. */
public sealed interface Stop {

    /** After the last epoch. */
    record Never() implements Stop {}

    /**
     * Where the mean cross-entropy to the weak labels of the validation split has had no new minimum for some epochs;
     * the best epoch's weights are kept (as Burns et al. 2023 stop).
     *
     * @param patience epochs to wait for a new minimum
     */
    record WeakValidation(
            @Default("5") @Range(min = 1, max = 10000) int patience) implements Stop {}

    /**
     * The same on the truth of the validation split: an upper bound on what stopping early can bring, not a result,
     * since who trains on weak labels has no truth to stop by. It is an arm of its own and no gate may rest on it.
     *
     * @param patience as in {@link WeakValidation}
     */
    record Oracle(@Default("5") @Range(min = 1, max = 10000) int patience) implements Stop {}
}
