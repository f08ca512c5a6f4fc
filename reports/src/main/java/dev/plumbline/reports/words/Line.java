package dev.plumbline.reports.words;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of one thing along an axis whose steps are numbers.
 *
 * @param key of all points, without axis and step
 * @param points at least one, in the order of the axis
 */
public record Line(MetricKey key, List<Point> points) {

    /** A figure at a place of the axis. */
    public record Point(double at, Figure figure) {
        /** The value, of a point that has one. */
        public double value() {
            return figure.estimate().orElseThrow();
        }
    }

    public static Line of(MetricKey key, List<Point> points) {
        return new Line(
                key,
                points.stream().sorted(Comparator.comparingDouble(Point::at)).toList());
    }

    public boolean againstTruth() {
        return key.against() == Against.TRUTH;
    }

    /** Whose metric it is, such as {@code student/soft}, with the slice where there is one. */
    public String of() {
        return Names.arm(key.arm(), key.method()) + (key.slice().equals(MetricKey.ALL) ? "" : " on " + key.slice());
    }

    /** Such as {@code accuracy of student/soft}. */
    public String name() {
        return key.metric() + " of " + of();
    }

    /** The points that have a value. */
    public List<Point> values() {
        return points.stream().filter(point -> point.figure().isValue()).toList();
    }

    /** The points that have none. */
    public List<Point> gaps() {
        return points.stream().filter(point -> !point.figure().isValue()).toList();
    }

    /** Its values, parted where one is missing between them. */
    public List<List<Point>> pieces() {
        List<List<Point>> pieces = new ArrayList<>();
        List<Point> piece = new ArrayList<>();
        for (Point point : points) {
            if (point.figure().isValue()) {
                piece.add(point);
            } else {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        pieces.add(piece);
        return pieces.stream().filter(one -> !one.isEmpty()).toList();
    }

    public Optional<Figure> at(double place) {
        return points.stream()
                .filter(point -> point.at() == place)
                .map(Point::figure)
                .findFirst();
    }
}
