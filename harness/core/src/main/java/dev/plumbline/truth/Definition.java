package dev.plumbline.truth;

import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Metric.Better;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a {@link Metric} is: its name and meaning, of whom it is measured and against what, the values that it can have,
 * and how it is computed. Each family of metrics defines its own.
 *
 * @param least least possible value; minus infinity for a ratio
 * @param greatest greatest possible value for two classes; infinity for a ratio
 * @param greatestOfMany the same for more than two
 * @param everywhere whether it is measured on every slice, or over all held-out examples only
 * @param points whether it is one number, or one for each group of raters, or both
 */
record Definition(
        String label,
        String meaning,
        String formula,
        Better better,
        Scope scope,
        Whom whom,
        Set<Shape> shapes,
        double least,
        double greatest,
        double greatestOfMany,
        boolean everywhere,
        Points points,
        Computation how) {

    /** How a metric is computed. */
    @FunctionalInterface
    interface Computation {
        Measured of(Question question);

        /** How far it moves where truth errs; asked where the metric is against truth and has a value. */
        default Drift drift(Question question) {
            return new Drift.Unknown();
        }
    }

    /** What a metric is held against. */
    enum Scope {
        TRUTH,
        RATINGS,
        BOTH,
        /** Of what each rater of a panel says, whatever became of it: counts as against ratings. */
        PANEL,
        /** The same of a panel whose raters are of several groups. */
        GROUPED_PANEL,
        /** Of prediction, weak label and truth: counts as against truth. */
        RELATION,
        /** Of the labels alone, held against nothing: counts as against ratings. */
        ALONE;

        List<Against> against() {
            return switch (this) {
                case TRUTH, RELATION -> List.of(Against.TRUTH);
                case RATINGS, PANEL, GROUPED_PANEL, ALONE -> List.of(Against.RATINGS);
                case BOTH -> List.of(Against.values());
            };
        }

        /** Whether it is of what each rater says, so that it needs a panel. */
        boolean needsPanel() {
            return this == PANEL || this == GROUPED_PANEL;
        }

        /** Whether it is not held against the weak labels, so that it means something of themselves. */
        boolean alone() {
            return this == ALONE || needsPanel();
        }
    }

    /** Along what a metric is measured. */
    enum Points {
        WHOLE,
        GROUPS,
        BOTH
    }

    /** Of which arms a metric is measured. */
    enum Whom {
        ALL,
        /** Whoever predicts, but not those who rate or always say the same. */
        JUDGED,
        /** Whoever was trained on the student's view. */
        STRONG,
        /** The same but for the ceiling, which is the measure. */
        BELOW_CEILING,
        STUDENT,
        WEAK,
        /** Whoever labels. */
        LABELERS,
        RATERS,
        /** Whatever may be moved by what should not move it: ratings and rewards, where the task asks. */
        MOVED,
        /** Rewards of the candidates of pools. */
        REWARD,
        /** What groups choose together, and what loops choose. */
        POLICY,
        /** What groups choose together. */
        WELFARE,
        /** What happens in rounds. */
        LOOP,
        /** What is optimised against a reward. */
        PRESSURE,
        /** What groups choose together, and what is optimised against a reward. */
        WELFARE_OR_PRESSURE,
        /** Whoever gives scores that a public benchmark counts. */
        BENCHMARKED;

        /** The policies that it is measured of. */
        Set<Way> ways() {
            return switch (this) {
                case POLICY -> EnumSet.of(Way.WELFARE, Way.LOOP);
                case WELFARE -> EnumSet.of(Way.WELFARE);
                case LOOP -> EnumSet.of(Way.LOOP);
                case PRESSURE -> EnumSet.of(Way.PRESSURE);
                case WELFARE_OR_PRESSURE -> EnumSet.of(Way.WELFARE, Way.PRESSURE);
                default -> EnumSet.noneOf(Way.class);
            };
        }

        /** Whether it is measured of the rewards of such examples: of pools a reward gives an order, of pairs a preference as well. */
        boolean ofRewards(Shape shape) {
            return shape == Shape.PAIRS || this == REWARD || this == BENCHMARKED;
        }

        List<String> arms() {
            return switch (this) {
                case ALL ->
                    List.of(
                            Arm.WEAK,
                            Arm.AGGREGATION,
                            Arm.GROUP,
                            Arm.STUDENT,
                            Arm.CEILING,
                            Arm.RANDOM_FLIPS,
                            Arm.STRONG_DIRECT,
                            Arm.MAJORITY,
                            Arm.SCORES,
                            Arm.REWARD);
                case JUDGED ->
                    List.of(Arm.STUDENT, Arm.CEILING, Arm.RANDOM_FLIPS, Arm.STRONG_DIRECT, Arm.SCORES, Arm.REWARD);
                case STRONG -> List.of(Arm.STUDENT, Arm.CEILING, Arm.RANDOM_FLIPS, Arm.STRONG_DIRECT);
                case BELOW_CEILING -> List.of(Arm.STUDENT, Arm.RANDOM_FLIPS, Arm.STRONG_DIRECT);
                case STUDENT -> List.of(Arm.STUDENT);
                case WEAK -> List.of(Arm.WEAK);
                case LABELERS -> List.of(Arm.WEAK, Arm.AGGREGATION, Arm.GROUP);
                case RATERS -> List.of(Arm.RATERS);
                case BENCHMARKED -> List.of(Arm.SCORES, Arm.REWARD);
                case MOVED -> List.of(Arm.WEAK, Arm.SCORES, Arm.REWARD);
                case REWARD -> List.of(Arm.REWARD);
                case POLICY, WELFARE, LOOP, PRESSURE, WELFARE_OR_PRESSURE -> List.of(Arm.POLICY);
            };
        }
    }

    /** Whether it needs weak labels when held against that; a policy under pressure, and a reward of pools, may be held against ratings in a column. */
    boolean needsRatings(Against held) {
        boolean inColumn = whom == Whom.REWARD || whom.ways().contains(Way.PRESSURE);
        return (held == Against.RATINGS && !inColumn) || scope == Scope.RELATION;
    }

    /** A share of anything, from 0 to 1. */
    static Definition of(
            String label, String meaning, String formula, Better better, Scope scope, Whom whom, Computation how) {
        Set<Shape> shapes = EnumSet.allOf(Shape.class);
        return new Definition(label, meaning, formula, better, scope, whom, shapes, 0, 1, 1, true, Points.WHOLE, how);
    }

    /** For examples of one shape only: where sides are arbitrary, a balance of sides means nothing. */
    Definition only(Shape shape) {
        return new Definition(
                label,
                meaning,
                formula,
                better,
                scope,
                whom,
                EnumSet.of(shape),
                least,
                greatest,
                greatestOfMany,
                everywhere,
                points,
                how);
    }

    /** With other ends than 0 and 1. */
    Definition within(double from, double to) {
        return within(from, to, to);
    }

    /** With an end of its own for more than two classes. */
    Definition within(double from, double to, double toOfMany) {
        return new Definition(
                label, meaning, formula, better, scope, whom, shapes, from, to, toOfMany, everywhere, points, how);
    }

    /** Over all held-out examples only, on no other slice. */
    Definition overall() {
        return new Definition(
                label,
                meaning,
                formula,
                better,
                scope,
                whom,
                shapes,
                least,
                greatest,
                greatestOfMany,
                false,
                points,
                how);
    }

    /** For each group of raters, or for all and for each. */
    Definition along(Points which) {
        return new Definition(
                label,
                meaning,
                formula,
                better,
                scope,
                whom,
                shapes,
                least,
                greatest,
                greatestOfMany,
                everywhere,
                which,
                how);
    }
}
