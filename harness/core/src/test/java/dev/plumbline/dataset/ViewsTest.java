package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

    private static final Place PLACE = Place.of("task.yaml", 8);

    @TempDir
    Path folder;

    private SpecBuilder csv(String... lines) {
        return SpecBuilder.of(folder, "a.csv", lines).splitBy("split");
    }

    private static View.Dense dense(SpecBuilder spec, boolean standardize, String... columns) {
        return (View.Dense) spec.view("v", new ViewSpec.Columns(PLACE, List.of(columns), standardize))
                .read()
                .dataset()
                .views()
                .get("v");
    }

    @Test
    void columns_are_standardized_by_all_but_the_held_out_split() {
        // x over transfer: 1, 3 and 5: mean 3, variance 8/3; 100 is held out. y does not vary there. z is 2, 2 and 5:
        // mean 3, variance 2.
        View.Dense view = dense(
                csv(
                        "x,y,z,split,truth",
                        "1,7,2,transfer,0",
                        "3,7,2,transfer,1",
                        "5,7,5,transfer,0",
                        "100,8,3,held-out,1"),
                true,
                "x",
                "y",
                "z");

        float a = (float) (2 / Math.sqrt(8 / 3.0));
        float b = (float) (1 / Math.sqrt(2));
        assertThat(view.columns()).isEqualTo(3);
        assertThat(view.values())
                .containsExactly(
                        new float[] {-a, 0, -b, 0, 0, -b, a, 0, 2 * b, (float) (97 / Math.sqrt(8 / 3.0)), 0, 0},
                        within(1e-6f));
    }

    @Test
    void columns_may_stay_as_they_are() {
        assertThat(dense(csv("x,split,truth", "1,transfer,0", "3.5,held-out,1"), false, "x")
                        .values())
                .containsExactly(1, 3.5f);
    }

    @Test
    void a_column_of_equal_numbers_whose_mean_is_rounded_becomes_zero() {
        assertThat(dense(
                                csv(
                                        "x,split,truth",
                                        "0.1,transfer,0",
                                        "0.1,transfer,1",
                                        "0.1,transfer,1",
                                        "9,held-out,1"),
                                true,
                                "x")
                        .values())
                .containsExactly(0, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e39", "many"})
    void a_feature_that_is_not_finite_is_refused(String written) {
        assertThat(Messages.of(
                        folder, () -> dense(csv("x,split,truth", "1,transfer,0", written + ",held-out,1"), true, "x")))
                .isEqualTo("a.csv:3: expected a finite number in the feature 'x', found '" + written
                        + "'; correct the cell, or leave the column out of the view");
    }

    @Test
    void nothing_to_standardize_by_is_refused() {
        assertThat(Messages.of(folder, () -> dense(csv("x,split,truth", "1,held-out,0", "2,held-out,1"), true, "x")))
                .isEqualTo(
                        "task.yaml:8: cannot standardize, as every example is held out; give another split a share, or write standardize: false");
    }

    @Test
    void a_view_without_columns_is_refused() {
        assertThat(Messages.of(folder, () -> dense(csv("x,split,truth", "1,held-out,0", "2,held-out,1"), true)))
                .isEqualTo("task.yaml:8: expected at least one column, found none; name numeric columns");
    }

    private Dataset grams(int words, int characters, String... texts) {
        String[] lines = new String[texts.length + 2];
        lines[0] = "text,split,truth";
        lines[texts.length + 1] = "the last,held-out,0";
        for (int i = 0; i < texts.length; i++) {
            lines[i + 1] = "\"" + texts[i] + "\"," + (i < 2 ? "transfer," : "held-out,") + i % 2;
        }
        return csv(lines)
                .view("v", new ViewSpec.Ngrams(PLACE, "text", words, characters, 1 << 20))
                .read()
                .dataset();
    }

    private static float[] row(View view, int row) {
        View.Sparse sparse = (View.Sparse) view;
        float[] values = Arrays.copyOfRange(sparse.values(), sparse.starts()[row], sparse.starts()[row + 1]);
        Arrays.sort(values);
        return values;
    }

    @Test
    void words_are_weighted_by_count_and_idf_and_rows_have_length_one() {
        View view = grams(1, 0, "Yes yes, no", "no", "no maybe", "").views().get("v");

        // fitted on the first two texts: idf of yes and of the comma ln(3/2) + 1, of no ln(3/3) + 1 = 1, of maybe
        // ln(3/1) + 1
        double rare = Math.log(1.5) + 1;
        double yes = (1 + Math.log(2)) * rare;
        double length = Math.sqrt(yes * yes + rare * rare + 1);
        assertThat(row(view, 0))
                .containsExactly(
                        new float[] {(float) (1 / length), (float) (rare / length), (float) (yes / length)},
                        within(1e-6f));
        assertThat(row(view, 1)).containsExactly(1);
        double unseen = Math.log(3) + 1;
        double other = Math.sqrt(1 + unseen * unseen);
        assertThat(row(view, 2))
                .containsExactly(new float[] {(float) (1 / other), (float) (unseen / other)}, within(1e-6f));
        assertThat(row(view, 3)).isEmpty();
    }

    @Test
    void words_are_runs_of_letters_and_digits_and_single_other_symbols() {
        // a1 + b = = : five words and four pairs of words, of which "=" comes twice
        assertThat(row(grams(1, 0, "a1+b ==", "x").views().get("v"), 0)).hasSize(4);
        assertThat(row(grams(2, 0, "a1+b ==", "x").views().get("v"), 0)).hasSize(8);
    }

    @Test
    void characters_are_counted_in_code_points() {
        // two runs of three out of four characters
        assertThat(row(grams(0, 3, "a\uD83D\uDE00bc", "x").views().get("v"), 0)).hasSize(2);
        assertThat(row(grams(0, 3, "ab", "x").views().get("v"), 0)).isEmpty();
    }

    @Test
    void columns_are_ascending_within_a_row() {
        View.Sparse view = (View.Sparse)
                grams(2, 3, "the quick brown fox jumps", "over it").views().get("v");

        int[] at = Arrays.copyOfRange(view.at(), view.starts()[0], view.starts()[1]);
        int[] sorted = at.clone();
        Arrays.sort(sorted);
        assertThat(at).containsExactly(sorted).doesNotHaveDuplicates();
    }

    @Test
    void a_featuriser_gives_new_text_the_row_that_the_same_text_had() {
        Dataset dataset = grams(2, 3, "one two two", "three", "one");

        View.Sparse again = (View.Sparse) dataset.featurisers().get("v").view(List.of("three", "one two two"));
        assertThat(row(again, 1)).containsExactly(row(dataset.views().get("v"), 0));
        assertThat(again.rows()).isEqualTo(2);
    }

    @Test
    void the_hash_is_the_same_for_good() {
        View.Sparse view = (View.Sparse) grams(1, 0, "plumbline", "x").views().get("v");

        assertThat(view.at()[0]).isEqualTo(24227);
    }
}
