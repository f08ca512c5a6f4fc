package dev.plumbline.reports.html;

import java.util.List;

/** Long tables behind a line that opens them. */
public record Details(String summary, List<? extends Part> parts) implements Part {

    @Override
    public void write(Html page) {
        page.open("details").leaf("summary", summary);
        parts.forEach(part -> part.write(page));
        page.close();
    }
}
