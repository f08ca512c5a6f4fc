package dev.plumbline;

/**
 * A run of the same student under conditions in which the result is known beforehand, and how it came out.
 *
 * @param name {@code shuffled-labels}, {@code labels-are-truth}, {@code truth-permuted}, {@code rounds-truth-permuted} or {@code rewards-truth-permuted}
 * @param sentence what was done and what came of it, with its figures
 */
public record Control(String name, Outcome outcome, String sentence) {

    /** How a control came out. */
    public enum Outcome {
        /** As it must. */
        HELD,
        /** Otherwise: no number of the task is to be trusted. The run is red. */
        BROKEN,
        /** Not at all: the data leave nothing to compare. The sentence says why. */
        UNTESTED
    }
}
