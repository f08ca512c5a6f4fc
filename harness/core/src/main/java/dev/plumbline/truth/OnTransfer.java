package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;
import dev.plumbline.truth.Measured.Undefined;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is measured on the examples that the student learned from. Their truth is opened here, after all training: to tell a
 * label that was memorised from an error that was understood. Measured over the whole split, on no slice.
 */
final class OnTransfer {

    private OnTransfer() {}

    static Definition inheritedError() {
        return Definition.of(
                        "inherited-error-on-transfer",
                        "share of the wrong weak labels that the student learned from and gives back",
                        "P(f = w | w != y) on the transfer split",
                        LOWER,
                        Scope.RELATION,
                        Whom.STUDENT,
                        new Bounded(
                                asked -> asked.value(
                                        MeanScore.correct(asked.court().ratings()), wrong(asked)),
                                OnTransfer::drift))
                .overall();
    }

    static Definition memorisation() {
        return Definition.of(
                        "memorisation",
                        "inherited error on the transfer split beyond that on the held-out split: about 0 where the"
                                + " errors are a rule that was learned, high where single labels were memorised",
                        "P(f = w | w != y) on transfer - P(f = w | w != y) on held-out",
                        NEITHER,
                        Scope.RELATION,
                        Whom.STUDENT,
                        new Bounded(
                                OnTransfer::memorised,
                                asked -> drift(asked).plus(ofHeldOut(asked).negative())))
                .within(-1, 1)
                .overall();
    }

    static Definition misfit() {
        return Definition.of(
                        "misfit-on-transfer",
                        "misfit on the examples that the student learned from",
                        "mean of the sum over k of w_k ln(w_k / p_k) on the transfer split",
                        NEITHER,
                        Scope.RATINGS,
                        Whom.STUDENT,
                        asked -> asked.value(Disagreement.divergence(asked), rated(asked)))
                .within(0, -Math.log(MeanScore.CLIP))
                .overall();
    }

    static Definition agreement() {
        return Definition.of(
                        "agreement-on-transfer",
                        "agreement on the examples that the student learned from",
                        "mean of 1[f = w] on the transfer split",
                        NEITHER,
                        Scope.RATINGS,
                        Whom.STUDENT,
                        asked -> asked.value(MeanScore.correct(asked.court().ratings()), rated(asked)))
                .overall();
    }

    static Definition errorPredictability() {
        return Definition.of(
                        "error-predictability",
                        "chance that of two transfer examples of one class the one with the wrong weak label is told from"
                                + " the student's view, by a model of the student's kind fitted on other clusters; .5:"
                                + " noise, which no student can learn",
                        "mean over wrong weak labels of P(e_i > e_j) + P(e_i = e_j)/2, j rightly labelled, of the class"
                                + " and fold of i",
                        NEITHER,
                        Scope.RELATION,
                        Whom.WEAK,
                        OnTransfer::predicted)
                .overall();
    }

    private static Sample rated(Question asked) {
        return asked.arm().seenIn(asked.court().transfer()).where(asked.court()::rated, "an untied weak label");
    }

    private static Sample judged(Question asked) {
        return asked.court().judged(rated(asked));
    }

    private static Sample wrong(Question asked) {
        return judged(asked).where(asked.court()::weakWrong, "a wrong weak label");
    }

    /** How far the inherited error on the transfer split moves where truth errs. */
    private static Drift.By drift(Question asked) {
        return drift(asked, judged(asked), OnTransfer::wrong);
    }

    private static Drift.By ofHeldOut(Question asked) {
        return drift(asked, asked.at().seen(), supposed -> supposed.at().weakWrong());
    }

    private static Drift.By drift(Question asked, Sample base, Function<Question, Sample> wrong) {
        MeanScore copied = MeanScore.correct(asked.court().ratings());
        return Relabelling.of(
                asked,
                base,
                supposed -> Quotient.mean(
                        base, wrong.apply(supposed), row -> asked.arm().mean(copied, row)));
    }

    private static Measured memorised(Question asked) {
        Sample transfer = wrong(asked);
        Sample heldOut = asked.at().weakWrong();
        Optional<String> missing = transfer.tooFew().or(heldOut::tooFew);
        if (missing.isPresent()) {
            return new Undefined(missing.get());
        }
        Quantity copied = MeanScore.correct(asked.court().ratings());
        BySeed there = asked.arm().measure(copied, transfer);
        BySeed here = asked.arm().measure(copied, heldOut);
        BySeed difference = there.beside(here.negative());
        return asked.value(difference, Math.min(transfer.support(), heldOut.support()), transfer.and(heldOut));
    }

    private static Measured predicted(Question asked) {
        Optional<ErrorForecast> errors = asked.court().errors();
        if (errors.isEmpty()) {
            return new Undefined("the errors of the weak labels were not forecast");
        }
        return ErrorAuc.of(asked, judged(asked), errors.get());
    }
}
