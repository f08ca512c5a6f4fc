package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A generated world, opened for tests. */
record MadeWorld(Generated generated, int[] truth) {

    static final Place PLACE = Place.of("task.yaml");

    static MadeWorld of(World world, long seed) {
        Generated made = Worlds.generate(world, seed);
        return new MadeWorld(
                made,
                made.truth().open(IntStream.range(0, made.table().rowCount()).toArray()));
    }

    int size() {
        return truth.length;
    }

    String cell(String column, int example) {
        return generated.table().stringColumn(column).get(example);
    }

    double number(String column, int example) {
        return Double.parseDouble(cell(column, example));
    }

    double[] numbers(String column) {
        return IntStream.range(0, size()).mapToDouble(i -> number(column, i)).toArray();
    }

    /** The gold values. */
    double[] gold() {
        return generated.truth().openGold(IntStream.range(0, size()).toArray()).orElseThrow();
    }

    double shareTrue() {
        return IntStream.of(truth).average().orElseThrow();
    }

    double share(String column, String value) {
        List<String> cells = generated.table().stringColumn(column).asList();
        return cells.stream().filter(value::equals).count() / (double) size();
    }

    float[] row(String view, int example) {
        View.Dense dense = (View.Dense) generated.views().get(view);
        return Arrays.copyOfRange(dense.values(), example * dense.columns(), (example + 1) * dense.columns());
    }
}
