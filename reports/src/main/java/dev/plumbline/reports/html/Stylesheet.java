package dev.plumbline.reports.html;

import java.io.IOException;

/** The style sheet that stands in every page. */
public record Stylesheet(String css) {

    public static Stylesheet read() throws IOException {
        return new Stylesheet(Inline.read("report.css"));
    }

    /** Its source in a content security policy. */
    String source() {
        return Inline.source(css);
    }
}
