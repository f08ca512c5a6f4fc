package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Points;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/**
 * What comes of a choice that several groups make together, which {@link PolicyMeasures} measures. Utilities are in standard deviations of each
 * group's under the base policy, whose own utility is 0. In the formulas p is the weight of a candidate, b that of the base, u_g the
 * utility to group g, w_g the group's weight.
 */
final class Choosing {

    private Choosing() {}

    static Definition utility() {
        return of(
                        "utility",
                        "what the policy is worth to a group over the base, in the group's own standard deviations, by raters who had no"
                                + " say in the choice",
                        "mean over pools of sum (p - b) u_g, p chosen by one half of each group's raters, u_g by the other",
                        HIGHER)
                .along(Points.GROUPS);
    }

    static Definition inSample() {
        return of(
                        "utility-in-sample",
                        "the same by the raters who made the choice: what the choice promised; above utility by what it took from"
                                + " their noise",
                        "mean over pools of sum (p - b) u_g",
                        NEITHER)
                .along(Points.GROUPS);
    }

    static Definition meanUtility() {
        return of("mean-utility", "the weighted mean of the groups' utilities", "sum over g of w_g utility_g", HIGHER);
    }

    static Definition worstOff() {
        return of(
                "worst-off",
                "utility to the group that is worst off, corrected for that the least of several noisy numbers is too low",
                "min over g of (utility_g + k s_g), see LeastInterval",
                HIGHER);
    }

    static Definition priceOfFairness() {
        return of(
                "price-of-fairness",
                "mean utility that the utilitarian policy has over this one (Bertsimas, Farias and Trichakis 2011, as a difference)",
                "mean-utility of utilitarian - mean-utility",
                NEITHER);
    }

    static Definition accepted() {
        return of(
                        "accepted",
                        "share of the choices that every group accepts: the lower end of its approval is at least policy.welfare.accepted",
                        "mean over pools of sum p 1[min over g of the 95 % lower end of approval_g >= level]",
                        HIGHER)
                .within(0, 1);
    }

    static Definition klDivergence() {
        return of(
                        "kl-divergence",
                        "how far the policy is from the base: Kullback-Leibler divergence in nats, mean over pools",
                        "mean over pools of sum p ln(p / b)",
                        NEITHER,
                        Whom.WELFARE_OR_PRESSURE)
                .within(0, Double.POSITIVE_INFINITY);
    }

    static Definition dualityGap() {
        return of(
                        "duality-gap",
                        "how much better another policy could be at most by the policy's own criterion, in standard deviations of utility",
                        "upper bound by weights of the groups - value of the policy",
                        LOWER)
                .within(0, Double.POSITIVE_INFINITY);
    }

    private static Definition of(String label, String meaning, String formula, Metric.Better better) {
        return of(label, meaning, formula, better, Whom.WELFARE);
    }

    private static Definition of(String label, String meaning, String formula, Metric.Better better, Whom whom) {
        return Definition.of(label, meaning, formula, better, Scope.ALONE, whom, Choosing::byPolicy)
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .only(Shape.POINTWISE)
                .overall();
    }

    private static Measured byPolicy(Question asked) {
        throw new IllegalStateException("'" + asked.metric().label() + "' is measured of policies, by their weights");
    }
}
