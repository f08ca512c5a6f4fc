package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/** What becomes of the weak labels' errors: copied, put right, or joined by new ones. */
final class Copying {

    private Copying() {}

    static Definition agreementWhereWeakRight() {
        return Definition.of(
                "agreement-where-weak-right",
                "agreement where the weak label is right",
                "P(f = w | w = y)",
                HIGHER,
                Scope.RELATION,
                Whom.STRONG,
                new PerExample(Copying::copied, asked -> asked.at().weakRight()));
    }

    static Definition inheritedError() {
        return Definition.of(
                "inherited-error",
                "share of the weak labels' errors that are copied",
                "P(f = w | w != y)",
                LOWER,
                Scope.RELATION,
                Whom.STRONG,
                new PerExample(Copying::copied, asked -> asked.at().weakWrong()));
    }

    static Definition excessInheritedError() {
        return Definition.of(
                        "excess-inherited-error",
                        "inherited error beyond the ceiling's, which saw no weak label",
                        "P(f = w | w != y) - P(g = w | w != y), g the ceiling",
                        LOWER,
                        Scope.RELATION,
                        Whom.BELOW_CEILING,
                        new Bounded(
                                asked -> asked.beyond(
                                        Arm.CEILING, copied(asked), asked.at().weakWrong()),
                                asked -> drift(asked, Arm.CEILING)))
                .within(-1, 1);
    }

    static Definition inheritedErrorOverRandomFlips() {
        return Definition.of(
                        "inherited-error-over-random-flips",
                        "inherited error beyond that of a student whose labels are as often wrong in each class, but at"
                                + " random: imitation rather than a loss of quality",
                        "P(f = w | w != y) - P(h = w | w != y), h the student of random flips",
                        LOWER,
                        Scope.RELATION,
                        Whom.STUDENT,
                        new Bounded(Copying::overRandomFlips, asked -> drift(asked, Arm.RANDOM_FLIPS)))
                .within(-1, 1);
    }

    static Definition chanceInheritedError() {
        return Definition.of(
                "chance-inherited-error",
                "share of the weak labels' errors that would be met by chance: by errors that are as frequent, class by"
                        + " class, as where the weak label is right",
                "sum over y, k of P(y, w = k | w != y) P(f = k | y, w = y)",
                NEITHER,
                Scope.RELATION,
                Whom.STRONG,
                new Bounded(
                        asked -> asked.value(
                                new ChanceOfCopying(asked.court()), asked.at().rated()),
                        ChanceDrift::of));
    }

    static Definition correctedError() {
        return Definition.of(
                "corrected-error",
                "share of the weak labels' errors that are put right",
                "P(f = y | w != y)",
                HIGHER,
                Scope.RELATION,
                Whom.STRONG,
                new PerExample(
                        asked -> MeanScore.correct(asked.court().truth()),
                        asked -> asked.at().weakWrong()));
    }

    static Definition newError() {
        return Definition.of(
                "new-error",
                "share of errors where the weak label is right",
                "P(f != y | w = y)",
                LOWER,
                Scope.RELATION,
                Whom.STRONG,
                new PerExample(
                        asked -> MeanScore.wrong(asked.court().truth()),
                        asked -> asked.at().weakRight()));
    }

    static Definition divergence() {
        return Definition.of(
                        "divergence",
                        "agreement minus accuracy on the same examples; positive: the ratings flatter",
                        "mean of 1[f = w] - 1[f = y]",
                        LOWER,
                        Scope.RELATION,
                        Whom.JUDGED,
                        new PerExample(
                                asked -> MeanScore.correctMinus(
                                        asked.court().ratings(), asked.court().truth()),
                                asked -> asked.at().rated()))
                .within(-1, 1);
    }

    private static Measured overRandomFlips(Question asked) {
        return asked.court()
                .taughtByFewer()
                .<Measured>map(fewer -> new Measured.Undefined("the student of random flips " + fewer
                        + ", so the two differ in more than where their labels are wrong"))
                .orElseGet(() ->
                        asked.beyond(Arm.RANDOM_FLIPS, copied(asked), asked.at().weakWrong()));
    }

    private static Drift drift(Question asked, String other) {
        return asked.drift(other, Copying::copied, supposed -> supposed.at().weakWrong());
    }

    private static MeanScore copied(Question asked) {
        return MeanScore.correct(asked.court().ratings());
    }
}
