package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingsViewTest {

    private static final Place PLACE = Place.of("task.yaml", 8);

    @TempDir
    Path folder;

    private SpecBuilder csv() {
        return SpecBuilder.of(folder, "a.csv", "key,split,truth", "a,transfer,0", "b,transfer,1", "c,held-out,0")
                .id("key")
                .splitBy("split");
    }

    private SpecBuilder embedded(SpecBuilder spec, boolean standardize, Optional<String> model) {
        return spec.view("v", new ViewSpec.Embeddings(PLACE, "x.npy", "x.ids.txt", model, standardize));
    }

    private View.Mapped view(SpecBuilder spec, boolean standardize) {
        return (View.Mapped) embedded(spec, standardize, Optional.of("bert"))
                .read()
                .dataset()
                .views()
                .get("v");
    }

    private String refused(boolean standardize) {
        return Messages.of(folder, () -> view(csv(), standardize));
    }

    private void ids(String... ids) throws IOException {
        Files.writeString(folder.resolve("x.ids.txt"), String.join("\n", ids) + "\n");
    }

    private void floats(int columns, float... values) {
        Npy.floats(folder.resolve("x.npy"), columns, values);
    }

    private static float[] values(View view) {
        int[] all = new int[view.rows()];
        Arrays.setAll(all, i -> i);
        float[] values = new float[view.rows() * view.columns()];
        RowReader.of(view).read(all, 0, all.length, values);
        return values;
    }

    @Test
    void rows_are_found_by_their_ids_and_other_rows_are_ignored() throws IOException {
        floats(2, 5, 6, Float.NaN, 0, 3, 4, 1, 2);
        ids("c", "other", "b", "a");
        View.Mapped view = view(csv(), false);
        assertThat(view.rows()).isEqualTo(3);
        assertThat(view.columns()).isEqualTo(2);
        assertThat(values(view)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(view.file().model()).isEqualTo("bert");
        assertThat(values(view.only(new int[] {2, 0}))).containsExactly(5, 6, 1, 2);
    }

    @Test
    void double_precision_is_rounded() throws IOException {
        Npy.doubles(folder.resolve("x.npy"), 1, .1, 2, -1e-50);
        ids("a", "b", "c");
        assertThat(values(view(csv(), false))).containsExactly(.1f, 2, -0f);
    }

    @Test
    void columns_are_standardized_by_all_but_the_held_out_split_as_they_are_read() throws IOException {
        // a and b: first column mean 2, deviation 1; the second does not vary there. c is held out.
        floats(2, 7, 9, 1, .1f, 3, .1f);
        ids("c", "a", "b");
        assertThat(values(view(csv(), true))).containsExactly(-1, 0, 1, 0, 5, 0);
        assertThat(values(view(csv(), false))).containsExactly(1, .1f, 3, .1f, 7, 9);
    }

    @Test
    void candidates_of_a_line_are_called_by_line_and_name() throws IOException {
        floats(1, 1, 2, 3, 4);
        ids("k/right", "k/left", "l/left", "l/right");
        SpecBuilder pairs = SpecBuilder.of(
                        folder, "a.csv", "key,one,two,split,truth", "k,x,y,transfer,left", "l,x,y,held-out,right")
                .id("key")
                .pairs()
                .candidate("left", Map.of("text", "one"))
                .candidate("right", Map.of("text", "two"))
                .splitBy("split");
        View view = embedded(pairs, false, Optional.of("bert"))
                .read(new LabelColumn("truth", Map.of("left", "left", "right", "right")))
                .dataset()
                .views()
                .get("v");
        assertThat(values(view)).containsExactly(2, 1, 3, 4);
    }

    @Test
    void principal_components_of_embeddings_are_those_of_the_same_numbers_as_columns() throws IOException {
        floats(2, 0, 1, 2, 5, 3, 3);
        ids("a", "b", "c");
        SpecBuilder both = SpecBuilder.of(
                        folder,
                        "a.csv",
                        "key,x,y,split,truth",
                        "a,0,1,transfer,0",
                        "b,2,5,transfer,1",
                        "c,3,3,held-out,0")
                .id("key")
                .splitBy("split")
                .view("columns", new ViewSpec.Columns(PLACE, java.util.List.of("x", "y"), false))
                .view("one", new ViewSpec.Pca(PLACE, "v", 2, true))
                .view("other", new ViewSpec.Pca(PLACE, "columns", 2, true));
        Map<String, View> views =
                embedded(both, false, Optional.of("bert")).read().dataset().views();
        assertThat(values(views.get("one"))).containsExactly(values(views.get("other")));
    }

    @Test
    void chunks_hold_whole_rows_whatever_their_size() throws IOException {
        float[] numbers = new float[35];
        double[] doubles = new double[35];
        for (int i = 0; i < 35; i++) {
            numbers[i] = i / 8f;
            doubles[i] = i / 8.0;
        }
        for (Path file : java.util.List.of(
                Npy.floats(folder.resolve("f.npy"), 5, numbers), Npy.doubles(folder.resolve("d.npy"), 5, doubles))) {
            NpyHeader header = NpyHeader.read(file, "x");
            long checksum = MatrixPass.checksum(new MappedRows(file, header), 7);
            for (int chunk : new int[] {1, header.width(), 2 * header.width() + 3, 1 << 20}) {
                MappedRows rows = new MappedRows(file, header, chunk);
                float[] read = new float[35];
                for (int row = 0; row < 7; row++) {
                    rows.floats(row, read, row * 5);
                    double[] one = new double[5];
                    rows.doubles(row, one);
                    assertThat(one).containsExactly(Arrays.copyOfRange(doubles, row * 5, row * 5 + 5));
                }
                assertThat(read).containsExactly(numbers);
                assertThat(MatrixPass.checksum(rows, 7)).isEqualTo(checksum);
            }
        }
    }

    @Test
    void numbers_that_are_not_finite_are_refused_with_row_id_and_column() throws IOException {
        floats(2, 1, Float.NaN, 3, 4, Float.NEGATIVE_INFINITY, 0);
        ids("b", "a", "c");
        assertThat(refused(true)).isEqualTo("""
                        x.npy: expected numbers that are finite in single precision, found NaN in row 0 (the id 'b'), column 1, counted from 0; embed it anew, or leave it out of the data
                        x.npy: expected numbers that are finite in single precision, found -Infinity in row 2 (the id 'c'), column 0, counted from 0; embed it anew, or leave it out of the data""");
    }

    @Test
    void numbers_beyond_single_precision_are_refused() throws IOException {
        Npy.doubles(folder.resolve("x.npy"), 1, 1, 1e39, 2);
        ids("a", "b", "c");
        assertThat(refused(false))
                .isEqualTo("x.npy: expected numbers that are finite in single precision, found 1.0E39 in row 1 (the id"
                        + " 'b'), column 0, counted from 0; embed it anew, or leave it out of the data");
    }

    @Test
    void a_candidate_without_a_row_and_one_with_two_are_refused_in_one_go() throws IOException {
        floats(1, 1, 2, 3);
        ids("a", "b", "a");
        assertThat(refused(true)).isEqualTo("""
                        x.ids.txt:3: the id 'a' stands in line 1 already; leave one of the two rows out
                        x.ids.txt: expected a row for the candidate 'c' at a.csv:4, found none; embed it too, or leave it out of the data""");
    }

    @Test
    void an_empty_line_among_the_ids_is_refused() throws IOException {
        floats(1, 1, 2, 3, 4);
        ids("a", "b", "", "c");
        assertThat(refused(true))
                .isEqualTo("x.ids.txt:3: expected an id, found an empty line; write the id of the row");
    }

    @Test
    void as_many_ids_as_rows_are_needed() throws IOException {
        floats(1, 1, 2, 3);
        ids("a", "b");
        assertThat(refused(true))
                .isEqualTo("x.ids.txt: expected 3 ids, one for each row of x.npy, found 2; write an id for every row");
        ids("a", "b", "c", "d");
        assertThat(refused(true))
                .isEqualTo("x.ids.txt: expected 3 ids, one for each row of x.npy, found 4; write an id for every row");
    }

    @Test
    void files_that_are_not_there_are_refused() throws IOException {
        ids("a");
        assertThat(refused(true)).isEqualTo("task.yaml:8: no file x.npy; correct the path");
        floats(1, 1, 2, 3);
        Files.delete(folder.resolve("x.ids.txt"));
        assertThat(refused(true)).isEqualTo("task.yaml:8: no file x.ids.txt; correct the path");
    }

    private void header(String descr, String fortran, String shape, int bytes) throws IOException {
        ids("a", "b", "c");
        Npy.write(folder.resolve("x.npy"), Npy.header(descr, fortran, shape), new byte[bytes]);
    }

    @Test
    void a_file_that_is_cut_off_or_whose_header_lies_is_refused() throws IOException {
        header("'<f4'", "False", "3, 2", 20);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected 24 bytes after the header, for 3 x 2 numbers of 4 bytes, found 20; write"
                        + " the file anew");
        header("'<f8'", "False", "3, 2", 56);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected 48 bytes after the header, for 3 x 2 numbers of 8 bytes, found 56; write"
                        + " the file anew");
        Files.write(folder.resolve("x.npy"), Arrays.copyOf(Npy.header("'<f4'", "False", "3, 2"), 50));
        assertThat(refused(true))
                .isEqualTo("x.npy: expected a header of numpy.save, found its end; write the file anew");
    }

    @Test
    void other_numbers_and_other_orders_are_refused() throws IOException {
        header("'>f4'", "False", "3, 1", 12);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected little-endian float32 or float64 ('<f4' or '<f8'), found '>f4'; save it"
                        + " with astype('<f4')");
        header("[('x', '<f4'), ('y', '<f4')]", "False", "3,", 24);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected little-endian float32 or float64 ('<f4' or '<f8'), found [('x', '<f4'),"
                        + " ('y', '<f4')]; save it with astype('<f4')");
        header("'<f4'", "True", "3, 1", 12);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected rows one after another (C order), found columns (Fortran order); save"
                        + " numpy.ascontiguousarray of it");
    }

    @Test
    void other_shapes_are_refused() throws IOException {
        header("'<f4'", "False", "3,", 12);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected a matrix, a row a candidate, found the shape (3,); reshape it");
        header("'<f4'", "False", "3, 1, 1", 12);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected a matrix, a row a candidate, found the shape (3, 1, 1); reshape it");
        header("'<f4'", "False", "3, 0", 0);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected 1 to 2147483647 rows of 1 to 16777216 columns, found the shape (3, 0);"
                        + " split the matrix");
        header("'<f4'", "False", "99999999999999999999, 1", 4);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected 1 to 2147483647 rows of 1 to 16777216 columns, found the shape"
                        + " (99999999999999999999, 1); split the matrix");
    }

    @Test
    void files_of_other_formats_are_refused() throws IOException {
        ids("a", "b", "c");
        Files.writeString(folder.resolve("x.npy"), "1,2,3\n");
        assertThat(refused(true))
                .isEqualTo("x.npy: expected a file of numpy.save, found one that starts otherwise; write it with"
                        + " numpy.save");
        byte[] header = Npy.header("'<f4'", "False", "3, 1");
        header[6] = 9;
        Npy.write(folder.resolve("x.npy"), header, new byte[12]);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected version 1, 2 or 3 of the .npy format, found 9; write it with numpy.save");
        byte[] text = "hello, world".getBytes(StandardCharsets.US_ASCII);
        byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0};
        Npy.write(folder.resolve("x.npy"), start, text);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected a header with descr, fortran_order and shape, found 'hello, world'; write"
                        + " it with numpy.save");
        byte[] second = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, 0, 0, 0, 1};
        Npy.write(folder.resolve("x.npy"), second);
        assertThat(refused(true))
                .isEqualTo("x.npy: expected a header of at most 65536 bytes, found 16777216; write the file anew");
    }

    @Test
    void nothing_to_standardize_by_is_refused() throws IOException {
        floats(1, 1, 2);
        ids("a", "b");
        SpecBuilder spec = SpecBuilder.of(folder, "a.csv", "key,split,truth", "a,held-out,0", "b,held-out,1")
                .id("key")
                .splitBy("split");
        assertThat(Messages.of(folder, () -> view(spec, true))).isEqualTo("task.yaml:8: " + ColumnsView.NOTHING_TO_FIT);
    }

    private String stamped(String stamp, Optional<String> model) throws IOException {
        floats(1, 1, 2, 3);
        ids("a", "b", "c");
        Files.writeString(folder.resolve("x.npy.json"), stamp);
        return Messages.of(folder, () -> embedded(csv(), true, model).read());
    }

    @Test
    void the_stamp_says_what_made_the_matrix() throws IOException {
        assertThat(stamped("{\"model\": \"bert\", \"layer\": 7}", Optional.empty()))
                .isEqualTo("not refused");
        View.Mapped view = (View.Mapped)
                embedded(csv(), true, Optional.empty()).read().dataset().views().get("v");
        assertThat(view.file().model()).isEqualTo("bert");
        assertThat(stamped("{\"model\": \"bert\"}", Optional.of("bert"))).isEqualTo("not refused");
        assertThat(stamped("{\"model\": \"bert\"}", Optional.of("gpt2")))
                .isEqualTo("task.yaml:8: expected embeddings made by 'gpt2', found the stamp 'bert' in x.npy.json;"
                        + " correct the name, or fetch the other file");
    }

    @Test
    void a_stamp_without_a_model_is_refused() throws IOException {
        assertThat(stamped("{\"modell\": \"bert\"}", Optional.of("bert")))
                .isEqualTo("x.npy.json: expected a JSON object with the name of the model under 'model', found no such"
                        + " name; write it as {\"model\": \"NAME\"}");
        assertThat(stamped("bert", Optional.of("bert")))
                .isEqualTo("x.npy.json: expected a JSON object with the name of the model under 'model', found"
                        + " something else; write it as {\"model\": \"NAME\"}");
    }

    @Test
    void embeddings_of_an_unknown_model_are_refused() throws IOException {
        floats(1, 1, 2, 3);
        ids("a", "b", "c");
        assertThat(Messages.of(
                        folder, () -> embedded(csv(), true, Optional.empty()).read()))
                .isEqualTo("task.yaml:8: expected the name of the model that made x.npy, found neither the key model"
                        + " nor the stamp x.npy.json; give one of the two");
    }
}
