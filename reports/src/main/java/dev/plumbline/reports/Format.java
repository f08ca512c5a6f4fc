package dev.plumbline.reports;

import dev.plumbline.verdict.Gate;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * How the figures of a table are written.
 *
 * @param percent in per cent with two decimals, as the field publishes accuracies of reward models; else bare with three
 */
record Format(boolean percent, RoundingMode estimate, RoundingMode low, RoundingMode high) {

    /** Intervals are rounded outwards. */
    static final Format DECIMAL = new Format(false, RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING);

    static final Format PERCENT = new Format(true, RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING);

    /** Rounded towards failing, as in the sentence of the gate, so that no figure looks as if it met a bound that it misses. */
    static Format of(Gate gate) {
        RoundingMode mode = gate.atLeast().isPresent() ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return new Format(false, mode, mode, mode);
    }

    String estimate(Figure figure) {
        return text(figure.estimate().orElseThrow(), estimate);
    }

    /** Such as {@code .541 to .647}; an open end is infinite. */
    String interval(Figure figure) {
        return end(figure.low(), low, "\u2212\u221e") + " to " + end(figure.high(), high, "\u221e");
    }

    private String end(OptionalDouble end, RoundingMode mode, String open) {
        return end.isPresent() ? text(end.getAsDouble(), mode) : open;
    }

    private String text(double value, RoundingMode mode) {
        return percent ? Numbers.percentFigure(value, 2, mode) : Numbers.decimal(value, mode);
    }
}
