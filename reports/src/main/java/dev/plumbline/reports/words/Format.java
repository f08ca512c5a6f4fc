package dev.plumbline.reports.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How the figures of a table are written.
 *
 * @param percent in per cent, as the field publishes accuracies of reward models
 * @param low how the lower end of an interval is rounded; an estimate is rounded to the nearest
 */
public record Format(boolean percent, int decimals, RoundingMode low, RoundingMode high) {

    /** Intervals are rounded outwards. */
    public static final Format DECIMAL = new Format(false, 3, RoundingMode.FLOOR, RoundingMode.CEILING);

    public static final Format PERCENT = new Format(true, 2, RoundingMode.FLOOR, RoundingMode.CEILING);

    /** Numbers of raters, ratings or rounds. */
    public static final Format WHOLE = new Format(false, 0, RoundingMode.FLOOR, RoundingMode.CEILING);

    private static final Set<String> COUNTS = Set.of("rater-count", "rating-count", "raters-needed");

    /** Whole numbers for a metric that counts, else decimals. */
    public static Format of(String metric) {
        return COUNTS.contains(metric) ? WHOLE : DECIMAL;
    }

    /** As in the sentence of a gate, so that the two show the same figure. */
    public static final Format GATE = new Format(false, 4, RoundingMode.HALF_EVEN, RoundingMode.HALF_EVEN);

    public String estimate(Figure figure) {
        return text(figure.estimate().orElseThrow(), RoundingMode.HALF_EVEN);
    }

    /** Such as {@code .541 to .647}; an open end is infinite. */
    public String interval(Figure figure) {
        return end(figure.low(), low, "\u2212\u221e") + " to " + end(figure.high(), high, "\u221e");
    }

    private String end(OptionalDouble end, RoundingMode mode, String open) {
        return end.isPresent() ? text(end.getAsDouble(), mode) : open;
    }

    private String text(double value, RoundingMode mode) {
        if (equals(WHOLE)) {
            return Numbers.count(BigDecimal.valueOf(value).setScale(0, mode).intValueExact());
        }
        return percent ? Numbers.percentFigure(value, decimals, mode) : Numbers.decimal(value, decimals, mode);
    }
}
