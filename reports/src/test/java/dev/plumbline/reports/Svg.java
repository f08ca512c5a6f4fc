package dev.plumbline.reports;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Pictures as their tests see them. */
public final class Svg {

    private Svg() {}

    /** The first picture of a part, an element a line. */
    public static String of(Part part) {
        String html = html(part);
        return html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6).replace("><", ">\n<") + "\n";
    }

    /** Bytes that stand beside the test. */
    public static String golden(Class<?> test, String name) throws IOException {
        try (InputStream golden = test.getResourceAsStream(name)) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static Element page(Part part) {
        return Jsoup.parse(html(part)).body();
    }

    private static String html(Part part) {
        Html page = new Html();
        part.write(page);
        return page.page();
    }
}
