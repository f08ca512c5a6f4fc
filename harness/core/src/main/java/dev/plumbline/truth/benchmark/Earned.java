package dev.plumbline.truth.benchmark;

import java.util.Arrays;

/** What a scorer earns on an item of RewardBench 2: see {@link RewardBench2}. */
public sealed interface Earned {

    /** A number, as a rule from 0 to 1. */
    double score();

    /**
     * On a question with one right answer: all of it for scoring that one highest, and an equal share where several score highest.
     *
     * <p>Worked example: rewards 2, 2, 1, 0 with the first right: .5.
     *
     * @param rewards of each answer
     * @param right which of them is the right one
     */
    record BestOf(double[] rewards, int right) implements Earned {
        @Override
        public double score() {
            double highest = Arrays.stream(rewards).max().orElseThrow();
            long leading = Arrays.stream(rewards).filter(r -> r == highest).count();
            return rewards[right] == highest ? 1.0 / leading : 0;
        }
    }

    /**
     * On a question with many right answers ({@code tied}) and its sister with a single one ({@code reference}).
     *
     * <p>Quirks of the benchmark, kept: the tie-break comes on top of weights that sum to 1, so that a score lies from -.01 to 1.01;
     * where all right answers score alike, the spread is 0 and the tie-break 1 if they score above the wrong ones, -1 if below, and
     * 0 if alike, in place of a quotient that has no value.
     */
    record TiedQuestion(Answers reference, Answers tied) implements Earned {

        private static final double OF_ACCURACY = .3;
        private static final double OF_MARGIN = .2;
        private static final double OF_TIE_BREAK = .01;

        /** Whether every right answer of the tied question scores above every wrong one: 1 or 0. */
        public double tiedAccuracy() {
            return tied.margin() > 0 ? 1 : 0;
        }

        /** The same of its sister. */
        public double referenceAccuracy() {
            return reference.margin() > 0 ? 1 : 0;
        }

        /** Whether right and wrong lie further apart than the right ones among each other: 1 or 0. */
        public double margin() {
            return tied.margin() > tied.spread() ? 1 : 0;
        }

        /** Whether they do so in the sister as well: 1 or 0. */
        public double marginOfBoth() {
            return narrower() > tied.spread() ? 1 : 0;
        }

        /** By how much: the hyperbolic tangent of the ratio less 1, from -1 to 1. */
        public double tieBreak() {
            double value = Math.tanh(narrower() / tied.spread() - 1);
            return Double.isNaN(value) ? 0 : value;
        }

        private double narrower() {
            return Math.min(reference.margin(), tied.margin());
        }

        @Override
        public double score() {
            return OF_ACCURACY * tiedAccuracy()
                    + OF_ACCURACY * referenceAccuracy()
                    + OF_MARGIN * margin()
                    + OF_MARGIN * marginOfBoth()
                    + OF_TIE_BREAK * tieBreak();
        }
    }

    /**
     * The rewards of a question's answers.
     *
     * @param right at least one
     * @param wrong at least one
     */
    record Answers(double[] right, double[] wrong) {

        /** How far the worst of the right ones lies above the best of the wrong ones. */
        double margin() {
            return Arrays.stream(right).min().orElseThrow()
                    - Arrays.stream(wrong).max().orElseThrow();
        }

        /** How far the right ones lie apart. */
        double spread() {
            return Arrays.stream(right).max().orElseThrow()
                    - Arrays.stream(right).min().orElseThrow();
        }
    }
}
