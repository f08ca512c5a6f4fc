package dev.plumbline.reports.chart;

/**
 * A part of one bar that goes over into a part of another to its right; both are equally high.
 *
 * @param left where it leaves the first bar
 * @param from upper edge there
 * @param right where it reaches the second bar
 * @param to upper edge there
 */
public record Ribbon(double left, double from, double right, double to, double height) {

    /** How far the lines along a ribbon are apart. */
    private static final double GAP = 5;

    /** Draws it; nothing where it has no height. */
    public void draw(Marks marks, String kind) {
        if (height > 0) {
            marks.path(
                    "ribbon " + kind,
                    "M" + place(left, from) + curve(left, from, right, to) + "L" + place(right, to + height)
                            + curve(right, to + height, left, from + height) + "Z");
        }
    }

    /** Draws lines along it, so that it is told from others without colour; at least one where it has any height. */
    public void lines(Marks marks) {
        int lines = height > 0 ? Math.max(1, (int) (height / GAP)) : 0;
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            double down = height * (i + 0.5) / lines;
            all.append('M').append(place(left, from + down)).append(curve(left, from + down, right, to + down));
        }
        if (lines > 0) {
            marks.path("hatch along", all.toString());
        }
    }

    private static String curve(double x1, double y1, double x2, double y2) {
        double middle = (x1 + x2) / 2;
        return "C" + place(middle, y1) + " " + place(middle, y2) + " " + place(x2, y2);
    }

    private static String place(double x, double y) {
        return Marks.number(x) + " " + Marks.number(y);
    }
}
