package dev.plumbline.truth;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;
import dev.plumbline.truth.Metric.Better;

/**
 * Which link fails between a policy and truth, which {@link GapMeasures} measures: policy, reward model, raters, guideline, truth. All are
 * differences of win rates over the base, so that they are on one scale and add up: the win rate that the reward offers to the best policy is
 * {@code policy-gap + reward-gap + rater-gap + guideline-gap + gold-win-rate}. Under the base every win rate is a half, so nothing but the first
 * gap is left there.
 *
 * <p>Worked example: by the reward the policy beats the base 9 times of 10, of 10 at best; by raters 8 times; by the guideline 7; in truth 4: gaps
 * of .1, .1, .1 and .3, and a gold win rate of .4 add up to 1.
 */
final class Gaps {

    private Gaps() {}

    static Definition policy() {
        return of(
                "policy-gap",
                "how much of what its reward offers the policy leaves: win rate by the reward of the best policy minus its own",
                "proxy-win-rate of the highest reward - proxy-win-rate",
                Scope.ALONE);
    }

    static Definition reward() {
        return of(
                "reward-gap",
                "by how much the reward is better pleased than raters",
                "proxy-win-rate - rating-win-rate",
                Scope.ALONE);
    }

    static Definition raters() {
        return of(
                "rater-gap",
                "by how much raters are better pleased than what they are told to rate, or than truth where no guideline is given",
                "rating-win-rate - guideline's win rate (or gold-win-rate)",
                Scope.TRUTH);
    }

    static Definition guideline() {
        return of(
                "guideline-gap",
                "by how much the guideline is better met than truth",
                "guideline's win rate - gold-win-rate",
                Scope.TRUTH);
    }

    private static Definition of(String label, String meaning, String formula, Scope scope) {
        return Definition.of(label, meaning, formula, Better.LOWER, scope, Whom.PRESSURE, Gaps::byStep)
                .within(-1, 1)
                .only(Shape.POINTWISE)
                .overall();
    }

    private static Measured byStep(Question asked) {
        throw new IllegalStateException("'" + asked.metric().label() + "' is measured of policies, step by step");
    }
}
