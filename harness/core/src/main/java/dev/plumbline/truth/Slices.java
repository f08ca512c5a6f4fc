package dev.plumbline.truth;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Problem;
import dev.plumbline.config.Scalars;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Divides the held-out examples by metadata columns. */
public final class Slices {

    /** Most values that a column may have in the held-out split. */
    static final int MOST = 50;

    private final Examples examples;
    private final int[] heldOut;

    private Slices(Examples examples, Splits splits) {
        this.examples = examples;
        this.heldOut = splits.rows(Split.HELD_OUT);
    }

    /**
     * The slice of every held-out example, and then those of each item, without repetitions.
     *
     * <p>The values of a column stand in numeric order if all are numbers, else in lexicographic order. An example
     * without a value is in no slice of that column.
     *
     * @throws BadInput where a column does not exist, has more than 50 values in the held-out split, or has a text that is
     *     no number where bins are asked for
     */
    public static List<Slice> of(Examples examples, Splits splits, List<SliceSpec> specs) {
        Slices slices = new Slices(examples, splits);
        List<Problem> problems = specs.stream()
                .distinct()
                .map(slices::problem)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        Map<String, Slice> byName = new LinkedHashMap<>();
        byName.put(MetricKey.ALL, new Slice(MetricKey.ALL, slices.heldOut));
        specs.forEach(spec -> slices.of(spec).forEach(slice -> byName.putIfAbsent(slice.name(), slice)));
        return List.copyOf(byName.values());
    }

    /** The name of the slice where columns have values: {@code size=2 & topic=t}, in the order of the columns' names. */
    public static String name(Map<String, String> values) {
        return name(values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList());
    }

    static String name(Collection<String> literals) {
        return String.join(" & ", literals);
    }

    private List<Slice> of(SliceSpec spec) {
        if (spec instanceof SliceSpec.Crossed crossed) {
            return crossed(
                    values(crossed.columns().get(0)), values(crossed.columns().get(1)));
        }
        String column = spec.columns().get(0);
        List<Literal> literals = spec instanceof SliceSpec.Bins bins
                ? Literal.bins(examples, column, heldOut, bins.bins())
                : values(column);
        return literals.stream().map(l -> new Slice(l.name(), l.rows())).toList();
    }

    private List<Literal> values(String column) {
        return Literal.values(examples, column, heldOut);
    }

    private static List<Slice> crossed(List<Literal> ones, List<Literal> others) {
        List<Slice> slices = new ArrayList<>();
        for (Literal one : ones) {
            for (Literal other : others) {
                int[] both = Arrays.stream(one.rows())
                        .filter(row -> Arrays.binarySearch(other.rows(), row) >= 0)
                        .toArray();
                if (both.length > 0) {
                    slices.add(new Slice(name(List.of(one.name(), other.name())), both));
                }
            }
        }
        return slices;
    }

    /** Which of the columns to search cannot be: those of texts with more than 50 values. */
    public static List<Problem> problems(DiscoverSpec spec, Examples examples, Splits splits) {
        Slices slices = new Slices(examples, splits);
        return spec.columns().stream()
                .distinct()
                .filter(column -> !slices.numbers(column))
                .map(slices::tooMany)
                .flatMap(Optional::stream)
                .map(message -> new Problem(spec.place(), message))
                .toList();
    }

    private Optional<Problem> problem(SliceSpec spec) {
        return spec.columns().stream()
                .map(column -> spec instanceof SliceSpec.Bins ? notNumeric(column) : tooMany(column))
                .flatMap(Optional::stream)
                .map(message -> new Problem(spec.place(), message))
                .findFirst();
    }

    private Optional<String> unknown(String column) {
        return examples.has(column)
                ? Optional.empty()
                : Optional.of("no column '" + column + "' to slice by; "
                        + Nearest.name(column, examples.columns())
                                .map(name -> "did you mean '" + name + "'?")
                                .orElse("expected one of " + String.join(", ", examples.columns())));
    }

    private Optional<String> tooMany(String column) {
        Optional<String> unknown = unknown(column);
        if (unknown.isPresent()) {
            return unknown;
        }
        int found = Literal.texts(examples.keys(column), heldOut).size();
        return found <= MOST
                ? Optional.empty()
                : Optional.of("expected at most " + MOST + " values in the column '" + column + "' to slice by, found "
                        + found + " in the held-out split; group them under dataset.groups and slice by the group"
                        + (numbers(column) ? ", or write {column: " + column + ", bins: 4}" : ""));
    }

    private boolean numbers(String column) {
        return Literal.texts(examples.column(column), heldOut).stream().allMatch(Scalars::isNumber);
    }

    private Optional<String> notNumeric(String column) {
        Optional<String> unknown = unknown(column);
        if (unknown.isPresent()) {
            return unknown;
        }
        List<String> texts = Literal.texts(examples.column(column), heldOut);
        String found = texts.isEmpty()
                ? "none in the held-out split"
                : texts.stream()
                        .filter(text -> !Scalars.isNumber(text))
                        .limit(1)
                        .map(text -> "'" + text + "'")
                        .collect(Collectors.joining());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("expected numbers in the column '" + column + "' to make bins of, found " + found
                        + "; slice by its values instead");
    }
}
