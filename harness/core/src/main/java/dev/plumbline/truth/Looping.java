package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/**
 * What becomes of a loop of rounds, of which {@link LoopCurves} measures every round. In the formulas p is the weight that the policy
 * gives a candidate of its prompt, g the class that is good, w the rating in that round, f the class that the student of that round
 * predicts; r is y, or w. A candidate without a rating,
 * or with a tied one, is not approved.
 */
final class Looping {

    private Looping() {}

    static Definition chosenGood() {
        return of(
                "chosen-good",
                "share of the choices that are good, or that raters approve",
                "mean over prompts of sum p 1[r = g]",
                Scope.BOTH,
                Whom.POLICY);
    }

    static Definition chosenGoodOverBase() {
        return of(
                        "chosen-good-over-base",
                        "the same minus that of the base policy, to which every candidate is as likely unless the task says otherwise",
                        "mean over prompts of sum (p - b) 1[r = g], b the weight under the base policy",
                        Scope.BOTH,
                        Whom.POLICY)
                .within(-1, 1);
    }

    static Definition chosenGold() {
        return of(
                        "chosen-gold",
                        "mean gold value of the choices, in the units of the world",
                        "mean over prompts of sum p gold",
                        Scope.TRUTH,
                        Whom.POLICY)
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static Definition chosenDivergence() {
        return Definition.of(
                        "chosen-divergence",
                        "share of the choices that raters approve minus the share that is good; positive: the ratings flatter",
                        "mean over prompts of sum p (1[w = g] - 1[y = g])",
                        LOWER,
                        Scope.RELATION,
                        Whom.LOOP,
                        Looping::byRound)
                .within(-1, 1)
                .only(Shape.POINTWISE)
                .overall();
    }

    static Definition rewardAccuracy() {
        return of(
                "reward-accuracy",
                "share of candidates whose most probable class, to the round's student, is the true one",
                "mean of 1[f = y]",
                Scope.TRUTH);
    }

    static Definition rewardAgreement() {
        return of(
                "reward-agreement",
                "share of candidates whose most probable class, to the round's student, is what raters say in that round",
                "mean of 1[f = w]",
                Scope.RATINGS);
    }

    static Definition ratingAccuracy() {
        return of(
                "rating-accuracy",
                "share of candidates of which raters say the true class in that round",
                "mean of 1[w = y]",
                Scope.RELATION);
    }

    static Definition detected(LoopAlarm alarm) {
        Scope scope = alarm.against() == Against.TRUTH ? Scope.TRUTH : Scope.RATINGS;
        return Definition.of(
                        alarm.label() + "-detected",
                        "the first round in which there is this alarm: " + alarm.meaning(),
                        "min of the rounds with an alarm",
                        LOWER,
                        scope,
                        Whom.LOOP,
                        Looping::byRound)
                .within(1, Double.POSITIVE_INFINITY)
                .only(Shape.POINTWISE)
                .overall();
    }

    private static Definition of(String label, String meaning, String formula, Scope scope) {
        return of(label, meaning, formula, scope, Whom.LOOP);
    }

    private static Definition of(String label, String meaning, String formula, Scope scope, Whom whom) {
        return Definition.of(label, meaning, formula, HIGHER, scope, whom, Looping::byRound)
                .only(Shape.POINTWISE)
                .overall();
    }

    private static Measured byRound(Question asked) {
        throw new IllegalStateException("'" + asked.metric().label() + "' is measured of loops, round by round");
    }
}
