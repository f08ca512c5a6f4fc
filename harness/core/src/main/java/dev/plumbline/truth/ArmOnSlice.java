package dev.plumbline.truth;

import java.util.OptionalInt;

/**
 * One arm on one slice, and the parts of the slice that its metrics rest on.
 *
 * @param seen the rows that the arm has predicted
 * @param rated those of them with an untied weak label
 * @param weakRight those of them whose weak label is right
 * @param weakWrong those whose weak label is wrong
 */
record ArmOnSlice(Court court, Contestant arm, Sample seen, Sample rated, Sample weakRight, Sample weakWrong) {

    static ArmOnSlice of(Court court, Contestant arm, Sample slice) {
        Sample seen = arm.seenIn(slice);
        Sample rated = seen.where(court::rated, "an untied weak label");
        return new ArmOnSlice(
                court,
                arm,
                seen,
                rated,
                rated.where(court::weakRight, "a right weak label"),
                rated.where(court::weakWrong, "a wrong weak label"));
    }

    /** The same for the raters of one group. */
    Measured measure(Metric metric, Against against, int group) {
        return measured(new Question(metric, against, counted(against), OptionalInt.of(group)));
    }

    /** The part that counts against ratings or against truth: of a truth that a sample has, the sample. */
    ArmOnSlice counted(Against against) {
        return against == Against.RATINGS || court.weights().isEmpty() ? this : of(court, arm, court.judged(seen));
    }

    Measured measure(Metric metric, Against against) {
        return measured(new Question(metric, against, counted(against)));
    }

    private Measured measured(Question asked) {
        return court.erring().widened(asked, asked.metric().definition().how().of(asked));
    }
}
