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
