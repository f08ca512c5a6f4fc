package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.Escape;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.ExampleOutcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What narrows and orders the entries; hidden until a script runs. */
record Controls(Browsed browsed, String anchor) implements Part {

    /** Ways to sort, see {@code examples.js}. */
    private static final Map<String, String> SORTS = sorts();

    @Override
    public void write(Html page) {
        page.open(
                "div", "class", "choices", "role", "group", "aria-label", "Examples", "hidden", "", "data-script", "");
        if (browsed.judged().size() > 1) {
            Map<String, String> arms = new LinkedHashMap<>();
            browsed.judged().forEach(arm -> arms.put(Escape.visible(arm.key()), arm.name()));
            select(page, "method", "Arm", arms);
        }
        Map<String, String> outcomes = new LinkedHashMap<>(Map.of("", "any"));
        Arrays.stream(ExampleOutcome.values()).forEach(outcome -> outcomes.put(outcome.key(), outcome.word()));
        select(page, "outcome", "Outcome", outcomes);
        slices(page);
        select(page, "sort", "Order", SORTS);
        String id = anchor + "-q";
        page.open("span", "class", "choice").leaf("label", "Search", "for", id);
        page.empty("input", "type", "search", "id", id, "data-control", "q").close();
        page.close();
        page.leaf(
                "output",
                "",
                "class",
                "quiet",
                "aria-live",
                "polite",
                "data-count",
                "",
                "hidden",
                "",
                "data-script",
                "");
    }

    private void slices(Html page) {
        if (browsed.slices().isEmpty()) {
            return;
        }
        Map<String, String> slices = new LinkedHashMap<>(Map.of("", "all"));
        browsed.slices().forEach(slice -> slices.put(Escape.visible(slice.name()), slice.name()));
        select(page, "slice", "Slice", slices);
    }

    private void select(Html page, String control, String label, Map<String, String> options) {
        String id = anchor + "-" + control;
        page.open("span", "class", "choice").leaf("label", label, "for", id);
        page.open("select", "id", id, "data-control", control);
        options.forEach((value, text) -> page.leaf("option", text, "value", value));
        page.close().close();
    }

    /** To the pages before and after. */
    static void pages(Html page) {
        page.open("div", "class", "pages", "hidden", "", "data-script", "");
        page.leaf("button", "Before", "type", "button", "data-turn", "-1");
        page.leaf("span", "", "data-page", "");
        page.leaf("button", "After", "type", "button", "data-turn", "1");
        page.close();
    }

    private static Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        sorts.put("", "most telling first");
        sorts.put("-student", "arm surest first");
        sorts.put("student", "arm least sure first");
        sorts.put("-weak", "weak label surest first");
        sorts.put("weak", "weak label least sure first");
        sorts.put("outcome", "by outcome");
        sorts.put("id", "by id");
        return sorts;
    }
}
