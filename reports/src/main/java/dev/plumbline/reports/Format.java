package dev.plumbline.reports;

import java.math.RoundingMode;

/** How the figures of a table are written: bare, or in per cent where the field publishes them so. */
enum Format {
    DECIMAL {
        @Override
        String of(double value, RoundingMode mode) {
            return Numbers.decimal(value, mode);
        }
    },
    PERCENT {
        @Override
        String of(double value, RoundingMode mode) {
            return Numbers.percentFigure(value, 2, mode);
        }
    };

    abstract String of(double value, RoundingMode mode);

    String estimate(Figure figure) {
        return of(figure.estimate().orElseThrow(), RoundingMode.HALF_EVEN);
    }

    /** Such as {@code .541 to .647}, rounded outwards; an open end is infinite. */
    String interval(Figure figure) {
        String low = figure.low().isPresent() ? of(figure.low().getAsDouble(), RoundingMode.FLOOR) : "\u2212\u221e";
        String high = figure.high().isPresent() ? of(figure.high().getAsDouble(), RoundingMode.CEILING) : "\u221e";
        return low + " to " + high;
    }
}
