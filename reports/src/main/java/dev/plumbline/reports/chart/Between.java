package dev.plumbline.reports.chart;

import dev.plumbline.reports.words.Line;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What lies between two lines where the first is above the second, lined upwards: such as how much surer somebody is than right.
 *
 * @param meaning of what is lined
 */
public record Between(Line above, Line below, String meaning) {

    private static final double GAP = 5;

    void draw(Plane plane) {
        Marks marks = new Marks(plane.page(), plane.x());
        Scale across = plane.x();
        for (double x = across.start(); x <= across.end(); x += GAP) {
            double value = across.from()
                    + (x - across.start()) / (across.end() - across.start()) * (across.to() - across.from());
            OptionalDouble high = at(above, value);
            OptionalDouble low = at(below, value);
            if (high.isPresent() && low.isPresent() && high.getAsDouble() > low.getAsDouble()) {
                marks.link(x, plane.y().at(high.getAsDouble()), x, plane.y().at(low.getAsDouble()), "hatch");
            }
        }
    }

    /** On the straight line between the neighbouring values; empty where one of the two is missing. */
    static OptionalDouble at(Line line, double place) {
        for (List<Line.Point> piece : line.pieces()) {
            for (int i = 1; i < piece.size(); i++) {
                Line.Point from = piece.get(i - 1);
                Line.Point to = piece.get(i);
                if (place >= from.at() && place <= to.at()) {
                    double share = (place - from.at()) / (to.at() - from.at());
                    return OptionalDouble.of(from.value() + share * (to.value() - from.value()));
                }
            }
        }
        return OptionalDouble.empty();
    }
}
