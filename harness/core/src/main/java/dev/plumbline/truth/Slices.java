package dev.plumbline.truth;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.StringColumn;

/** Divides the held-out examples by the values of metadata columns. */
public final class Slices {

    /** Most values that a column may have in the held-out split. */
    static final int MOST = 50;

    private Slices() {}

    /**
     * The slice of every held-out example, and then for each column a slice a value.
     *
     * <p>The values of a column stand in numeric order if all are numbers, else in lexicographic order. An example
     * without a value is in no slice of that column.
     *
     * @param place where the columns are named, for messages
     * @throws BadInput where a column does not exist or has more than 50 values in the held-out split
     */
    public static List<Slice> of(Examples examples, Splits splits, List<String> columns, Place place) {
        int[] heldOut = splits.rows(Split.HELD_OUT);
        List<Slice> slices = new ArrayList<>(List.of(new Slice(MetricKey.ALL, heldOut)));
        List<Problem> problems = new ArrayList<>();
        for (String column : columns.stream().distinct().toList()) {
            Optional<Problem> problem = problem(examples, heldOut, column, place);
            problem.ifPresent(problems::add);
            if (problem.isEmpty()) {
                slices.addAll(of(examples.keys(column), heldOut));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return List.copyOf(slices);
    }

    private static List<Slice> of(StringColumn column, int[] heldOut) {
        return values(column, heldOut).stream()
                .map(value -> new Slice(column.name() + "=" + value, rows(column, heldOut, value)))
                .toList();
    }

    private static int[] rows(StringColumn column, int[] heldOut, String value) {
        return Arrays.stream(heldOut)
                .filter(row -> column.get(row).equals(value))
                .toArray();
    }

    private static Optional<Problem> problem(Examples examples, int[] heldOut, String column, Place place) {
        if (!examples.has(column)) {
            String nearest = Nearest.name(column, examples.columns())
                    .map(name -> "did you mean '" + name + "'?")
                    .orElse("expected one of " + String.join(", ", examples.columns()));
            return Optional.of(new Problem(place, "no column '" + column + "' to slice by; " + nearest));
        }
        int found = values(examples.keys(column), heldOut).size();
        return found <= MOST
                ? Optional.empty()
                : Optional.of(new Problem(
                        place,
                        "expected at most " + MOST + " values in the column '" + column + "' to slice by, found "
                                + found
                                + " in the held-out split; group them under dataset.groups and slice by the group"));
    }

    private static List<String> values(StringColumn column, int[] heldOut) {
        List<String> values = Arrays.stream(heldOut)
                .mapToObj(column::get)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        boolean numeric = values.stream().allMatch(Slices::isNumber);
        Comparator<String> text = Comparator.naturalOrder();
        return values.stream()
                .sorted(
                        numeric
                                ? Comparator.<String>comparingDouble(Double::parseDouble)
                                        .thenComparing(text)
                                : text)
                .toList();
    }

    private static boolean isNumber(String value) {
        return value.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    }
}
