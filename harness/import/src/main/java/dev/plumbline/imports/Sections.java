package dev.plumbline.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names for the values of a column, as benchmarks group their subsets.
 *
 * @param byName beginnings with {@code *} and whole values, by the name of their section
 */
record Sections(Map<String, List<String>> byName) {

    /** Those that take one of these values, as patterns of a task file; what none takes goes to {@code other}. */
    Map<String, String> patterns(Set<String> values) {
        Map<String, String> patterns = new LinkedHashMap<>();
        Set<String> left = new TreeSet<>(values);
        byName.forEach((section, names) -> {
            List<String> met = new ArrayList<>(left);
            met.removeIf(value -> names.stream().noneMatch(name -> matches(name, value)));
            if (!met.isEmpty()) {
                patterns.put(section, String.join(" | ", names));
                left.removeAll(met);
            }
        });
        if (!left.isEmpty()) {
            patterns.put("other", "*");
        }
        return patterns;
    }

    private static boolean matches(String name, String value) {
        return name.endsWith("*") ? value.startsWith(name.substring(0, name.length() - 1)) : value.equals(name);
    }
}
