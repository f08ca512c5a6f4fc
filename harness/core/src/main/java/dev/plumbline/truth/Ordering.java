package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/**
 * How a reward orders the candidates of each pool, which {@link RewardMeasures} measures. In the formulas (i, j) are the pairs of candidates of one pool
 * of which i is worth more, by truth or to raters, and x is the reward.
 */
final class Ordering {

    private Ordering() {}

    /** Benchmarks of reward models count a win so: strictly above (Lambert et al. 2024, RewardBench, section 4). */
    static Definition accuracy() {
        return of(
                "within-pool-accuracy",
                "share of the pairs of a pool's candidates that differ in worth which the reward orders as their worth does; a tie"
                        + " of rewards is a miss",
                "share of 1[x_i > x_j]",
                HIGHER);
    }

    static Definition accuracyTiesShared() {
        return of(
                "within-pool-accuracy-ties-shared",
                "the same where a tie of rewards counts half, as if it were broken at random: .5 for a reward that says nothing",
                "share of 1[x_i > x_j] + 1[x_i = x_j]/2",
                HIGHER);
    }

    static Definition ties() {
        return of("within-pool-ties", "share of these pairs whose rewards are equal", "share of 1[x_i = x_j]", LOWER);
    }

    private static Definition of(String label, String meaning, String formula, Metric.Better better) {
        return Definition.of(label, meaning, formula, better, Scope.BOTH, Whom.REWARD, Ordering::ofPools)
                .only(Shape.POINTWISE);
    }

    private static Measured ofPools(Question asked) {
        throw new IllegalStateException("'" + asked.metric().label() + "' is measured of rewards, pool by pool");
    }
}
