package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Named text columns of one length, where each row was read, and which fields of which file each column came from. */
final class Sheet {

    /** Of a column: a value a row, and the files and pointers where they stand. */
    record Column(List<String> cells, Set<String> origins) {}

    private final List<Place> places;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    Sheet(List<Place> places) {
        this.places = places;
    }

    int size() {
        return places.size();
    }

    Place place(int row) {
        return places.get(row);
    }

    List<Place> places() {
        return places;
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    /** The names of all columns, also of those that are named by a pointer and serve as keys only. */
    List<String> allNames() {
        return List.copyOf(columns.keySet());
    }

    /** The names by which a task may refer to columns. */
    List<String> names() {
        return columns.keySet().stream().filter(name -> !Field.isPointer(name)).toList();
    }

    Column column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    List<String> cells(String name) {
        return column(name).cells();
    }

    String cell(String name, int row) {
        return cells(name).get(row);
    }

    Set<String> origins(String name) {
        return column(name).origins();
    }

    void add(String name, List<String> cells, Set<String> origins) {
        columns.put(name, new Column(cells, Set.copyOf(origins)));
    }

    void remove(String name) {
        columns.remove(name);
    }

    /** The columns that hold a field which the column of that name holds, itself included. */
    Set<String> sharing(String name) {
        Set<String> sharing = new TreeSet<>();
        for (String other : columns.keySet()) {
            if (other.equals(name) || origins(other).stream().anyMatch(origins(name)::contains)) {
                sharing.add(other);
            }
        }
        return sharing;
    }

    /** Empty cells for every row. */
    List<String> blank() {
        return new ArrayList<>(Collections.nCopies(size(), ""));
    }
}
