package dev.plumbline.reports.runs;

import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which examples are of a slice, by their values in {@code examples.csv.gz}: {@code a=x;b=y}, where a backslash stands before a semicolon or a backslash. */
final class ReadSlices {

    private ReadSlices() {}

    /** Whether a slice by its name, such as {@code all}, {@code a=x} or {@code a=x & b=y}, holds an example with these values. */
    static boolean holds(String slice, String values) {
        if (slice.equals(MetricKey.ALL)) {
            return true;
        }
        List<String> own = split(values);
        return own.contains(slice) || Set.copyOf(own).containsAll(List.of(slice.split(" & ", -1)));
    }

    static List<String> split(String values) {
        List<String> all = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        for (int i = 0; i < values.length(); i++) {
            char c = values.charAt(i);
            if (c == '\\' && i + 1 < values.length()) {
                one.append(values.charAt(++i));
            } else if (c == ';') {
                all.add(one.toString());
                one.setLength(0);
            } else {
                one.append(c);
            }
        }
        all.add(one.toString());
        return List.copyOf(all);
    }
}
