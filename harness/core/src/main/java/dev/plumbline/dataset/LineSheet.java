package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the main file and what is joined to it: a row a line, and the id of every line. */
final class LineSheet {

    private final DatasetSpec spec;
    private final DataRoots roots;
    private final Limits limits;
    private final Problems problems;

    LineSheet(DatasetSpec spec, DataRoots roots, Limits limits, Problems problems) {
        this.spec = spec;
        this.roots = roots;
        this.limits = limits;
        this.problems = problems;
    }

    /** The columns of the main file and the joined ones, in this order. */
    Sheet read() {
        DataFile main = file(spec.file().orElseThrow(), spec.place());
        List<DataFile> others = spec.join().stream()
                .map(join -> file(join.file(), join.place()))
                .toList();
        Sheet sheet = new SheetReader("0", wanted(), true).read(main, spec.place(), problems);
        List<String> ids = ids(spec, sheet);
        for (int i = 0; i < others.size(); i++) {
            join(sheet, ids, i + 1, others.get(i));
        }
        return sheet;
    }

    private DataFile file(String written, Place place) {
        return new DataFile(roots.resolve(written, place), roots.name(written), limits);
    }

    /** Named columns, and every pointer that serves as a key or as a candidate's field under itself as the name. */
    private Map<String, Field> wanted() {
        Map<String, Field> wanted = new LinkedHashMap<>(named(spec.columns(), spec.place()));
        Stream<String> keys = Stream.of(spec.id(), spec.pool(), spec.cluster()).flatMap(key -> key.stream());
        Stream<String> fields = spec.candidates().values().stream().flatMap(inner -> inner.values().stream());
        Stream.concat(keys, fields).filter(Field::isPointer).forEach(pointer -> wanted.put(pointer, Field.of(pointer)));
        return wanted;
    }

    private Map<String, Field> named(Map<String, String> columns, Place place) {
        Map<String, Field> named = new LinkedHashMap<>();
        columns.forEach((name, field) -> {
            if (Field.isPointer(name)) {
                problems.add(
                        place, "a column's name may not start with '/', found '" + name + "'; write name: /pointer");
            }
            named.put(name, Field.of(field));
        });
        return named;
    }

    /** The id of every line: a column's value, or the number of the line from 1. */
    static List<String> ids(DatasetSpec spec, Sheet sheet) {
        return spec.id()
                .filter(sheet::has)
                .map(sheet::cells)
                .orElseGet(() -> IntStream.rangeClosed(1, sheet.size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private void join(Sheet sheet, List<String> ids, int number, DataFile file) {
        DatasetSpec.Join join = spec.join().get(number - 1);
        String key = Field.of(join.id()).pointer();
        Map<String, Field> wanted = named(join.columns(), join.place());
        wanted.put(key, Field.of(join.id()));
        Sheet other = new SheetReader(Integer.toString(number), wanted, false).read(file, join.place(), problems);
        boolean known = spec.id().isEmpty() || sheet.has(spec.id().get());
        int[] rows = !problems.any() && known ? match(sheet, ids, other, key, file) : new int[0];
        for (String name : join.columns().keySet()) {
            if (sheet.has(name)) {
                problems.add(join.place(), "there is a column '" + name + "' already; choose another name in columns");
            } else {
                sheet.add(name, taken(sheet, other.cells(name), rows), other.origins(name));
            }
        }
    }

    private static List<String> taken(Sheet sheet, List<String> cells, int[] rows) {
        return rows.length == 0
                ? sheet.blank()
                : Arrays.stream(rows).mapToObj(cells::get).toList();
    }

    /** For each line of the main file the row of the other file that has its id. */
    private int[] match(Sheet sheet, List<String> ids, Sheet other, String key, DataFile file) {
        Problems mismatches = new Problems();
        Map<String, Integer> known = unique(other, other.cells(key), mismatches);
        int[] rows = new int[sheet.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = known.getOrDefault(ids.get(i), -1);
            if (rows[i] < 0) {
                mismatches.add(
                        sheet.place(i), "the id '" + ids.get(i) + "' is not in " + file.name() + "; add a line for it");
            }
        }
        Set<String> all = Set.copyOf(ids);
        for (int i = 0; i < other.size(); i++) {
            String id = other.cell(key, i);
            if (!all.contains(id)) {
                mismatches.add(
                        other.place(i),
                        "the id '" + id + "' is not in " + sheet.place(0).file() + "; remove the line");
            }
        }
        mismatches.raise();
        return rows;
    }

    /** The row of every id, each of which must be given, short and there once. */
    static Map<String, Integer> unique(Sheet sheet, List<String> ids, Problems problems) {
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < sheet.size(); i++) {
            String id = ids.get(i);
            if (id.isEmpty()) {
                problems.add(sheet.place(i), "expected an id, found none; give every line an id of its own");
            } else if (id.length() > Limits.KEY) {
                problems.add(sheet.place(i), tooLong("an id", id));
            } else {
                Integer first = known.putIfAbsent(id, i);
                if (first != null) {
                    problems.add(
                            sheet.place(i),
                            "the id '" + id + "' stands at " + sheet.place(first)
                                    + " already; give every line an id of its own");
                }
            }
        }
        return known;
    }

    /** The message for a value that is too long to be a key. */
    static String tooLong(String what, String value) {
        return "expected " + what + " of at most " + Limits.KEY + " characters, found " + value.length()
                + "; name another column";
    }

    /** A key, unless it is too long. */
    static String key(String what, String value, Place place) {
        if (value.length() > Limits.KEY) {
            throw new BadInput(place, tooLong(what, value));
        }
        return value;
    }

    /** A list of its own of some rows of a column. */
    static List<String> pick(List<String> cells, int[] rows) {
        List<String> picked = new ArrayList<>(rows.length);
        for (int row : rows) {
            picked.add(cells.get(row));
        }
        return picked;
    }
}
