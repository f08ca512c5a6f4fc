package dev.plumbline.reports.chart;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The marks by which the lines of a chart are told apart, each about as large as a circle of radius 4. */
public enum Symbol {
    CIRCLE(0, 0, "\u25cf", "\u25cb"),
    SQUARE(4, 45, "\u25a0", "\u25a1"),
    TRIANGLE(3, 90, "\u25b2", "\u25b3"),
    DIAMOND(4, 0, "\u25c6", "\u25c7"),
    WEDGE(3, -90, "\u25bc", "\u25bd");

    private static final double RADIUS = 4;

    private final int corners;
    private final double turn;
    private final String filled;
    private final String hollow;

    /** A regular polygon that is turned by that many degrees; a circle where it has no corners. */
    Symbol(int corners, double turn, String filled, String hollow) {
        this.corners = corners;
        this.turn = turn;
        this.filled = filled;
        this.hollow = hollow;
    }

    /** As a letter. */
    public String letter(boolean full) {
        return full ? filled : hollow;
    }

    /** That of the line at a position; beyond the last they begin again. */
    public static Symbol of(int position) {
        return values()[position % values().length];
    }

    /** The outline around a point, as a path. */
    public String around(double x, double y) {
        return corners == 0 ? circle(x, y) : polygon(x, y);
    }

    private static String circle(double x, double y) {
        String radius = Marks.number(RADIUS);
        String half = "a" + radius + " " + radius + " 0 1 0 ";
        return "M" + Marks.number(x - RADIUS) + " " + Marks.number(y) + half + Marks.number(2 * RADIUS) + " 0" + half
                + Marks.number(-2 * RADIUS) + " 0Z";
    }

    private String polygon(double x, double y) {
        double radius = RADIUS * (corners == 3 ? 1.35 : 1.2);
        return IntStream.range(0, corners)
                .mapToDouble(corner -> Math.toRadians(turn + corner * 360.0 / corners))
                .mapToObj(angle -> Marks.number(x + radius * StrictMath.cos(angle)) + " "
                        + Marks.number(y - radius * StrictMath.sin(angle)))
                .collect(Collectors.joining("L", "M", "Z"));
    }
}
