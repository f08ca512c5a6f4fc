package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;

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
                asked -> asked.value(
                        MeanScore.correct(asked.court().ratings()), asked.at().weakRight()));
    }

    static Definition inheritedError() {
        return Definition.of(
                "inherited-error",
                "share of the weak labels' errors that are copied",
                "P(f = w | w != y)",
                LOWER,
                Scope.RELATION,
                Whom.STRONG,
                asked -> asked.value(inherited(asked), asked.at().weakWrong()));
    }

    static Definition excessInheritedError() {
        return Definition.of(
                        "excess-inherited-error",
                        "inherited error beyond the ceiling's, which saw no weak label",
                        "P(f = w | w != y) - P(g = w | w != y), g the ceiling",
                        LOWER,
                        Scope.RELATION,
                        Whom.BESIDE_CEILING,
                        asked -> asked.beyond(
                                Arm.CEILING, inherited(asked), asked.at().weakWrong()))
                .within(-1, 1);
    }

    static Definition correctedError() {
        return Definition.of(
                "corrected-error",
                "share of the weak labels' errors that are put right",
                "P(f = y | w != y)",
                HIGHER,
                Scope.RELATION,
                Whom.STRONG,
                asked -> asked.value(
                        MeanScore.correct(asked.court().truth()), asked.at().weakWrong()));
    }

    static Definition newError() {
        return Definition.of(
                "new-error",
                "share of errors where the weak label is right",
                "P(f != y | w = y)",
                LOWER,
                Scope.RELATION,
                Whom.STRONG,
                asked -> asked.value(
                        MeanScore.wrong(asked.court().truth()), asked.at().weakRight()));
    }

    static Definition divergence() {
        return Definition.of(
                        "divergence",
                        "agreement minus accuracy on the same examples; positive: the ratings flatter",
                        "mean of 1[f = w] - 1[f = y]",
                        LOWER,
                        Scope.RELATION,
                        Whom.JUDGED,
                        asked -> asked.value(
                                MeanScore.correctMinus(
                                        asked.court().ratings(), asked.court().truth()),
                                asked.at().rated()))
                .within(-1, 1);
    }

    private static Quantity inherited(Question asked) {
        return MeanScore.correct(asked.court().ratings());
    }
}
