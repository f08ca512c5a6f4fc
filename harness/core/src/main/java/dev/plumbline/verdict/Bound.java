package dev.plumbline.verdict;

import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Interval;
import dev.plumbline.truth.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * A gate's bound, with its side: what {@code at-least} asks is asked of the lower end of the interval, what {@code
 * at-most} asks of the upper. {@code no-worse-than} bounds a change, towards the side where the metric is worse.
 *
 * @param side 1 for at-least, -1 for at-most
 */
record Bound(double value, int side) {

    /** The bound of a gate that has exactly one. */
    static Bound of(Gate gate) {
        if (gate.noWorseThan().isPresent()) {
            int side = BothSides.better(gate.metric());
            return new Bound(-side * gate.margin().orElseThrow(), side);
        }
        OptionalDouble least = gate.atLeast();
        return least.isPresent()
                ? new Bound(least.getAsDouble(), 1)
                : new Bound(gate.atMost().orElseThrow(), -1);
    }

    /** How a gate with this bound comes out; what is no value decides nothing. */
    Outcome outcome(Measured measured, double confidence) {
        if (!(measured instanceof Measured.Value value)) {
            return Outcome.INCONCLUSIVE;
        }
        if (admits(near(value.interval(), confidence))) {
            return Outcome.PASS;
        }
        return admits(far(value.interval(), confidence)) ? Outcome.INCONCLUSIVE : Outcome.FAIL;
    }

    /** Whether a number is on the passing side, the bound included. */
    boolean admits(double number) {
        return side * number >= side * value;
    }

    /** The end of the one-sided interval that must be on the passing side for a gate to pass. */
    double near(Interval interval, double confidence) {
        return side > 0 ? interval.low(2 * confidence - 1) : interval.high(2 * confidence - 1);
    }

    /** The end that must be on the other side for a gate to fail. */
    double far(Interval interval, double confidence) {
        return side > 0 ? interval.high(2 * confidence - 1) : interval.low(2 * confidence - 1);
    }

    String word() {
        return side > 0 ? "at least" : "at most";
    }

    /**
     * A number as it is printed beside the bound, with at least the bound's own decimals: to the nearest, and towards
     * failing where the nearest would look as if it met the bound.
     */
    String figure(double number) {
        int decimals =
                Math.max(4, BigDecimal.valueOf(value).stripTrailingZeros().scale());
        double nearest = BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
        RoundingMode failing = side > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return Figures.of(number, decimals, admits(nearest) && !admits(number) ? failing : RoundingMode.HALF_EVEN);
    }
}
