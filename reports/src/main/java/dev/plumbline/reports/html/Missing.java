package dev.plumbline.reports.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which figures of a picture are missing and why: each reason once, with the first few figures that lack a value for it. */
public record Missing(List<Place> places, Footnotes notes) implements Part {

    private static final int TOLD = 3;

    /**
     * A figure that is missing.
     *
     * @param sign how the picture shows it, and what that means, such as {@code – no value}
     * @param what it would be
     */
    public record Place(String sign, String what, String reason) {}

    /** What is told together. */
    private record Kind(String sign, String reason) {}

    @Override
    public void write(Html page) {
        Map<Kind, List<String>> kinds = new LinkedHashMap<>();
        places.forEach(place -> kinds.computeIfAbsent(new Kind(place.sign(), place.reason()), kind -> new ArrayList<>())
                .add(place.what()));
        kinds.forEach((kind, figures) -> {
            String first = String.join("; ", figures.subList(0, Math.min(TOLD, figures.size())));
            int more = figures.size() - TOLD;
            page.open("p", "class", "quiet gap").text(kind.sign() + ": " + first);
            page.text(more > 0 ? "; and " + more + " more" : "");
            notes.mark(page, kind.reason());
            page.close();
        });
    }
}
