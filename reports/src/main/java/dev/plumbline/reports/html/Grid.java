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
        return open(page, false, caption, columns, "class", kind);
    }

    private static Grid open(Html page, boolean sorted, String caption, List<String> columns, String... attributes) {
        String id = page.fresh("caption");
        page.open("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-labelledby", id);
        page.open("table", attributes)
                .leaf("caption", caption, "id", id)
                .open("thead")
                .open("tr");
        for (String column : columns) {
            page.open("th", "scope", "col");
            // What one sorts by is a button, which cannot hold a link; and the corner says what the rows are.
            if (sorted || column.equals(columns.get(0))) {
                page.text(column);
            } else {
                page.name(column);
            }
            page.close();
        }
        page.close().close().open("tbody");
        return new Grid(page);
    }

    /** One that a script lets people sort by its heads, and filter by words in a field above it. */
    public static Grid sortable(Html page, String kind, String caption, List<String> columns) {
        String id = page.fresh("table");
        String told = id + "-told";
        page.open("p", "class", "filter", "hidden", "", "data-script", "");
        page.leaf("label", "Rows with the words", "for", id + "-filter").text(" ");
        page.empty("input", "type", "search", "id", id + "-filter", "data-filter", id, "aria-describedby", told);
        page.text(" ").leaf("output", "", "id", told, "for", id + "-filter").close();
        return open(page, true, caption, columns, "class", kind, "id", id, "data-sort", "");
    }

    /** A row: its name, then what the cells write. */
    public void row(String name, Part cells) {
        row(page -> page.name(name), cells);
    }

    /** A row whose name is more than a text. */
    public void row(Part name, Part cells) {
        page.open("tr").open("th", "scope", "row");
        name.write(page);
        page.close();
        cells.write(page);
        page.close();
    }

    public void close() {
        page.close().close().close();
    }
}
