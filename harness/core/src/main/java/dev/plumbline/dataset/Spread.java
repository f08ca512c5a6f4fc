package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes a row a candidate of rows a line: each line's columns are repeated, and each candidate brings its own. */
final class Spread {

    /** The name of a candidate. */
    static final String CANDIDATE = "candidate";

    /** Before a value that every line's candidate has, in place of the name of a field. */
    private static final String CONSTANT = "=";

    private final DatasetSpec spec;
    private final Sheet lines;
    private final Problems problems;
    private final List<String> names;

    private Spread(DatasetSpec spec, Sheet lines, Problems problems) {
        this.spec = spec;
        this.lines = lines;
        this.problems = problems;
        this.names = List.copyOf(spec.candidates().keySet());
    }

    /** The candidates of every line in the order of the task, line by line; a line is one where none are named. */
    static Sheet of(DatasetSpec spec, Sheet lines, Problems problems) {
        return spec.candidates().isEmpty() ? lines : new Spread(spec, lines, problems).candidates();
    }

    private Sheet candidates() {
        int[] line = IntStream.range(0, lines.size() * names.size())
                .map(row -> row / names.size())
                .toArray();
        List<Place> places = new ArrayList<>(line.length);
        for (int row : line) {
            places.add(lines.place(row));
        }
        Sheet sheet = new Sheet(places);
        for (String name : lines.allNames()) {
            sheet.add(name, LineSheet.pick(lines.cells(name), line), lines.origins(name));
        }
        sheet.add(
                CANDIDATE,
                IntStream.range(0, line.length)
                        .mapToObj(row -> names.get(row % names.size()))
                        .toList(),
                Set.of());
        own().forEach(column -> add(sheet, column));
        return sheet;
    }

    /** The columns that candidates have of their own, in the order in which they are first named. */
    private Set<String> own() {
        Set<String> own = new LinkedHashSet<>();
        spec.candidates().values().forEach(inner -> own.addAll(inner.keySet()));
        return own;
    }

    private void add(Sheet sheet, String column) {
        if (lines.has(column) || column.equals(CANDIDATE)) {
            problems.add(spec.place(), "there is a column '" + column + "' already; choose another name in candidates");
            return;
        }
        List<List<String>> sources = new ArrayList<>();
        Set<String> origins = new TreeSet<>();
        spec.candidates().forEach((candidate, inner) -> sources.add(source(candidate, inner, column, origins)));
        List<String> cells = IntStream.range(0, sheet.size())
                .mapToObj(row -> sources.get(row % names.size()).get(row / names.size()))
                .toList();
        sheet.add(column, cells, origins);
    }

    private List<String> source(String candidate, Map<String, String> inner, String column, Set<String> origins) {
        String field = inner.get(column);
        if (field == null) {
            problems.add(
                    spec.place(),
                    "the candidate '" + candidate + "' has no column '" + column
                            + "', which another has; give each candidate the same columns");
            return lines.blank();
        }
        if (!lines.has(field) && field.startsWith(CONSTANT)) {
            return Collections.nCopies(lines.size(), field.substring(CONSTANT.length()));
        }
        if (!lines.has(field)) {
            problems.unknown(spec.place(), "field", field, lines.names());
            return lines.blank();
        }
        origins.addAll(lines.origins(field));
        return lines.cells(field);
    }
}
