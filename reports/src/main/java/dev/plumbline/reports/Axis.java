package dev.plumbline.reports;

import java.util.Map;

/** What curves run along, as {@code metrics.csv} names it. */
record Axis(String name) {

    private static final Map<String, String> MEANINGS = Map.of(
            "correlation", "correlation of the raters' errors",
            "raters", "raters an item",
            "round", "round");

    /** In words; the name itself where nothing says more. */
    String meaning() {
        return MEANINGS.getOrDefault(name, name);
    }
}
