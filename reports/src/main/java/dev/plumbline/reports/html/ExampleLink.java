package dev.plumbline.reports.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A link from a figure down to the examples that it was made of. Without a script it leads to the browser of the task; the script of that browser
 * gives it the filters, so that {@code #examples-3} becomes {@code #examples-3?outcome=inherited&slice=size%3D2}.
 *
 * @param text what one reads
 * @param browser the anchor of the task's browser, see {@link #anchor}
 * @param filters by {@code outcome} (the key of an outcome), {@code slice} (the name of a slice), {@code method} (the name of an arm, such as {@code student/soft},
 *     or its method alone) and {@code q} (a text that is searched); none of them shows all
 */
public record ExampleLink(String text, String browser, Map<String, String> filters) implements Part {

    public ExampleLink {
        filters = Map.copyOf(filters);
    }

    /** Where the browser of a task stands: {@code examples-3} of {@code task-3}. */
    public static String anchor(String task) {
        return task.replaceFirst("^task-", "examples-");
    }

    /** To the examples of a task with an outcome, a slice, or whatever else the filters say. */
    public static ExampleLink to(String task, String text, Map<String, String> filters) {
        return new ExampleLink(text, anchor(task), filters);
    }

    @Override
    public void write(Html page) {
        page.leaf("a", text, "href", "#" + browser, "data-filters", query());
    }

    /** In the order of the names, so that the same filters are the same address. */
    String query() {
        return new TreeMap<>(filters)
                .entrySet().stream()
                        .map(filter -> filter.getKey() + "=" + encoded(Escape.visible(filter.getValue())))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
