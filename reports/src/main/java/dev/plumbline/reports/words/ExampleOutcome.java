package dev.plumbline.reports.words;

import dev.plumbline.dataset.Probabilities;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What becomes of an example between its weak label, the answer of an arm, and truth. The first five are those of the four-way flow, with the
 * errors that are no copies apart; every example has exactly one of all but {@link #CONFIDENTLY_WRONG}, which is said besides. Worked example:
 * truth {@code a}, weak label {@code b}, and the arm says {@code b} with a probability of .95: inherited, and confidently wrong together.
 */
public enum ExampleOutcome {
    INHERITED("inherited", "the weak label is wrong, and the arm says the same"),
    CONFIDENTLY_WRONG(
            "confidently wrong together",
            "the weak label and the arm are both wrong, and the arm gives its wrong answer a probability of at least .9"),
    ANOTHER_ERROR("another error", "the weak label is wrong, and the arm is wrong in another way"),
    CORRECTED("corrected", "the weak label is wrong, and the arm is right"),
    NEW_ERROR("new error", "the weak label is right, and the arm is wrong"),
    BOTH_RIGHT("both right", "the weak label and the arm are right"),
    WRONG("wrong", "the arm is wrong; there are no weak labels to compare it with"),
    RIGHT("right", "the arm is right; there are no weak labels to compare it with"),
    NO_ANSWER("tie or no answer", "the weak label or the arm's answer is a tie or missing"),
    UNKNOWN("unknown", "truth is not known, or kept back");

    /** From which probability of a wrong answer on an arm counts as confident. */
    public static final double CONFIDENT = 0.9;

    /** Those between weak labels, an arm and truth, but for a new error, which the metric of that name tells of. */
    static final List<ExampleOutcome> OF_THE_FLOW =
            List.of(INHERITED, CONFIDENTLY_WRONG, ANOTHER_ERROR, CORRECTED, BOTH_RIGHT);

    private final String word;
    private final String meaning;

    ExampleOutcome(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** In a sentence: {@code new error}. */
    public String word() {
        return word;
    }

    /** In an address: {@code new-error}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }

    /**
     * Of an answer where there are weak labels.
     *
     * @param truth index of the class, negative where it is not known
     * @param weak index of the class, negative for a tie or none
     * @param answer index of the class, negative for a tie or none
     * @param probability that the arm gives to its answer
     */
    public static Set<ExampleOutcome> of(int truth, int weak, int answer, double probability) {
        if (truth < 0) {
            return EnumSet.of(UNKNOWN);
        }
        if (weak < 0 || answer < 0) {
            return EnumSet.of(NO_ANSWER);
        }
        if (weak == truth) {
            return EnumSet.of(answer == truth ? BOTH_RIGHT : NEW_ERROR);
        }
        if (answer == truth) {
            return EnumSet.of(CORRECTED);
        }
        Set<ExampleOutcome> error = EnumSet.of(answer == weak ? INHERITED : ANOTHER_ERROR);
        if (probability >= CONFIDENT) {
            error.add(CONFIDENTLY_WRONG);
        }
        return error;
    }

    /** Of an answer by itself; {@link Probabilities#TIE} and {@link Probabilities#NONE} are no answers. */
    public static Set<ExampleOutcome> of(int truth, int answer) {
        if (truth < 0) {
            return EnumSet.of(UNKNOWN);
        }
        return EnumSet.of(answer < 0 ? NO_ANSWER : answer == truth ? RIGHT : WRONG);
    }
}
