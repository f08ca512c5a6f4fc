package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/** How sure labels are, by the probability of their most probable class, and whether they may be. */
final class Sureness {

    private Sureness() {}

    static Definition confidence() {
        return Definition.of(
                "confidence",
                "mean probability of the most probable class",
                "mean of max over k of p_k",
                NEITHER,
                Scope.ALONE,
                Whom.LABELERS,
                asked -> asked.value(sure(), asked.at().seen()));
    }

    static Definition overconfidence() {
        return Definition.of(
                        "overconfidence",
                        "confidence less accuracy, ties shared; above 0: surer than right",
                        "mean of max over k of p_k - 1[y in F]/|F|, F the classes of the highest probability",
                        NEITHER,
                        Scope.TRUTH,
                        Whom.LABELERS,
                        PerExample.of(asked -> beyond(asked.court().truth())))
                .within(-1, 1);
    }

    static Definition confidenceWhereWrong() {
        return Definition.of(
                "confidence-where-wrong",
                "mean probability of the most probable class where it is not the true one; ties are left out",
                "mean of p(f) over f != y",
                LOWER,
                Scope.TRUTH,
                Whom.LABELERS,
                new PerExample(asked -> sure(), Sureness::wrong));
    }

    private static MeanScore sure() {
        return new MeanScore((p, hard, row) -> Forecasts.confidence(p, row));
    }

    private static MeanScore beyond(int[] truth) {
        return new MeanScore(
                (p, hard, row) -> Forecasts.confidence(p, row) - Forecasts.right(p, hard, row, truth[row]));
    }

    /** Who labels does so once, without seeds. */
    private static Sample wrong(Question asked) {
        int[] hard = asked.arm().hard().get(0);
        return asked.at()
                .seen()
                .where(row -> hard[row] >= 0 && hard[row] != asked.court().truth()[row], "a wrong label");
    }
}
