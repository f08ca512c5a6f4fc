package dev.plumbline.reports.chart;

/**
 * A cell of a map: a tint that grows in a few steps with the size of what it shows, lines across it for the other sign, a thick border
 * where it is marked, and its text, which alone tells all of it.
 *
 * @param x left edge, in units of the drawing
 * @param y upper edge
 * @param step from 0, untinted, to {@link #STEPS}
 */
public record Tile(
        double x, double y, double width, double height, int step, boolean crossed, boolean marked, String text) {

    public static final int STEPS = 4;

    /** The step of a size among the least sizes of steps 1 to {@link #STEPS}, rising. */
    public static int step(double size, double... least) {
        int step = 0;
        while (step < least.length && size >= least[step]) {
            step++;
        }
        return step;
    }

    public void draw(Marks marks) {
        String kind = "tile step-" + step + (crossed ? " crossed" : "") + (marked ? " marked" : "");
        marks.box(x, y, width, height, kind);
        if (crossed && step > 0) {
            marks.striped(x, y, width, height);
        }
        marks.centred(text, x + width / 2, y + height / 2 + 4);
    }
}
