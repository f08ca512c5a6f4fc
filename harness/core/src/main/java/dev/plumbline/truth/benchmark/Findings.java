package dev.plumbline.truth.benchmark;

import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Collects where data are not as a benchmark has them; of many alike the first. */
final class Findings {

    private static final int SHOWN = 20;

    private final Place place;
    private final List<Problem> all = new ArrayList<>();

    Findings(Place place) {
        this.place = place;
    }

    List<Problem> all() {
        return List.copyOf(all.subList(0, Math.min(all.size(), SHOWN)));
    }

    boolean none() {
        return all.isEmpty();
    }

    void add(String message) {
        all.add(new Problem(place, message));
    }

    /** Whether the examples have a column, which is told where they have not. */
    boolean has(Examples examples, String column) {
        List<String> known = examples.columns();
        if (!known.contains(column)) {
            add("no column '" + column + "'; " + hint(column, known));
        }
        return known.contains(column);
    }

    /** Each value of a column that the benchmark does not have. */
    void unknown(
            String what, Examples examples, int[] rows, String column, Predicate<String> known, List<String> names) {
        Arrays.stream(rows)
                .mapToObj(row -> examples.column(column).get(row))
                .distinct()
                .filter(known.negate())
                .forEach(value -> add("the benchmark has no " + what + " '" + value + "'; " + hint(value, names)
                        + " Correct '" + column + "', or leave these examples out"));
    }

    private static String hint(String name, List<String> known) {
        return Nearest.name(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there are " + String.join(", ", known) + ".");
    }
}
