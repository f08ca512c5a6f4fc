package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;
import dev.plumbline.truth.Metric.Better;

/**
 * Where truth turns down as a policy is tilted by a reward, which {@link TurnoverMeasures} measures. In the formulas g is gold, r the reward, p(t) the base times
 * {@code exp(t r)}, t = 1/beta, and KL its divergence from the base in nats, the mean over pools. What a tilt is worth grows with t by the covariance of g
 * and r under it, so it turns down where the mean over pools of that covariance turns negative.
 */
final class Turning {

    private static final String FIRST = "least KL(t) at which mean over pools of Cov_p(t)(g, r) turns negative";

    private Turning() {}

    static Definition goldTurnover() {
        return of(
                "gold-turnover",
                "how far from the base, in nats, truth first turns down, of the policy that the pools were drawn from",
                FIRST
                        + ", twice that of the pools less the mean of their halves; at least as far as they tell where it does not",
                HIGHER,
                Scope.TRUTH);
    }

    static Definition goldTurnoverBeta() {
        return of(
                "gold-turnover-beta",
                "the beta there: what a nat costs, in units of the reward",
                "1/t there",
                LOWER,
                Scope.TRUTH);
    }

    static Definition goldTurnoverOfPool() {
        return of(
                "gold-turnover-of-pool",
                "how far from the base truth first turns down for policies over just as many candidates of each prompt as there are",
                FIRST,
                HIGHER,
                Scope.TRUTH);
    }

    static Definition goldTurnoverHalved() {
        return of(
                "gold-turnover-halved",
                "the same over half as many: how much the size of the pools matters",
                FIRST + ", mean of two random halves of each pool",
                HIGHER,
                Scope.TRUTH);
    }

    static Definition ratingTurnover() {
        return of(
                "rating-turnover",
                "how far from the base the rating first turns down, of the policy that the pools were drawn from",
                "as gold-turnover, g the rating",
                HIGHER,
                Scope.ALONE);
    }

    static Definition ratingTurnoverOfPool() {
        return of(
                "rating-turnover-of-pool",
                "how far from the base the rating first turns down for policies over just as many candidates as there are",
                "as gold-turnover-of-pool, g the rating",
                HIGHER,
                Scope.ALONE);
    }

    static Definition reach() {
        return of(
                "turnover-reach",
                "how far from the base the pools tell of the policy that they were drawn from, in nats",
                "greatest KL(t) up to which KL + 2 t sd_p(t)(r) <= ln(n/2), n candidates of a pool",
                HIGHER,
                Scope.ALONE);
    }

    static Definition blindFrom() {
        return of(
                "blind-from",
                "how far from the base the blind region begins, where the rating rises while truth falls",
                "least KL(t) with the covariance of the rating above 0 and that of gold below",
                HIGHER,
                Scope.TRUTH);
    }

    static Definition blindTo() {
        return of("blind-to", "how far from the base it ends", "end of that stretch of KL(t)", NEITHER, Scope.TRUTH);
    }

    static Definition goldDrop() {
        return of(
                "gold-drop",
                "what truth has lost at the end of the tilts over the pools, since its peak, in the units of the column",
                "greatest gold-change over t less that at the last t",
                LOWER,
                Scope.TRUTH);
    }

    static Definition goldCovariance() {
        return of(
                "gold-covariance",
                "by how much truth grows with t, where the policy is so far from the base",
                "mean over pools of Cov_p(t)(g, r)",
                NEITHER,
                Scope.TRUTH);
    }

    static Definition ratingCovariance() {
        return of("rating-covariance", "the same of the rating", "the same, g the rating", NEITHER, Scope.ALONE);
    }

    static Definition fitAlpha() {
        return of(
                "fit-alpha",
                "the slope at the base of a form of Gao et al. (2022), fitted to what truth gains over the pools by d = sqrt(KL): bon is"
                        + " R = d (alpha - beta d), rl is R = d (alpha - beta log d)",
                "least squares over d, from a tenth of the farthest d on",
                NEITHER,
                Scope.TRUTH);
    }

    static Definition fitBeta() {
        return of(
                "fit-beta",
                "how fast such a form bends down; no beta of a policy",
                "least squares over d, from a tenth of the farthest d on",
                NEITHER,
                Scope.TRUTH);
    }

    static Definition fitPeak() {
        return of(
                "fit-peak",
                "the KL at which such a form is greatest, within the fitted range only",
                "bon: (alpha / (2 beta))^2; rl: exp(alpha / beta - 1)^2",
                NEITHER,
                Scope.TRUTH);
    }

    static Definition fitDifference() {
        return of(
                "fit-difference",
                "by how much bon errs more than rl on prompts that neither was fitted to; neither is the better one where the interval holds 0",
                "mean over held-out pools of the mean over d of (y - R_bon)^2 - (y - R_rl)^2, 10 folds",
                NEITHER,
                Scope.TRUTH);
    }

    private static Definition of(String label, String meaning, String formula, Better better, Scope scope) {
        return Definition.of(label, meaning, formula, better, scope, Whom.PRESSURE, Turning::byTilt)
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .only(Shape.POINTWISE)
                .overall();
    }

    private static Measured byTilt(Question asked) {
        throw new IllegalStateException("'" + asked.metric().label() + "' is measured of policies, along their tilts");
    }
}
