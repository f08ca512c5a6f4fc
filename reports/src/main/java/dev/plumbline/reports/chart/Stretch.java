package dev.plumbline.reports.chart;

import dev.plumbline.reports.words.Trend;
import java.util.OptionalDouble;

/**
 * A part of the axis of a chart, in a row above its lines, with its name.
 *
 * @param from where it begins
 * @param to where it ends; infinite where nothing ends it
 * @param open whether it is only known to reach so far, and may go on; an arrow says so, as where it goes on beyond the chart
 * @param at a place within, such as an estimate
 * @param across how it is shown behind the lines, too
 */
public record Stretch(String name, double from, double to, boolean open, OptionalDouble at, Across across) {

    /** Height of a row. */
    public static final double ROW = 17;

    private static final double GAP = 4;

    /** What a letter of its name takes. */
    private static final double LETTER = 5.8;

    /** How a stretch goes on behind the lines. */
    public enum Across {
        NOT(""),
        TINTED("shaded: 95\u00a0% interval of the turn"),
        HATCHED("lined: raters blind");

        private final String legend;

        Across(String legend) {
            this.legend = legend;
        }

        String legend() {
            return legend;
        }
    }

    /**
     * Draws it.
     *
     * @param y middle of its row
     * @param beside where its name begins if there is no room for it in the row
     */
    public void draw(Plane plane, double y, double beside) {
        Marks marks = new Marks(plane.page(), plane.x());
        behind(plane, marks);
        plane.page().open("g", "class", "stretch");
        marks.range(from, to, y, "reach");
        marks.rule(from, y - 4, y + 4, "reach");
        if (open || to > plane.x().to()) {
            marks.tip(plane.x().at(to), y, 1, "reach");
        } else {
            marks.rule(to, y - 4, y + 4, "reach");
        }
        within(plane).ifPresent(place -> marks.dot(place, y, "dot"));
        plane.page().close();
        label(plane, marks, y + 4, beside);
    }

    /** Behind its end where there is room, else before its beginning, else where the lines have their names. */
    private void label(Plane plane, Marks marks, double y, double otherwise) {
        double after = plane.x().at(to) + 9;
        double before = plane.x().at(from) - 9;
        double room = LETTER * name.length();
        if (after + room <= plane.x().end()) {
            marks.label(name, after, y, "start");
        } else if (before - room >= plane.x().start()) {
            marks.label(name, before, y, "end");
        } else {
            marks.label(name, otherwise, y, "start");
        }
    }

    private void behind(Plane plane, Marks marks) {
        double top = plane.y().end();
        double bottom = plane.y().start();
        if (across == Across.TINTED) {
            marks.band(from, to, top, bottom, "passing");
            within(plane).ifPresent(place -> marks.rule(place, top, bottom, "bound"));
        } else if (across == Across.HATCHED) {
            for (double x = plane.x().at(from); x <= plane.x().at(to); x += GAP) {
                marks.link(x, top, x, bottom, "hatch");
            }
        }
    }

    private OptionalDouble within(Plane plane) {
        return at.isPresent() && at.getAsDouble() > plane.x().to() ? OptionalDouble.empty() : at;
    }

    /** For who does not see the picture. */
    public String sentence() {
        String reach = Trend.two(from)
                + (Double.isInfinite(to) ? " or more" : " to " + Trend.two(to) + (open ? " or more" : ""));
        return " " + name + (at.isPresent() ? ": " + Trend.two(at.getAsDouble()) + ", " : ": ") + reach + ".";
    }
}
