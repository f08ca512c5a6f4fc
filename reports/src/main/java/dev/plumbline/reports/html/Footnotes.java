package dev.plumbline.reports.html;

import java.util.ArrayList;
import java.util.List;

/** The reasons why numbers of a section are missing, each said once, numbered in the order in which the section meets them. */
public final class Footnotes implements Part {

    private final String anchor;
    private final List<String> reasons = new ArrayList<>();

    /**
     * Begins with none.
     *
     * @param anchor of the section, unique on the page
     */
    public Footnotes(String anchor) {
        this.anchor = anchor;
    }

    /** Writes the mark of a reason. */
    public void mark(Html page, String reason) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        int number = reasons.indexOf(reason) + 1;
        page.open("sup")
                .leaf("a", Integer.toString(number), "href", "#" + id(number))
                .close();
    }

    @Override
    public void write(Html page) {
        if (reasons.isEmpty()) {
            return;
        }
        page.open("ol", "class", "notes", "aria-label", "Why numbers are missing");
        for (int i = 0; i < reasons.size(); i++) {
            page.leaf("li", reasons.get(i), "id", id(i + 1));
        }
        page.close();
    }

    private String id(int number) {
        return anchor + "-note-" + number;
    }
}
