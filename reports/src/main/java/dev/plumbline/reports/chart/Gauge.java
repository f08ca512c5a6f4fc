package dev.plumbline.reports.chart;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Trend;

/**
 * A figure by itself: its name, a bar from a base with its interval as a line, and its digits. Where it is less than the base the bar is filled, where it is
 * more it is hollow.
 *
 * @param figure without a value it has a dash and no bar
 * @param base from where the bar goes, such as 0 for a change or .5 for a share of choices between two
 * @param sign a shape behind the digits; may be empty
 */
public record Gauge(String name, Figure figure, double base, String sign) {

    /** What the name takes at the left of the scale. */
    public static final double NAME = 126;

    /** What digits and sign take at the right of it. */
    public static final double DIGITS = 60;

    public static final double ROW = 18;

    private static final double HALF = 5;

    /** Draws it on a scale with its middle at a height. */
    public void draw(Marks marks, double y) {
        Scale scale = marks.scale();
        marks.label(name, scale.start() - NAME, y + 4, "start");
        if (figure.isValue()) {
            double value = figure.estimate().orElseThrow();
            String kind = value < base ? "link" : "link won";
            marks.band(Math.min(base, value), Math.max(base, value), y - HALF, y + HALF, kind);
            marks.range(
                    figure.low().orElse(Double.NEGATIVE_INFINITY),
                    figure.high().orElse(Double.POSITIVE_INFINITY),
                    y,
                    "whisker");
        }
        marks.rule(base, y - ROW / 2, y + ROW / 2, "axis");
        String digits = figure.isValue() ? Trend.two(figure.estimate().orElseThrow()) : "\u2013";
        marks.label(digits, scale.end() + DIGITS - 20, y + 4, "end");
        if (!sign.isEmpty()) {
            marks.name(sign, scale.end() + DIGITS - 14, y + 4);
        }
    }
}
