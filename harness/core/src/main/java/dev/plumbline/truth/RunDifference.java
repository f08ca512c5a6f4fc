package dev.plumbline.truth;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A mean over examples in one run minus the same mean in an earlier one, over the examples that have an outcome in both.
 *
 * @param key whose mean by what metric, on which slice
 * @param difference after minus before, paired by example, cluster and seed
 * @param onlyBefore examples whose outcome was 1 before and is 0 after; empty unless all outcomes are 0 or 1, of a single training each
 * @param onlyAfter examples whose outcome was 0 before and is 1 after, likewise
 * @param test what gave {@code p}
 * @param p two-sided, of the hypothesis that nothing changed; empty where the difference is undefined
 * @param adjusted {@code p} for everything that was compared with it and changed (Holm 1979)
 */
public record RunDifference(
        MetricKey key,
        Measured difference,
        OptionalInt onlyBefore,
        OptionalInt onlyAfter,
        Optional<Comparison.Test> test,
        OptionalDouble p,
        OptionalDouble adjusted) {

    /** Whether the two runs differ, beyond chance among all that were compared. */
    public boolean differs() {
        return adjusted.isPresent() && adjusted.getAsDouble() <= Comparison.LEVEL;
    }

    /** Whether every example came out in both runs alike. */
    public boolean unchanged() {
        return difference instanceof Measured.Value value
                && value.estimate() == 0
                && value.interval() instanceof UnvaryingInterval;
    }

    RunDifference adjustedTo(double value) {
        return new RunDifference(key, difference, onlyBefore, onlyAfter, test, p, OptionalDouble.of(value));
    }

    static RunDifference undefined(MetricKey key, String reason) {
        return new RunDifference(
                key,
                new Measured.Undefined(reason),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
