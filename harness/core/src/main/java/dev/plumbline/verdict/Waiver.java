package dev.plumbline.verdict;

import dev.plumbline.config.Place;
import java.time.LocalDate;

/**
 * Lets a gate's red through for a time.
 *
 * @param owner who answers for it
 * @param because why
 * @param until the last day on which it holds, by UTC
 */
public record Waiver(Place place, String owner, String because, LocalDate until) {

    /** What a waiver does. */
    public enum State {
        /** It lets a gate through that would be red or undecided. */
        IN_FORCE,
        /** Its gate is red or undecided, and so is the run, because the day is past. */
        ENDED,
        /** Its gate is as expected without it. */
        NOT_NEEDED
    }

    public Waiver {
        if (owner.isBlank() || because.isBlank()) {
            throw new IllegalArgumentException("expected an 'owner' and a 'because' of a waiver, found "
                    + (owner.isBlank() ? "no owner" : "no reason") + "; write who answers for it and why");
        }
    }

    /** What a summary says of it. */
    String sentence(State state) {
        return switch (state) {
            case IN_FORCE -> "waived by " + owner + " until " + until + ": " + because;
            case ENDED ->
                "the waiver of " + owner + " ended on " + until + "; mend what it was for, or have it renewed";
            case NOT_NEEDED -> "the waiver of " + owner + " is no longer needed; take it out";
        };
    }
}
