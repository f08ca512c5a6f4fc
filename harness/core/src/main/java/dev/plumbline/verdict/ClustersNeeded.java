package dev.plumbline.verdict;

import dev.plumbline.truth.Measured;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many clusters would decide a gate, with power .8, if the truth were the declared alternative; the observed value
 * says nothing about it.
 *
 * <p>{@code C SE^2 (z_confidence + z_.8)^2 / (alternative - bound)^2}, where C clusters gave the standard error SE; what
 * the draw of the seeds adds to SE is counted as if clusters could shrink it. What a truth that errs may hide is taken off the
 * distance, for no cluster shrinks that. Worked example: C = 100, SE = .05,
 * confidence .95, bound .7, alternative .75: 100 x .0025 x (1.645 + .842)^2 / .0025 = 618.3, so 619.
 */
final class ClustersNeeded {

    private static final double POWER = .8;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private ClustersNeeded() {}

    /**
     * Empty where no alternative is declared, where the standard error is unbounded, or where truth may err by more than lies
     * between the alternative and the bound.
     */
    static OptionalInt of(Gate gate, Measured.Value value) {
        double error = value.interval().standardError();
        if (alternative(gate).isEmpty() || Double.isInfinite(error)) {
            return OptionalInt.empty();
        }
        double away = Math.abs(alternative(gate).getAsDouble() - Bound.of(gate).value()) - shift(gate, value);
        if (away <= 0) {
            return OptionalInt.empty();
        }
        double z = NORMAL.inverseCumulativeProbability(gate.confidence()) + NORMAL.inverseCumulativeProbability(POWER);
        double needed = Math.ceil(value.clusters() * error * error * z * z / (away * away));
        return OptionalInt.of((int) Math.max(2, Math.min(Integer.MAX_VALUE, needed)));
    }

    /** By how much the end that must meet the bound was moved away from it for a truth that errs. */
    static double shift(Gate gate, Measured.Value value) {
        return gate.deciding() > 0
                ? value.interval().widenedBelow()
                : value.interval().widenedAbove();
    }

    /** What the gate declares; of one on an earlier run, unless it does, that nothing has changed. */
    static OptionalDouble alternative(Gate gate) {
        return gate.alternative().isEmpty() && gate.noWorseThan().isPresent()
                ? OptionalDouble.of(0)
                : gate.alternative();
    }
}
