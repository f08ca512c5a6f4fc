package dev.plumbline.reports.html;

import java.util.List;

/** A table in a box of its own, which scrolls where the page is narrower than it. */
public final class Grid {

    private final Html page;

    private Grid(Html page) {
        this.page = page;
    }

    /**
     * Opens a table with its head.
     *
     * @param caption what it shows
     * @param kind a class of the style sheet
     */
    public static Grid open(Html page, String kind, String caption, List<String> columns) {
        page.open("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-label", caption);
        page.open("table", "class", kind).leaf("caption", caption).open("thead").open("tr");
        columns.forEach(column -> page.leaf("th", column, "scope", "col"));
        page.close().close().open("tbody");
        return new Grid(page);
    }

    /** A row: its name, then what the cells write. */
    public void row(String name, Part cells) {
        page.open("tr").leaf("th", name, "scope", "row");
        cells.write(page);
        page.close();
    }

    public void close() {
        page.close().close().close();
    }
}
