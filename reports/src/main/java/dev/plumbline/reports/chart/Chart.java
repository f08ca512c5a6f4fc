package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import java.util.List;

/**
 * A picture with what it owes its readers: a title that says what it shows in words, a description, a legend, and its figures as a table.
 *
 * @param title a sentence, or nearly one
 * @param kind a class of the style sheet
 * @param picture nothing is drawn where there is none
 * @param below what stands between the picture and its figures, such as why points are missing
 * @param figures the same figures as a table
 */
public record Chart(
        String title, String kind, List<? extends Picture> picture, List<? extends Part> below, Part figures)
        implements Part {

    /** With nothing to add. */
    public Chart(String title, String kind, Picture picture, Part figures) {
        this(title, kind, List.of(picture), List.of(), figures);
    }

    @Override
    public void write(Html page) {
        page.open("figure").leaf("figcaption", title);
        picture.forEach(one -> picture(page, one));
        below.forEach(part -> part.write(page));
        new Details("The figures of this chart", List.of(figures)).write(page);
        page.close();
    }

    private void picture(Html page, Picture picture) {
        String id = page.fresh("chart");
        page.open("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-labelledby", id);
        page.open(
                "svg",
                "viewBox",
                "0 0 " + Marks.number(picture.width()) + " " + Marks.number(picture.height()),
                "width",
                Marks.number(picture.width()),
                "class",
                kind,
                "role",
                "img",
                "aria-labelledby",
                id,
                "aria-describedby",
                id + "-desc");
        page.leaf("title", title, "id", id).leaf("desc", picture.description(), "id", id + "-desc");
        picture.draw(page);
        page.close().close();
        legend(page, picture.names(), "quiet legend narrow");
        legend(page, picture.legend(), "quiet legend");
    }

    private static void legend(Html page, List<String> entries, String kind) {
        if (!entries.isEmpty()) {
            page.leaf("p", String.join("   ", entries), "class", kind);
        }
    }
}
