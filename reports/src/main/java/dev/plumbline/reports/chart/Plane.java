package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.words.Line;
import dev.plumbline.reports.words.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lines are drawn with: two axes, lines, the bands of their intervals, and symbols. */
public record Plane(Html page, Scale x, Scale y) {

    /** The least distance of two names along the axis. */
    private static final double ROOM = 26;

    /** A grid at the round values of the upward axis, with their names at its left. */
    public void grid() {
        Marks marks = new Marks(page, x);
        for (double tick : y.ticks()) {
            marks.range(x.from(), x.to(), y.at(tick), "guide");
            marks.label(Numbers.asWritten(tick), x.start() - 10, y.at(tick) + 4, "end");
        }
    }

    /** The base line with the steps below it, as far as there is room, and what it runs along. */
    public void base(List<Double> steps, String name) {
        Marks marks = new Marks(page, x);
        marks.range(x.from(), x.to(), y.start(), "axis");
        double taken = Double.NEGATIVE_INFINITY;
        for (double step : steps) {
            marks.rule(step, y.start(), y.start() + 4, "axis");
            if (x.at(step) >= taken + ROOM) {
                marks.label(Numbers.asWritten(step), x.at(step), y.start() + 17, "middle");
                taken = x.at(step);
            }
        }
        marks.label(name, (x.start() + x.end()) / 2, y.start() + 34, "middle");
    }

    /** The intervals of neighbouring points; of one alone a bar. An open end reaches to the edge. */
    public void band(List<Line.Point> piece) {
        List<String> low = new ArrayList<>();
        List<String> high = new ArrayList<>();
        for (Line.Point point : piece) {
            low.add(place(point.at(), point.figure().low().orElse(y.from())));
            high.add(place(point.at(), point.figure().high().orElse(y.to())));
        }
        Collections.reverse(low);
        path("band", Stream.concat(high.stream(), low.stream()).collect(Collectors.joining("L", "M", "Z")));
    }

    public void line(List<Line.Point> piece) {
        through(piece.stream()
                .map(point -> new Place(point.at(), point.value()))
                .toList());
    }

    /** A place by its values. */
    public record Place(double across, double up) {}

    /** A line from place to place. */
    public void through(List<Place> places) {
        path(
                "curve",
                places.stream()
                        .map(place -> place(place.across(), place.up()))
                        .collect(Collectors.joining("L", "M", "")));
    }

    /** The interval of a point; an open end reaches to the edge. */
    public void whisker(double across, OptionalDouble low, OptionalDouble high) {
        double place = x.at(across);
        new Marks(page, x).link(place, y.at(low.orElse(y.from())), place, y.at(high.orElse(y.to())), "whisker");
    }

    /** From the lower left corner to the upper right one. */
    public void diagonal() {
        new Marks(page, x).link(x.start(), y.start(), x.end(), y.end(), "bound");
    }

    public void symbol(Symbol symbol, double x, double y) {
        path("symbol", symbol.around(x, y));
    }

    private String place(double across, double up) {
        return Marks.number(x.at(across)) + " " + Marks.number(y.at(up));
    }

    private void path(String kind, String outline) {
        new Marks(page, x).path(kind, outline);
    }
}
