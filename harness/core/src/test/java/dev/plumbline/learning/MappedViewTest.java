package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Npy;
import dev.plumbline.dataset.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Rows in a file are learnt from to the same bytes as the same rows in memory. */
class MappedViewTest {

    private static final int ROWS = 701;
    private static final int COLUMNS = 9;

    @TempDir
    Path folder;

    /** The same numbers twice: in memory, and in a file in another order. */
    private View.Dense dense(long seed) {
        return Problems.dense(seed, ROWS, COLUMNS);
    }

    private View.Mapped mapped(View.Dense dense, long seed) {
        int[] at = Draws.of(seed, "test-order", 0).permutation(ROWS);
        float[] values = new float[ROWS * COLUMNS];
        for (int i = 0; i < ROWS; i++) {
            System.arraycopy(dense.values(), i * COLUMNS, values, at[i] * COLUMNS, COLUMNS);
        }
        return Npy.mapped(Npy.floats(folder.resolve("x.npy"), COLUMNS, values), at);
    }

    private static List<String> all(Inputs inputs, List<Head> heads, ModelSpec spec, int classes) {
        List<String> results = new ArrayList<>();
        List<Model> models = Trainer.of(spec).fit(inputs, heads, 2);
        for (Model model : models) {
            results.add(Arrays.toString(
                    model.predict(inputs, Problems.names(classes)).values()));
        }
        Predictions.of(models, inputs, Problems.names(classes), 2)
                .forEach(predicted -> results.add(Arrays.toString(predicted.values())));
        return results;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_model_predicts_the_same_bytes(long seed) {
        View.Dense dense = dense(seed);
        View.Mapped mapped = mapped(dense, seed);
        for (int classes : new int[] {2, 3}) {
            List<Head> heads = Problems.heads(seed, 3, ROWS, classes);
            for (ModelSpec spec : List.of(
                    Problems.logistic(.5),
                    Problems.mlp(5, 2, 32),
                    Problems.probe(3, 32),
                    // Steps of more rows than are read at a time.
                    Problems.probe(3, 600),
                    Problems.knn(7),
                    new ModelSpec.Majority(Problems.PLACE))) {
                assertThat(all(Problems.points(mapped), heads, spec, classes))
                        .as("%s", spec)
                        .isEqualTo(all(Problems.points(dense), heads, spec, classes));
            }
        }
        List<Head> heads = Problems.heads(seed, 2, ROWS, 2);
        assertThat(all(Problems.pairs(mapped), heads, Problems.logistic(.5), 2))
                .isEqualTo(all(Problems.pairs(dense), heads, Problems.logistic(.5), 2));
    }

    @Test
    void standardized_rows_are_those_of_a_dense_view_with_the_same_numbers() {
        View.Dense raw = dense(4);
        double[] mean = new double[COLUMNS];
        double[] deviations = new double[COLUMNS];
        Arrays.setAll(mean, j -> j / 7.0);
        Arrays.setAll(deviations, j -> j == 3 ? 0 : 1 + j / 3.0);
        float[] values = new float[raw.values().length];
        for (int i = 0; i < values.length; i++) {
            int j = i % COLUMNS;
            values[i] = j == 3 ? 0 : (float) ((raw.values()[i] - mean[j]) / deviations[j]);
        }
        View.Dense dense = new View.Dense(ROWS, COLUMNS, values);
        View.Mapped same = mapped(raw, 4);
        View.Mapped mapped = new View.Mapped(same.file(), same.at(), mean, deviations);
        List<Head> heads = Problems.heads(4, 2, ROWS, 2);
        assertThat(all(Problems.points(mapped), heads, Problems.logistic(.5), 2))
                .isEqualTo(all(Problems.points(dense), heads, Problems.logistic(.5), 2));
    }

    @Test
    void a_view_is_stored_by_reference_and_refused_where_the_file_has_changed() throws IOException {
        View.Dense dense = dense(5);
        View.Mapped mapped = mapped(dense, 5);
        Model model = Problems.fit(Problems.knn(3), Problems.points(mapped), Problems.head(5, ROWS, 2));
        String stored = JsonMapper.shared().writeValueAsString(model);
        Model read = JsonMapper.shared().readValue(stored, Model.class);
        assertThat(read.predict(Problems.points(dense), Problems.NO_YES).values())
                .containsExactly(
                        model.predict(Problems.points(dense), Problems.NO_YES).values());

        Path file = folder.resolve("y.npy");
        String elsewhere = stored.replace("x.npy", "y.npy");
        byte[] bytes = Files.readAllBytes(folder.resolve("x.npy"));
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> JsonMapper.shared().readValue(elsewhere, Model.class))
                .hasRootCauseMessage(
                        file + ": expected the matrix that was here before, found another; compute the result anew");
        Files.delete(file);
        assertThatThrownBy(() -> JsonMapper.shared().readValue(elsewhere, Model.class))
                .hasRootCauseInstanceOf(java.nio.file.NoSuchFileException.class);
    }
}
