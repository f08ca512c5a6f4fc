package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/**
 * What tells, without truth, that a policy under pressure has gone wrong. {@link IncidentMeasures} measures the flipped signs, {@link ExploitMeasures}
 * what exploits a reward, {@link ThemeMeasures} what answers are about, {@link RewardShape} what there is to exploit. In the formulas p is the weight of a candidate, b that of the base, R the reward model, s a sign.
 */
final class Watching {

    private Watching() {}

    static Definition entropy() {
        return of(
                        "entropy",
                        "how undecided the policy is in its choice, in nats: falls as it collapses",
                        "mean over pools of -sum p ln p",
                        NEITHER)
                .within(0, Double.POSITIVE_INFINITY);
    }

    static Definition loggedRewardChange() {
        return change(
                "logged-reward-change",
                "what the policy gains by the reward as its trainer reads it, which is what a dashboard shows",
                "mean over pools of sum (p - b) s R, s the sign with which it is read",
                NEITHER);
    }

    static Definition rewardRatingCorrelation() {
        return correlation(
                "reward-rating-correlation",
                "rank correlation within pools, over draws of the base, of ratings and the reward as its trainer reads it",
                "sign with which it is read");
    }

    static Definition optimisedRatingCorrelation() {
        return correlation(
                "optimised-rating-correlation",
                "rank correlation within pools, over draws of the base, of ratings and the reward that is really optimised",
                "sign with which it is optimised");
    }

    static Definition canariesRight() {
        return of(
                "canaries-right",
                "share of the pairs of a candidate known to be good and one known to be bad that the reward which is really optimised"
                        + " orders right, a tie shared",
                "mean over pools with canaries of mean over pairs of 1[s R(good) > s R(bad)] + 1[=] / 2",
                HIGHER);
    }

    static Definition exploitMean() {
        return change(
                "exploit-mean",
                "how much the policy's choice exploits the reward",
                "mean over pools of sum p e",
                LOWER);
    }

    static Definition exploitChange() {
        return change(
                "exploit-change", "how much more than the base's it does", "mean over pools of sum (p - b) e", LOWER);
    }

    static Definition exploitMode() {
        return change(
                "exploit-mode",
                "how much the policy's most probable choice exploits the reward",
                "mean over pools of e of the candidate of the greatest p",
                LOWER);
    }

    static Definition featureShift() {
        return change(
                "feature-shift",
                "by how much the policy raises a feature at the greatest pressure, in standard deviations of the feature within pools",
                "mean over pools of sum (p - b) f / sqrt(mean over pools of the variance of f under b)",
                NEITHER);
    }

    static Definition exploitPrice() {
        return of(
                        "exploit-price",
                        "least divergence from the base, in nats, of a policy that chooses an exploit half of the time",
                        "mean over pools of ln(1/2 / m) / 2 + ln(1/2 / (1 - m)) / 2, m the base's mass of exploits",
                        HIGHER)
                .within(0, Double.POSITIVE_INFINITY);
    }

    static Definition tailIndex() {
        return of(
                        "tail-index",
                        "how heavy the reward's upper tail is in a pool: near 0 where light, 1/nu where Student's t with nu degrees of freedom",
                        "mean over pools of Hill's estimator from the sqrt(N) highest rewards, less the pool's mean",
                        LOWER)
                .within(0, Double.POSITIVE_INFINITY);
    }

    static Definition themeInformation() {
        return change(
                "theme-information",
                "what a choice's theme tells of the prompt's topic, in nats beyond chance; 0 where every prompt ends at the same",
                "mutual information of topic and theme - its mean over 200 deals of the topics",
                HIGHER);
    }

    static Definition topThemeShare() {
        return of(
                "top-theme-share",
                "share of the choices that are about the theme chosen most",
                "max over themes of mean over pools of sum over the theme of p",
                LOWER);
    }

    static Definition themeShare() {
        return of(
                "theme-share",
                "share of the choices that are about a theme, at the greatest pressure",
                "mean over pools of sum over the theme of p",
                NEITHER);
    }

    private static Definition correlation(String label, String meaning, String sign) {
        return of(
                        label,
                        meaning,
                        "sum over pools of cov(u, v) / sqrt(sum of var(u) sum of var(v)), u and v win rates over the base by rating and"
                                + " s R, s the "
                                + sign,
                        HIGHER)
                .within(-1, 1);
    }

    private static Definition change(String label, String meaning, String formula, Metric.Better better) {
        return of(label, meaning, formula, better).within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static Definition of(String label, String meaning, String formula, Metric.Better better) {
        return Definition.of(label, meaning, formula, better, Scope.ALONE, Whom.PRESSURE, Watching::byStep)
                .only(Shape.POINTWISE)
                .overall();
    }

    private static Measured byStep(Question asked) {
        throw new IllegalStateException("'" + asked.metric().label() + "' is measured of policies, step by step");
    }
}
