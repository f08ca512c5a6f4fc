package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;
import java.util.function.Function;

/**
 * Where a student and its weak labels part, and who is right there.
 *
 * <p>Misfit is what Charikar, Pabbaraju and Shiragur (2024, arXiv 2405.15116) show a student's gain to rest on: for squared loss
 * and a convex class that holds the truth, the gain is at least the misfit. They measure it as a squared distance; ours is the
 * cross-entropy that students minimise, less the weak labels' own entropy, so that a student who repeats has 0.
 */
final class Disagreement {

    /** Where a prediction counts as confident, as in the evaluation code of EleutherAI's weak-to-strong repository. */
    static final double CONFIDENT = .95;

    private Disagreement() {}

    static Definition misfit() {
        return Definition.of(
                        "misfit",
                        "cross-entropy of the predictions to the weak labels in nats, less the labels' own entropy; 0:"
                                + " repeats them (Charikar et al. 2024)",
                        "mean of the sum over k of w_k ln(w_k / p_k)",
                        NEITHER,
                        Scope.RATINGS,
                        Whom.STRONG,
                        asked -> asked.value(divergence(asked), asked.at().rated()))
                .within(0, -Math.log(MeanScore.CLIP));
    }

    /** From the weak labels to the predictions (Kullback and Leibler 1951). */
    static Quantity divergence(Question asked) {
        Probabilities weak = asked.court().weak();
        return new MeanScore((predicted, hard, row) -> {
            double sum = 0;
            for (int k = 0; k < weak.classes().size(); k++) {
                double w = weak.at(row, k);
                sum += w > 0 ? w * Math.log(w / Math.max(MeanScore.CLIP, predicted.at(row, k))) : 0;
            }
            return Math.max(0, sum);
        });
    }

    static Definition confident() {
        return Definition.of(
                "confident-disagreement",
                "share of examples where the prediction is not the weak label and has a probability of at least .95",
                "P(f != w, p(f) >= .95)",
                NEITHER,
                Scope.RATINGS,
                Whom.STRONG,
                asked -> asked.value(
                        new MeanScore((predicted, hard, row) -> parts(asked, predicted, hard, row) ? 1 : 0),
                        asked.at().rated()));
    }

    static Definition confidentRight() {
        return Definition.of(
                "confident-disagreement-right",
                "how often the prediction is right where it disagrees with confidence",
                "P(f = y | f != w, p(f) >= .95)",
                HIGHER,
                Scope.RELATION,
                Whom.STRONG,
                right(asked -> (s, row) ->
                        asked.arm().hard().get(s)[row] == asked.court().truth()[row] ? 1 : 0));
    }

    static Definition confidentWeakRight() {
        return Definition.of(
                "confident-disagreement-weak-right",
                "how often the weak label is right where the prediction disagrees with confidence",
                "P(w = y | f != w, p(f) >= .95)",
                NEITHER,
                Scope.RELATION,
                Whom.STRONG,
                right(asked -> (s, row) -> asked.court().weakRight(row) ? 1 : 0));
    }

    private static Definition.Computation right(Function<Question, PooledShare.Score> who) {
        return new Bounded(
                asked -> PooledShare.of(
                                asked.at().rated(),
                                "a confident disagreement",
                                seeds(asked),
                                picks(asked),
                                who.apply(asked))
                        .measured(asked),
                asked -> Relabelling.of(
                        asked,
                        asked.at().rated(),
                        supposed -> Quotient.pooled(
                                asked.at().rated(),
                                asked.at().rated(),
                                seeds(asked),
                                picks(asked),
                                who.apply(supposed))));
    }

    private static int seeds(Question asked) {
        return asked.arm().bySeed().size();
    }

    private static PooledShare.Pick picks(Question asked) {
        Contestant arm = asked.arm();
        return (s, row) -> parts(asked, arm.bySeed().get(s), arm.hard().get(s)[row], row);
    }

    private static boolean parts(Question asked, Probabilities predicted, int hard, int row) {
        return hard >= 0 && hard != asked.court().ratings()[row] && predicted.at(row, hard) >= CONFIDENT;
    }
}
