package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a data file into columns: those that the task names by a field, and on demand every plain value of a line. */
final class SheetReader {

    private final String origin;
    private final Map<String, Field> wanted;
    private final boolean all;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> pointers = new TreeSet<>();
    private final Set<String> found = new HashSet<>();

    /**
     * Reads.
     *
     * @param origin tells this file from the task's others
     * @param wanted fields by the name of their column
     * @param all whether the plain values of a line are columns as well, by their own names
     */
    SheetReader(String origin, Map<String, Field> wanted, boolean all) {
        this.origin = origin;
        this.wanted = wanted;
        this.all = all;
    }

    /** The columns; a field that no line has is added to the problems, and its column is blank. */
    Sheet read(DataFile file, Place place, Problems problems) {
        file.lines(this::line);
        columns.values().forEach(cells -> pad(cells, places.size()));
        Sheet sheet = new Sheet(List.copyOf(places));
        columns.forEach((name, cells) -> sheet.add(name, cells, Set.of(origin(name))));
        wanted.forEach((name, field) -> missing(sheet, name, field, place, problems));
        return sheet;
    }

    private String origin(String name) {
        return origin + wanted.getOrDefault(name, Field.key(name)).pointer();
    }

    private void missing(Sheet sheet, String name, Field field, Place place, Problems problems) {
        if (!found.contains(name)) {
            problems.unknown(place, "field", field.written(), Field.isPointer(field.written()) ? pointers : keys);
            sheet.add(name, sheet.blank(), Set.of(origin(name)));
        } else if (all
                && keys.contains(name)
                && !field.pointer().equals(Field.key(name).pointer())) {
            problems.add(place, "the file has a field '" + name + "' of its own; choose another name in columns");
        }
    }

    private void line(Line line) {
        Watch.check();
        if (places.isEmpty()) {
            collect(line.fields(), "");
        }
        keys.addAll(line.fields().values().keySet());
        if (all) {
            line.fields().values().forEach(this::own);
        }
        wanted.forEach((name, field) -> wanted(line, name, field));
        places.add(line.place());
    }

    /** The pointers of the first line, to propose one for a wrong one. */
    private void collect(Json json, String pointer) {
        if (json instanceof Json.Fields fields) {
            fields.values()
                    .forEach((key, value) ->
                            collect(value, pointer + Field.key(key).pointer()));
        } else if (json instanceof Json.Items items) {
            for (int i = 0; i < Math.min(items.values().size(), 100); i++) {
                collect(items.values().get(i), pointer + "/" + i);
            }
        } else {
            pointers.add(pointer);
        }
    }

    private void own(String name, Json value) {
        if (value instanceof Json.Text text && !wanted.containsKey(name)) {
            put(name, text.value());
        }
    }

    private void wanted(Line line, String name, Field field) {
        Optional<Json> json = field.in(line.fields());
        if (json.isEmpty()) {
            return;
        }
        if (!(json.get() instanceof Json.Text text)) {
            throw new BadInput(
                    line.place(),
                    "expected text, a number, true, false or null in '" + field.written() + "', found "
                            + json.get().kind() + "; name a field within it, such as " + within(field, json.get()));
        }
        put(name, text.value());
        found.add(name);
    }

    private static String within(Field field, Json json) {
        Collection<String> steps =
                json instanceof Json.Fields fields ? fields.values().keySet() : List.of("0");
        return field.pointer()
                + Field.key(steps.stream().findFirst().orElse("key")).pointer();
    }

    private void put(String name, String value) {
        List<String> cells = columns.computeIfAbsent(name, n -> new ArrayList<>());
        pad(cells, places.size());
        cells.add(value);
    }

    private static void pad(List<String> cells, int size) {
        while (cells.size() < size) {
            cells.add("");
        }
    }
}
