package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Html;
import java.util.List;

/** What is drawn of a chart, in units of about a pixel. Colour alone never tells anything: kinds differ in shape, dash, fill or place. */
public interface Picture {

    double width();

    double height();

    /** What the picture shows, for who does not see it, in sentences; the figures themselves stand in the chart's table. */
    String description();

    /** What its marks mean, an entry each, such as {@code ● against truth}; may be empty. */
    List<String> legend();

    /** What names at the right edge of the picture say, for pages so narrow that one scrolls to them; most have none. */
    default List<String> names() {
        return List.of();
    }

    /** Draws into an open {@code svg} element. */
    void draw(Html page);
}
