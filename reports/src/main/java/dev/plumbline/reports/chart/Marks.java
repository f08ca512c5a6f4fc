package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.words.Numbers;

/** What charts are drawn with: ranges, dots, bounds and axes, placed by one scale. */
public record Marks(Html page, Scale scale) {

    /** A line from one value to another. */
    public void range(double from, double to, double y, String kind) {
        line(scale.at(from), scale.at(to), y, y, kind);
    }

    /** A line across the chart at a value. */
    public void rule(double value, double top, double bottom, String kind) {
        line(scale.at(value), scale.at(value), top, bottom, kind);
    }

    /** A field from one value to another. */
    public void band(double from, double to, double top, double bottom, String kind) {
        double left = scale.at(from);
        box(left, top, scale.at(to) - left, bottom - top, kind);
    }

    /** A field at a place of the drawing. */
    public void box(double x, double y, double width, double height, String kind) {
        page.open(
                        "rect",
                        "class",
                        kind,
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "width",
                        number(width),
                        "height",
                        number(height))
                .close();
    }

    /** An outline, or lines, in the language of SVG paths. */
    public void path(String kind, String outline) {
        page.open("path", "class", kind, "d", outline).close();
    }

    /** Upright lines across a field: one broad line of short dashes, which the style sheet spaces, so that a field of them takes few bytes. */
    public void striped(double x, double y, double width, double height) {
        String along = "M" + number(x) + " " + number(y + height / 2) + "h" + number(width);
        page.open("path", "class", "stripes", "stroke-width", number(height), "d", along)
                .close();
    }

    /** What an interval or a value spans, as far as the chart reaches: where it goes on beyond an end, a tip says so. */
    public void reach(double low, double high, double y, String kind) {
        range(low, high, y, kind);
        if (low < scale.from()) {
            tip(scale.start(), y, -1, kind);
        }
        if (high > scale.to()) {
            tip(scale.end(), y, 1, kind);
        }
    }

    /** The head of an arrow with its point there. */
    public void tip(double x, double y, int direction, String kind) {
        link(x, y, x - direction * 5, y - 4, kind);
        link(x, y, x - direction * 5, y + 4, kind);
    }

    public void dot(double value, double y, String kind) {
        page.open("circle", "class", kind, "cx", number(scale.at(value)), "cy", number(y), "r", "3.5")
                .close();
    }

    /** A circle wide enough to be seen around a dot at the same place. */
    public void ring(double value, double y) {
        page.open("circle", "class", "dot hollow", "cx", number(scale.at(value)), "cy", number(y), "r", "5.5")
                .close();
    }

    /** A base line with its two ends, and 0 where it lies between, named below it. */
    public void axis(double y) {
        range(scale.from(), scale.to(), y, "axis");
        tick(scale.from(), y, "start");
        if (scale.from() < 0 && scale.to() > 0) {
            tick(0, y, "middle");
        }
        tick(scale.to(), y, "end");
    }

    private void tick(double value, double y, String anchor) {
        rule(value, y - 3, y + 3, "axis");
        label(Numbers.asWritten(value), scale.at(value), y + 13, anchor);
    }

    /**
     * A text.
     *
     * @param anchor which part of it stands at x: {@code start}, {@code middle} or {@code end}
     */
    public void label(String text, double x, double y, String anchor) {
        page.leaf("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
    }

    /** A text in the ink of the page. */
    public void name(String text, double x, double y) {
        page.leaf("text", text, "class", "name", "x", number(x), "y", number(y), "text-anchor", "start");
    }

    /** A text in the ink of the page around a place. */
    public void centred(String text, double x, double y) {
        page.leaf("text", text, "class", "name", "x", number(x), "y", number(y), "text-anchor", "middle");
    }

    /** A text that begins at a place and rises steeply from it. */
    public void turned(String text, double x, double y) {
        page.leaf("text", text, "transform", "translate(" + number(x) + " " + number(y) + ") rotate(-60)");
    }

    /** A line from a place of the drawing to another. */
    public void link(double x1, double y1, double x2, double y2, String kind) {
        line(x1, x2, y1, y2, kind);
    }

    /** As many characters as there is room for. */
    public static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    private void line(double x1, double x2, double y1, double y2, String kind) {
        page.open("line", "class", kind, "x1", number(x1), "x2", number(x2), "y1", number(y1), "y2", number(y2))
                .close();
    }

    /** A length to a tenth of a unit, such as {@code 44} or {@code 138.7}: the same digits on every machine. */
    public static String number(double length) {
        double tenths = Math.rint(length * 10) / 10;
        return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Numbers.exact(tenths);
    }
}
