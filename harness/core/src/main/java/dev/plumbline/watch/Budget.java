package dev.plumbline.watch;

import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.config.Range;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a task may take; at least one of the two.
 *
 * @param seconds from its first stage to its last, while it runs: not while it waits for its turn
 * @param examples of its dataset, in all splits; a pair and a pool of candidates are one each
 */
public record Budget(
        Place place,
        @Range(min = 1, max = 2_592_000) OptionalInt seconds,
        @Range(min = 1) OptionalInt examples) {

    /** What is wrong with it. */
    public Optional<Problem> problem() {
        return seconds.isPresent() || examples.isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        place,
                        "a budget is of seconds, of examples or of both, found neither; write budget: {seconds: 600}"));
    }

    /**
     * Holds the number of examples against the budget.
     *
     * @throws OverBudget where there are more
     */
    public void counted(int found) {
        if (examples.isPresent() && found > examples.getAsInt()) {
            throw new OverBudget(
                    place,
                    "over budget: expected at most " + examples.getAsInt() + " examples, found " + found
                            + "; raise budget.examples, or give the task fewer");
        }
    }

    /** Why a task ends that was still in a stage when its time was used up. */
    OverBudget late(String stage) {
        int limit = seconds.orElseThrow();
        return new OverBudget(
                place,
                "over budget: "
                        + (limit == 1
                                ? "the second that the task may take was"
                                : "the " + limit + " seconds that the task may take were")
                        + " used up in its stage " + stage + "; raise budget.seconds, or give the task less to do");
    }
}
