package dev.plumbline.reports;

import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * How the figures of a table are written.
 *
 * @param percent in per cent, as the field publishes accuracies of reward models
 * @param low how the lower end of an interval is rounded; an estimate is rounded to the nearest
 */
record Format(boolean percent, int decimals, RoundingMode low, RoundingMode high) {

    /** Intervals are rounded outwards. */
    static final Format DECIMAL = new Format(false, 3, RoundingMode.FLOOR, RoundingMode.CEILING);

    static final Format PERCENT = new Format(true, 2, RoundingMode.FLOOR, RoundingMode.CEILING);

    /** Numbers of raters or of rounds. */
    static final Format WHOLE = new Format(false, 0, RoundingMode.FLOOR, RoundingMode.CEILING);

    /** As in the sentence of a gate, so that the two show the same figure. */
    static final Format GATE = new Format(false, 4, RoundingMode.HALF_EVEN, RoundingMode.HALF_EVEN);

    String estimate(Figure figure) {
        return text(figure.estimate().orElseThrow(), RoundingMode.HALF_EVEN);
    }

    /** Such as {@code .541 to .647}; an open end is infinite. */
    String interval(Figure figure) {
        return end(figure.low(), low, "\u2212\u221e") + " to " + end(figure.high(), high, "\u221e");
    }

    private String end(OptionalDouble end, RoundingMode mode, String open) {
        return end.isPresent() ? text(end.getAsDouble(), mode) : open;
    }

    private String text(double value, RoundingMode mode) {
        return percent ? Numbers.percentFigure(value, decimals, mode) : Numbers.decimal(value, decimals, mode);
    }
}
