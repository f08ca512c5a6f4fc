package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/** How good predictions are, each held against truth or against the weak labels. */
final class Performance {

    private Performance() {}

    static Definition accuracy() {
        return Definition.of(
                        "accuracy",
                        "share of examples whose most probable class is the true one; a tie is a miss",
                        "mean of 1[f = y]",
                        HIGHER,
                        Scope.TRUTH,
                        Whom.ALL,
                        PerExample.of(Performance::correct))
                .only(Shape.POINTWISE);
    }

    static Definition pairwiseAccuracy() {
        return Definition.of(
                        "pairwise-accuracy",
                        "share of pairs whose preferred candidate is the truly better one; a tie is a miss",
                        "mean of 1[f = y]",
                        HIGHER,
                        Scope.TRUTH,
                        Whom.ALL,
                        PerExample.of(Performance::correct))
                .only(Shape.PAIRS);
    }

    static Definition accuracyTiesShared() {
        return Definition.of(
                "accuracy-ties-shared",
                "the same where a tie is right with the share of one of the classes that tie, if the true one is among"
                        + " them: as if a tie were broken at random",
                "mean of 1[y in F]/|F|, F the classes of the highest probability",
                HIGHER,
                Scope.TRUTH,
                Whom.ALL,
                PerExample.of(asked -> MeanScore.correctSharingTies(asked.reference())));
    }

    static Definition ties() {
        return Definition.of(
                "ties",
                "share of examples without a single most probable class",
                "mean of 1[f is a tie]",
                LOWER,
                Scope.TRUTH,
                Whom.ALL,
                PerExample.of(asked -> MeanScore.tied()));
    }

    static Definition balancedAccuracy() {
        return Definition.of(
                        "balanced-accuracy",
                        "mean over the classes of the accuracy within the class",
                        "(1/K) sum over k of P(f = k | r = k)",
                        HIGHER,
                        Scope.BOTH,
                        Whom.ALL,
                        new Bounded(
                                asked -> asked.value(
                                        new BalancedAccuracy(asked.court().classes(), asked.reference()),
                                        asked.sample()),
                                BalancedAccuracy::drift))
                .only(Shape.POINTWISE);
    }

    static Definition auc() {
        return Definition.of(
                        "auc",
                        "chance that an example of the second of two classes is given a higher probability of it than"
                                + " one of the first; a tie counts half",
                        "P(p_i > p_j) + P(p_i = p_j)/2 over r_i = 1, r_j = 0",
                        HIGHER,
                        Scope.BOTH,
                        Whom.ALL,
                        new Bounded(
                                asked -> asked.value(
                                        new RankAuc(asked.court().classes(), asked.reference()), asked.sample()),
                                RankAuc::drift))
                .only(Shape.POINTWISE);
    }

    static Definition logLoss() {
        return Definition.of(
                        "log-loss",
                        "cross-entropy in nats; probabilities are clipped to 1e-15 and 1 - 1e-15",
                        "mean of -ln p(r)",
                        LOWER,
                        Scope.BOTH,
                        Whom.ALL,
                        PerExample.of(asked -> MeanScore.logLoss(asked.reference())))
                .within(0, -Math.log(MeanScore.CLIP));
    }

    static Definition brier() {
        return Definition.of(
                        "brier",
                        "squared error of the probabilities: of the second of two classes, or summed over more than"
                                + " two",
                        "mean of (p - r)^2, or of the sum over k of (p_k - 1[r = k])^2",
                        LOWER,
                        Scope.BOTH,
                        Whom.ALL,
                        PerExample.of(asked -> MeanScore.brier(asked.reference())))
                .within(0, 1, 2);
    }

    static Definition agreement() {
        return Definition.of(
                "agreement",
                "share of examples predicted as the weak labels say: accuracy against ratings",
                "mean of 1[f = w]",
                NEITHER,
                Scope.RATINGS,
                Whom.ALL,
                PerExample.of(Performance::correct));
    }

    private static MeanScore correct(Question asked) {
        return MeanScore.correct(asked.reference());
    }
}
