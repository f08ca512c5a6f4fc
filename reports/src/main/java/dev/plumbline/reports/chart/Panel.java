package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of {@link Rows}: a scale, and digits at its right.
 *
 * @param name what it shows, with its unit
 * @param share whether its figures are shares, which are shown from 0 to 1
 * @param beside figures of pictures that it is compared with, which its scale covers too
 */
public record Panel(String name, boolean share, List<Spot> beside) {

    static final double WIDTH = 210;

    /** What the digits take of it. */
    private static final double DIGITS = 52;

    private static final int LONGEST_NAME = 36;
    private static final double MARGIN = 6;

    /** Compared with no other picture. */
    public Panel(String name, boolean share) {
        this(name, share, List.of());
    }

    void head(Html page, double left) {
        page.leaf("text", Marks.shortened(name, LONGEST_NAME), "class", "name", "x", Marks.number(left), "y", "11");
    }

    /**
     * Covers 0 and every estimate, and the intervals as far as they reach beyond those by no more than these are apart: so one wide interval does not make all
     * others look alike.
     */
    Scale scale(List<Spot> spots, double left) {
        double start = left + MARGIN;
        double end = left + WIDTH - DIGITS;
        List<Double> values = new ArrayList<>(List.of(0.));
        List<Figure> figures = Stream.concat(spots.stream(), beside.stream())
                .map(Spot::figure)
                .filter(Figure::isValue)
                .toList();
        figures.forEach(figure -> values.add(figure.estimate().orElseThrow()));
        double least = values.stream().mapToDouble(v -> v).min().orElseThrow();
        double greatest = values.stream().mapToDouble(v -> v).max().orElseThrow();
        double span = greatest > least ? greatest - least : Double.POSITIVE_INFINITY;
        for (Figure figure : figures) {
            figure.low().ifPresent(low -> values.add(Math.max(low, least - span)));
            figure.high().ifPresent(high -> values.add(Math.min(high, greatest + span)));
        }
        boolean within = values.stream().allMatch(value -> value >= 0 && value <= 1);
        return share && within ? new Scale(0, 1, start, end) : Scale.around(values, start, end);
    }

    /** The zero line and the ticks across some rows, named below the last of them. */
    static void guides(Marks marks, double top, double bottom, boolean named) {
        for (double tick : marks.scale().ticks()) {
            marks.rule(tick, top, bottom + (named ? 3 : 0), tick == 0 ? "axis" : "guide");
            if (named) {
                marks.label(Numbers.asWritten(tick), marks.scale().at(tick), bottom + 15, "middle");
            }
        }
    }

    /** What a row has here. */
    static void row(Marks marks, List<Spot> spots, double y) {
        spots.stream().filter(spot -> spot.figure().isValue()).forEach(spot -> spot(marks, spot, y));
        spots.stream()
                .limit(1)
                .map(Spot::figure)
                .forEach(figure -> marks.label(digits(figure), marks.scale().end() + DIGITS - MARGIN, y + 4, "end"));
    }

    private static String digits(Figure figure) {
        return figure.isValue() ? (figure.censored() ? "\u2265" : "") + Format.DECIMAL.estimate(figure) : "\u2013";
    }

    private static void spot(Marks marks, Spot spot, double y) {
        Figure figure = spot.figure();
        marks.reach(
                figure.low().orElse(Double.NEGATIVE_INFINITY),
                figure.high().orElse(Double.POSITIVE_INFINITY),
                y,
                "range");
        marks.dot(figure.estimate().orElseThrow(), y, spot.truth() ? "dot" : "dot hollow");
    }
}
