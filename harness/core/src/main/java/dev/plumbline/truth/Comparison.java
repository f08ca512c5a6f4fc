package dev.plumbline.truth;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Two arms held against each other on the same held-out examples.
 *
 * @param metric the share of right answers for the shape of the examples: {@code accuracy} or {@code pairwise-accuracy}
 * @param difference that of the first minus that of the second, paired by example, cluster and seed
 * @param onlyOne examples on which only the first is right, as truth is recorded; empty where an arm has several seeds
 * @param onlyOther examples on which only the second is right, likewise
 * @param test what gave {@code p}
 * @param p two-sided; empty where the difference is undefined
 * @param adjusted {@code p} for as many pairs as were compared (Holm 1979)
 * @param detectable the least difference that 4 of 5 such data sets would show at a two-sided 5 %, before the correction for
 *     several pairs: (1.960 + .842) standard errors, and what wrong truth may hide; from the spread that was found, not from the
 *     difference
 */
public record Comparison(
        Subject one,
        Subject other,
        String metric,
        Measured difference,
        OptionalInt onlyOne,
        OptionalInt onlyOther,
        Test test,
        OptionalDouble p,
        OptionalDouble adjusted,
        OptionalDouble detectable) {

    /** The adjusted p at which two arms count as different. */
    public static final double LEVEL = .05;

    /** How the p-value came about. */
    public enum Test {
        /** One seed each, every cluster an example and all of one weight. */
        MCNEMAR("exact McNemar"),
        /** One seed each, clusters of several or weights that differ. */
        SIGN_FLIP("cluster sign-flip"),
        /** Several seeds: the larger p-value of the sign-flips, which know the clusters, and of the interval, which knows the seeds. */
        SIGN_FLIP_AND_SEEDS("cluster sign-flip and t over seeds"),
        /** Truth errs: the larger p-value of the test that else would be made, at the truth that is worst for it, and of the interval. */
        WORST_TRUTH("worst truth");

        private final String label;

        Test(String label) {
            this.label = label;
        }

        /** The name in reports. */
        public String label() {
            return label;
        }
    }

    /** Whether one of the two is better. */
    public boolean differs() {
        return adjusted.isPresent() && adjusted.getAsDouble() <= LEVEL;
    }

    /**
     * The same where truth errs.
     *
     * @param there the same by the truths at which the difference is least and greatest
     */
    Comparison widened(Drift.By drift, List<Comparison> there) {
        Measured.Value value = (Measured.Value) difference;
        List<Interval> others = there.stream()
                .map(at -> ((Measured.Value) at.difference).interval())
                .toList();
        Measured.Value wide = Erring.hull(Erring.widened(value, drift, -1, 1), others);
        double worst = there.get(value.estimate() > 0 ? 0 : 1).p.orElseThrow();
        return new Comparison(
                one,
                other,
                metric,
                wide,
                onlyOne,
                onlyOther,
                Test.WORST_TRUTH,
                OptionalDouble.of(Math.max(worst, PValue.ofNothing(wide.interval()))),
                adjusted,
                OptionalDouble.of(detectable.orElseThrow() + Math.max(drift.below(), drift.above())));
    }

    Comparison adjustedTo(double value) {
        return new Comparison(
                one, other, metric, difference, onlyOne, onlyOther, test, p, OptionalDouble.of(value), detectable);
    }
}
