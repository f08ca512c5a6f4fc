package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;
import static dev.plumbline.truth.Metric.Better.LOWER;
import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.dataset.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is measured, in the order of the reports: what it is called, what it means and how it is computed.
 *
 * <p>In the formulas y is the truth, w the most probable weak class, f the most probable predicted class, p the
 * predicted probability, and r what the prediction is held against: y, or w. A tie is no class, so it is a miss.
 * Rows whose weak label is absent or tied are left out of everything that holds against ratings or compares with w.
 */
public enum Metric {
    ACCURACY(
            "accuracy",
            "share of examples whose most probable class is the true one; a tie is a miss",
            "mean of 1[f = y]",
            HIGHER,
            Scope.TRUTH,
            Arms.ALL),
    PAIRWISE_ACCURACY(
            "pairwise-accuracy",
            "share of pairs whose preferred candidate is the truly better one; a tie is a miss",
            "mean of 1[f = y]",
            HIGHER,
            Scope.TRUTH,
            Arms.ALL),
    TIES(
            "ties",
            "share of examples without a single most probable class",
            "mean of 1[f is a tie]",
            LOWER,
            Scope.TRUTH,
            Arms.ALL),
    BALANCED_ACCURACY(
            "balanced-accuracy",
            "mean over the classes of the accuracy within the class",
            "(1/K) sum over k of P(f = k | r = k)",
            HIGHER,
            Scope.BOTH,
            Arms.ALL),
    AUC(
            "auc",
            "chance that an example of the second of two classes is given a higher probability of it than one of the first;"
                    + " a tie counts half",
            "P(p_i > p_j) + P(p_i = p_j)/2 over r_i = 1, r_j = 0",
            HIGHER,
            Scope.BOTH,
            Arms.ALL),
    LOG_LOSS(
            "log-loss",
            "cross-entropy in nats; probabilities are clipped to 1e-15 and 1 - 1e-15",
            "mean of -ln p(r)",
            LOWER,
            Scope.BOTH,
            Arms.ALL),
    BRIER(
            "brier",
            "squared error of the probabilities: of the second of two classes, or summed over more than two",
            "mean of (p - r)^2, or of the sum over k of (p_k - 1[r = k])^2",
            LOWER,
            Scope.BOTH,
            Arms.ALL),
    AGREEMENT(
            "agreement",
            "share of examples predicted as the weak labels say: accuracy against ratings",
            "mean of 1[f = w]",
            NEITHER,
            Scope.RATINGS,
            Arms.ALL),
    AGREEMENT_WHERE_WEAK_RIGHT(
            "agreement-where-weak-right",
            "agreement where the weak label is right",
            "P(f = w | w = y)",
            HIGHER,
            Scope.RELATION,
            Arms.STRONG),
    INHERITED_ERROR(
            "inherited-error",
            "share of the weak labels' errors that are copied",
            "P(f = w | w != y)",
            LOWER,
            Scope.RELATION,
            Arms.STRONG),
    EXCESS_INHERITED_ERROR(
            "excess-inherited-error",
            "inherited error beyond the ceiling's, which saw no weak label",
            "P(f = w | w != y) - P(g = w | w != y), g the ceiling",
            LOWER,
            Scope.RELATION,
            Arms.BESIDE_CEILING),
    CORRECTED_ERROR(
            "corrected-error",
            "share of the weak labels' errors that are put right",
            "P(f = y | w != y)",
            HIGHER,
            Scope.RELATION,
            Arms.STRONG),
    NEW_ERROR(
            "new-error",
            "share of errors where the weak label is right",
            "P(f != y | w = y)",
            LOWER,
            Scope.RELATION,
            Arms.STRONG),
    DIVERGENCE(
            "divergence",
            "agreement minus accuracy on the same examples; positive: the ratings flatter",
            "mean of 1[f = w] - 1[f = y]",
            LOWER,
            Scope.RELATION,
            Arms.JUDGED),
    GAP(
            "gap",
            "accuracy of the ceiling minus accuracy of the weak labels",
            "P(g = y) - P(w = y), g the ceiling",
            NEITHER,
            Scope.RELATION,
            Arms.STUDENT),
    GAIN(
            "gain",
            "accuracy of the student minus accuracy of the weak labels",
            "P(f = y) - P(w = y)",
            HIGHER,
            Scope.RELATION,
            Arms.STUDENT),
    PGR(
            "pgr",
            "performance gap recovered, on accuracy (Burns et al. 2023); undefined where the ceiling does not exceed the"
                    + " weak labels, unstable where the 95 % interval of the gap includes 0, never clipped",
            "gain / gap",
            HIGHER,
            Scope.RELATION,
            Arms.STUDENT),
    PGR_BALANCED_ACCURACY(
            "pgr-balanced-accuracy",
            "performance gap recovered, on balanced accuracy",
            "(b(f) - b(w)) / (b(g) - b(w)), b the balanced accuracy against truth, g the ceiling",
            HIGHER,
            Scope.RELATION,
            Arms.STUDENT);

    /** Which way a metric is better. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    /** Probabilities are kept this far from 0 and 1 in {@link #LOG_LOSS}. */
    static final double CLIP = 1e-15;

    private final String label;
    private final String meaning;
    private final String formula;
    private final Better better;
    private final Scope scope;
    private final Arms arms;

    Metric(String label, String meaning, String formula, Better better, Scope scope, Arms arms) {
        this.label = label;
        this.meaning = meaning;
        this.formula = formula;
        this.better = better;
        this.scope = scope;
        this.arms = arms;
    }

    /** The metric of a name, if there is one. */
    public static Optional<Metric> named(String label) {
        return Arrays.stream(values()).filter(m -> m.label.equals(label)).findFirst();
    }

    /** All names, in order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Metric::label).toList();
    }

    /** The name in task files and reports, such as {@code balanced-accuracy}. */
    public String label() {
        return label;
    }

    /** What it means, in a clause. */
    public String meaning() {
        return meaning;
    }

    /** How it is computed. */
    public String formula() {
        return formula;
    }

    /** Which way it is better. */
    public Better better() {
        return better;
    }

    /** What it can be held against; a relation of prediction, weak label and truth counts as against truth. */
    public List<Against> against() {
        return switch (scope) {
            case TRUTH, RELATION -> List.of(Against.TRUTH);
            case RATINGS -> List.of(Against.RATINGS);
            case BOTH -> List.of(Against.values());
        };
    }

    /** The arms that it is measured for. */
    public List<String> arms() {
        return switch (arms) {
            case ALL -> List.of(Arm.WEAK, Arm.STUDENT, Arm.CEILING, Arm.STRONG_DIRECT, Arm.MAJORITY, Arm.SCORES);
            case JUDGED -> List.of(Arm.STUDENT, Arm.CEILING, Arm.STRONG_DIRECT, Arm.SCORES);
            case STRONG -> List.of(Arm.STUDENT, Arm.CEILING, Arm.STRONG_DIRECT);
            case BESIDE_CEILING -> List.of(Arm.STUDENT, Arm.STRONG_DIRECT);
            case STUDENT -> List.of(Arm.STUDENT);
        };
    }

    /** Whether it means something for examples of that shape: where sides are arbitrary, a balance of sides does not. */
    public boolean fits(Shape shape) {
        return switch (this) {
            case ACCURACY, BALANCED_ACCURACY, AUC, PGR_BALANCED_ACCURACY -> shape == Shape.POINTWISE;
            case PAIRWISE_ACCURACY -> shape == Shape.PAIRS;
            default -> true;
        };
    }

    /** Whether it needs weak labels when held against that. */
    boolean needsRatings(Against held) {
        return held == Against.RATINGS || scope == Scope.RELATION;
    }

    /** Least possible value; minus infinity for a ratio. */
    double least() {
        return switch (this) {
            case EXCESS_INHERITED_ERROR, DIVERGENCE, GAP, GAIN -> -1;
            case PGR, PGR_BALANCED_ACCURACY -> Double.NEGATIVE_INFINITY;
            default -> 0;
        };
    }

    /** Greatest possible value for that many classes; infinity for a ratio. */
    double greatest(int classes) {
        return switch (this) {
            case LOG_LOSS -> -Math.log(CLIP);
            case BRIER -> classes == 2 ? 1 : 2;
            case PGR, PGR_BALANCED_ACCURACY -> Double.POSITIVE_INFINITY;
            default -> 1;
        };
    }

    private enum Scope {
        TRUTH,
        RATINGS,
        BOTH,
        RELATION
    }

    private enum Arms {
        ALL,
        JUDGED,
        STRONG,
        BESIDE_CEILING,
        STUDENT
    }
}
