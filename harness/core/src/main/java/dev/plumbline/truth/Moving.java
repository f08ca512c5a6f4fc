package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/**
 * What moves ratings and rewards: features of the candidates, by {@link PullMeasures}, and changes to their text, by {@link ProbeMeasures}. In the
 * formulas b is a coefficient of least squares within pools, r(x) the reward of a text, x' the text as a probe changes it.
 */
public final class Moving {

    /** The axis of the features, of truth and of the rating among them. */
    public static final String FEATURE = "feature";

    /** The axis of the probes. */
    public static final String PROBE = "probe";

    /** On the axis of the features, truth itself. */
    public static final String TRUTH = "truth";

    /** The rating itself. */
    public static final String RATING = "rating";

    /** Of pairs, standing first. A reward that scores each candidate by itself cannot prefer that, whatever is measured. */
    public static final String POSITION = "position";

    private Moving() {}

    static Definition pull() {
        return pulling(
                "pull",
                "what one unit of a feature adds where all other features, and truth or the rating, are equal",
                "b of the feature; differences of pairs, or deviations from the pool's mean, on all features and on truth or the"
                        + " rating");
    }

    static Definition relativePull() {
        return pulling(
                "relative-pull",
                "what one unit of a feature adds, in points of truth or of the rating: 0 where it does not move",
                "b of the feature / b of truth, or of the rating");
    }

    static Definition pointsWorth() {
        return pulling(
                "points-worth",
                "how many units of a feature are worth one point of truth or of the rating; the fewer, the more it moves",
                "b of truth, or of the rating / b of the feature");
    }

    private static Definition pulling(String label, String meaning, String formula) {
        return Definition.of(label, meaning, formula, NEITHER, Scope.BOTH, Whom.MOVED, Moving::byPoint)
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .overall();
    }

    static Definition probeShift() {
        return Definition.of(
                        "probe-shift",
                        "by how much a probe moves the reward, in standard deviations of the reward within pools",
                        "mean over pools of (r(x') - r(x)) / sd",
                        NEITHER,
                        Scope.ALONE,
                        Whom.MOVED,
                        Moving::byPoint)
                .within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .overall();
    }

    static Definition probeFlipRate() {
        return Definition.of(
                        "probe-flip-rate",
                        "share of preferences that turn round where one side is changed by a probe: of one that keeps the meaning each"
                                + " side in turn, of an exploit the side of the lower reward; a tie counts half",
                        "mean over pools of the share of pairs a, b with r(a) > r(b) and r(a) < r(b')",
                        LOWER,
                        Scope.ALONE,
                        Whom.MOVED,
                        Moving::byPoint)
                .overall();
    }

    static Definition probeAccuracyDrop() {
        return Definition.of(
                        "probe-accuracy-drop",
                        "how much less often the better candidate has the higher reward where one side is changed by a probe: of one"
                                + " that keeps the meaning each side in turn, of an exploit the worse one",
                        "mean over pools of the share of pairs with r(better) > r(worse), less the same with the probe; a tie counts half",
                        LOWER,
                        Scope.TRUTH,
                        Whom.MOVED,
                        Moving::byPoint)
                .within(-1, 1)
                .overall();
    }

    private static Measured byPoint(Question asked) {
        throw new IllegalStateException(
                "'" + asked.metric().label() + "' is measured feature by feature, or probe by probe");
    }
}
