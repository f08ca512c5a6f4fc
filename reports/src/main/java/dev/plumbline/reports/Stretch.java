package dev.plumbline.reports;

import java.util.OptionalDouble;

/**
 * A part of the axis of a chart, in a row above its lines, with its name beside it.
 *
 * @param from where it begins
 * @param to where it ends; infinite where nothing ends it
 * @param open whether it is only known to reach so far, and may go on, which an arrow says
 * @param at a place within, such as an estimate
 * @param across how it is shown behind the lines, too
 */
record Stretch(String name, double from, double to, boolean open, OptionalDouble at, Across across) {

    /** Height of a row. */
    static final double ROW = 17;

    private static final double GAP = 6;

    /** How a stretch goes on behind the lines. */
    enum Across {
        NOT,
        TINTED,
        HATCHED
    }

    /**
     * Draws it.
     *
     * @param y middle of its row
     * @param name where its name begins
     */
    void draw(Plane plane, double y, double name) {
        Marks marks = new Marks(plane.page(), plane.x());
        behind(plane, marks);
        plane.page().open("g", "class", "stretch");
        marks.range(from, to, y, "reach");
        marks.rule(from, y - 4, y + 4, "reach");
        if (open) {
            double tip = plane.x().at(to);
            marks.link(tip, y, tip - 5, y - 4, "reach");
            marks.link(tip, y, tip - 5, y + 4, "reach");
        } else {
            marks.rule(to, y - 4, y + 4, "reach");
        }
        at.ifPresent(place -> marks.dot(place, y, "dot"));
        plane.page().close();
        marks.label(this.name, name, y + 4, "start");
    }

    private void behind(Plane plane, Marks marks) {
        double top = plane.y().end();
        double bottom = plane.y().start();
        if (across == Across.TINTED) {
            marks.band(from, to, top, bottom, "passing");
            at.ifPresent(place -> marks.rule(place, top, bottom, "bound"));
        } else if (across == Across.HATCHED) {
            for (double x = plane.x().at(from); x <= plane.x().at(to); x += GAP) {
                marks.link(x, top, x, bottom, "hatch");
            }
        }
    }

    /** For who does not see the picture. */
    String sentence() {
        String reach = Trend.two(from)
                + (Double.isInfinite(to) ? " or more" : " to " + Trend.two(to) + (open ? " or more" : ""));
        return " " + name + (at.isPresent() ? ": " + Trend.two(at.getAsDouble()) + ", " : ": ") + reach + ".";
    }
}
