package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/**
 * What becomes of a policy that is optimised against a reward, which {@link PressureMeasures} measures step by step. In the formulas p is the
 * weight of a candidate, b that of the base; x is the proxy (the reward itself), the rating, or the gold value.
 */
final class Pressing {

    private static final String CHANGE = "mean over pools of sum (p - b) x";
    private static final String WINS = "mean over pools of sum p (B(x' < x) + B(x' = x) / 2), B the mass of the base";

    private Pressing() {}

    static Definition proxyChange() {
        return change(
                "proxy-change",
                "what the policy gains over the base by the reward that it is optimised for",
                NEITHER,
                Scope.ALONE);
    }

    static Definition ratingChange() {
        return change("rating-change", "what it gains over the base to raters", HIGHER, Scope.ALONE);
    }

    static Definition goldChange() {
        return change("gold-change", "what it gains over the base in truth", HIGHER, Scope.TRUTH);
    }

    static Definition proxyWinRate() {
        return wins(
                "proxy-win-rate",
                "how often its choice has a higher reward than the base's, a tie shared",
                NEITHER,
                Scope.ALONE);
    }

    static Definition ratingWinRate() {
        return wins(
                "rating-win-rate", "how often its choice is rated above the base's, a tie shared", HIGHER, Scope.ALONE);
    }

    static Definition goldWinRate() {
        return wins(
                "gold-win-rate",
                "how often its choice is worth more than the base's, a tie shared",
                HIGHER,
                Scope.TRUTH);
    }

    static Definition klBound() {
        return distance(
                "kl-bound",
                "what the divergence of the best of n draws is at most, in nats; for a continuous reward what it is",
                "ln n - (n - 1) / n");
    }

    static Definition klK1() {
        return distance(
                        "kl-k1",
                        "the divergence of samples of a policy from the base, in nats, by the estimator k1 (Schulman 2020): unbiased, and"
                                + " negative by chance where it is small",
                        "mean over prompts of the mean over samples of ln p - ln b")
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static Definition klK3() {
        return distance(
                "kl-k3",
                "the same by the estimator k3 (Schulman 2020): never negative",
                "mean over prompts of the mean over samples of b / p - 1 - ln(b / p)");
    }

    static Definition maxLogRatio() {
        return distance(
                "max-log-ratio",
                "how much more probable the policy makes the candidate that gains most, in nats",
                "mean over pools of max ln(p / b)");
    }

    static Definition effectiveCandidates() {
        return distance(
                "effective-candidates",
                "on how many candidates of a pool the policy's weight is, as if it were even (Kish 1965): the effective sample size",
                "mean over pools of 1 / sum p^2");
    }

    static Definition saturation() {
        return wins(
                "saturation",
                "how much of the divergence that these pools allow the policy has used; near 1 more candidates would tell more",
                "mean over pools of KL / -ln(mass of the highest reward under the base), where not all are alike",
                NEITHER,
                Scope.ALONE);
    }

    static Definition clearDraws() {
        return distance(
                "clear-draws",
                "an eighth of the candidates of the smallest pool, at least 1: the weights of best-of beyond so many draws rest on few"
                        + " candidates, and its points are noisy",
                "max(1, floor(min over pools of N / 8))");
    }

    private static Definition distance(String label, String meaning, String formula) {
        return wins(label, meaning, formula, NEITHER, Scope.ALONE).within(0, Double.POSITIVE_INFINITY);
    }

    private static Definition change(String label, String meaning, Metric.Better better, Scope scope) {
        return wins(label, meaning + ", in the units of the column", CHANGE, better, scope)
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static Definition wins(String label, String meaning, Metric.Better better, Scope scope) {
        return wins(label, meaning, WINS, better, scope);
    }

    private static Definition wins(String label, String meaning, String formula, Metric.Better better, Scope scope) {
        return Definition.of(label, meaning, formula, better, scope, Whom.PRESSURE, Pressing::byStep)
                .only(Shape.POINTWISE)
                .overall();
    }

    private static Measured byStep(Question asked) {
        throw new IllegalStateException("'" + asked.metric().label() + "' is measured of policies, step by step");
    }
}
