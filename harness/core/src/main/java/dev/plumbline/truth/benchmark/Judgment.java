package dev.plumbline.truth.benchmark;

import java.util.Optional;

/**
 * What a judge said of a pair of responses, A and B, of which one is right: once, and where it was asked twice, once more with the two in the other order.
 *
 * @param right the response that is right: {@link Decision#A} or {@link Decision#B}
 * @param swapped what it said of (B, A), where its A is the response B
 */
public record Judgment(Decision right, Decision first, Optional<Decision> swapped) {

    /** What a judge can say. */
    public enum Decision {
        A,
        B,
        TIE,
        /** It did not answer, or not so that the answer could be read. */
        NONE;

        /** The same of the responses in the other order. */
        Decision flipped() {
            return switch (this) {
                case A -> B;
                case B -> A;
                default -> this;
            };
        }

        /**
         * The higher of two scores.
         *
         * @param equal what equal ones mean
         */
        public static Decision of(double a, double b, Decision equal) {
            return a > b ? A : a < b ? B : equal;
        }
    }

    /** In how many more of its answers it is right than wrong: above 0 it is right, below 0 wrong, and else undecided. */
    int balance() {
        return points(first) + swapped.map(said -> points(said.flipped())).orElse(0);
    }

    private int points(Decision said) {
        return said == right ? 1 : said == right.flipped() ? -1 : 0;
    }

    /** Whether the two answers are not the same. */
    boolean inconsistent() {
        return swapped.map(said -> said.flipped() != first).orElse(false);
    }

    /** Whether an answer is missing. */
    boolean unanswered() {
        return first == Decision.NONE || swapped.equals(Optional.of(Decision.NONE));
    }
}
