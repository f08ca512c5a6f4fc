package dev.plumbline.reports.words;

import java.math.RoundingMode;
import java.util.List;

/**
 * How a line runs from its first value to its last. It rises or falls only where the two intervals do not touch, which is
 * stricter than a test of the difference at the same level.
 */
public record Trend(Line line, Way way) {

    /** Where a line goes. */
    public enum Way {
        RISES("rises"),
        FALLS("falls"),
        STAYS("does not clearly change");

        private final String verb;

        Way(String verb) {
            this.verb = verb;
        }

        public String verb() {
            return verb;
        }
    }

    public static Trend of(Line line) {
        List<Line.Point> values = line.values();
        if (values.size() < 2) {
            return new Trend(line, Way.STAYS);
        }
        Figure first = values.get(0).figure();
        Figure last = values.get(values.size() - 1).figure();
        if (last.low().orElse(Double.NEGATIVE_INFINITY) > first.high().orElse(Double.POSITIVE_INFINITY)) {
            return new Trend(line, Way.RISES);
        }
        boolean below =
                last.high().orElse(Double.POSITIVE_INFINITY) < first.low().orElse(Double.NEGATIVE_INFINITY);
        return new Trend(line, below ? Way.FALLS : Way.STAYS);
    }

    public double first() {
        return line.values().get(0).value();
    }

    public double last() {
        List<Line.Point> values = line.values();
        return values.get(values.size() - 1).value();
    }

    /** Such as {@code from .31 to .92}; {@code at .84} where both are the same figure. */
    public String span() {
        String from = two(first());
        String to = two(last());
        return from.equals(to) ? "at " + to : "from " + from + " to " + to;
    }

    /** A sentence on the line alone. */
    public String sentence() {
        String name = line.name() + (line.againstTruth() ? "" : " by the ratings");
        return line.values().isEmpty() ? name + " has no value." : name + " " + way.verb() + ", " + span() + ".";
    }

    public static String two(double value) {
        return Numbers.decimal(value, 2, RoundingMode.HALF_EVEN);
    }
}
