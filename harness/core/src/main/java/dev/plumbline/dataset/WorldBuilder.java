package dev.plumbline.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Collects the examples of a world, one after another. */
final class WorldBuilder {

    private final List<String> classes;
    private final int[] truth;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, float[]> features = new LinkedHashMap<>();
    private Optional<double[]> gold = Optional.empty();
    private int size;

    WorldBuilder(List<String> classes, int examples) {
        this.classes = classes;
        this.truth = new int[examples];
    }

    /** Begins the next example, which is an example, a pool and a cluster of its own. */
    void example(boolean last) {
        example(last, Integer.toString(size + 1));
    }

    /** Begins the next example, which is an example and a pool of its own and one of a cluster. */
    void example(boolean last, String cluster) {
        example(last, Integer.toString(size + 1), cluster);
    }

    /** Begins the next answer to a prompt, which is a pool and a cluster, with its gold value: the last class above 0. */
    void answer(double value, String prompt) {
        double[] values = gold.orElseGet(() -> new double[truth.length]);
        values[size] = value;
        gold = Optional.of(values);
        example(value > 0, prompt, prompt);
    }

    private void example(boolean last, String pool, String cluster) {
        truth[size++] = last ? 1 : 0;
        metadata(Examples.ID, Integer.toString(size));
        metadata(Examples.POOL, pool);
        metadata(Examples.CLUSTER, cluster);
    }

    void metadata(String column, String value) {
        columns.computeIfAbsent(column, c -> new ArrayList<>(truth.length)).add(value);
    }

    /** A number of the example as text. */
    void number(String column, Decimal value) {
        metadata(column, value.text());
    }

    /** The example's row of a view; every row of a view has the same length. */
    void features(String view, float... row) {
        float[] values = features.computeIfAbsent(view, v -> new float[row.length * truth.length]);
        System.arraycopy(row, 0, values, (size - 1) * row.length, row.length);
    }

    /** A one at the chosen place and zeros elsewhere. */
    static float[] oneOf(int choices, int chosen) {
        float[] row = new float[choices];
        row[chosen] = 1;
        return row;
    }

    /** The parts one after another, as one row. */
    static float[] joined(float[]... parts) {
        float[] row =
                new float[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, row, at, part.length);
            at += part.length;
        }
        return row;
    }

    Generated build() {
        Table table = Table.create("examples");
        columns.forEach((name, values) -> table.addColumns(StringColumn.create(name, values)));
        SortedMap<String, View> views = new TreeMap<>();
        features.forEach((name, values) -> views.put(name, new View.Dense(size, values.length / size, values)));
        return new Generated(table, views, new SealedTruth(classes, truth, gold));
    }
}
