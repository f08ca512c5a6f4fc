package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcaViewTest {

    @TempDir
    Path folder;

    private static ViewSpec.Pca pca(int line, String of, int components) {
        return new ViewSpec.Pca(Place.of("task.yaml", line), of, components, false);
    }

    /** Outside the held-out split y is x; the held-out row lies elsewhere. */
    private SpecBuilder csv() {
        return SpecBuilder.of(
                        folder,
                        "a.csv",
                        "x,y,text,split,truth",
                        "0,0,one two,transfer,0",
                        "2,2,two three,transfer,1",
                        "4,4,one,supervise,0",
                        "5,1,three,held-out,1")
                .splitBy("split")
                .view("numbers", new ViewSpec.Columns(Place.of("task.yaml", 8), List.of("x", "y"), false));
    }

    private static float[] values(Dataset dataset, String view) {
        return ((View.Dense) dataset.views().get(view)).values();
    }

    @Test
    void components_are_fitted_without_the_held_out_split_and_given_to_every_row() {
        Dataset dataset = csv().view("main", pca(9, "numbers", 1)).read().dataset();
        // Mean (2, 2) along (1, 1) / sqrt 2: the held-out row is at (3 - 1) / sqrt 2.
        assertThat(values(dataset, "main"))
                .containsExactly(
                        new float[] {(float) -Math.sqrt(8), 0, (float) Math.sqrt(8), (float) Math.sqrt(2)},
                        within(1e-6f));
        assertThat(dataset.featurisers()).doesNotContainKey("main");
    }

    @Test
    void a_view_may_be_made_of_a_view_that_is_named_later() {
        Dataset dataset = csv().view("again", pca(9, "main", 1))
                .view("main", pca(10, "numbers", 2))
                .read()
                .dataset();
        assertThat(values(dataset, "again"))
                .containsExactly(
                        new float[] {(float) -Math.sqrt(8), 0, (float) Math.sqrt(8), (float) Math.sqrt(2)},
                        within(1e-6f));
    }

    @Test
    void components_of_text_score_new_text_as_the_same_text_in_the_data() {
        Dataset dataset = csv().view("words", new ViewSpec.Ngrams(Place.of("task.yaml", 8), "text", 1, 0, 32))
                .view("main", pca(9, "words", 2))
                .read()
                .dataset();
        View.Dense again = (View.Dense) dataset.featurisers().get("main").view(List.of("three", "one two"));
        float[] values = values(dataset, "main");
        assertThat(again.values()).containsExactly(values[6], values[7], values[0], values[1]);
    }

    @Test
    void a_view_of_a_world_has_components_too() {
        Dataset dataset = SpecBuilder.world(new World.TwoViews(Place.of("task.yaml", 4), 200))
                .shares(0, .5, 0, .5)
                .view("main", pca(9, "coded", 3))
                .read(java.util.Optional.empty())
                .dataset();
        assertThat(dataset.views().get("main").rows()).isEqualTo(200);
        assertThat(dataset.views().get("main").columns()).isEqualTo(3);
    }

    @Test
    void circles_and_unknown_views_are_refused_in_one_go() {
        assertThat(Messages.of(
                        folder,
                        () -> csv().view("a", pca(9, "b", 1))
                                .view("b", pca(10, "c", 1))
                                .view("c", pca(11, "a", 1))
                                .view("d", pca(12, "a", 1))
                                .view("e", pca(13, "e", 1))
                                .view("f", pca(14, "numbrs", 1))
                                .read()))
                .isEqualTo("""
                        task.yaml:9: the view 'a' is made of itself (a of b of c of a); make one of these of another view
                        task.yaml:13: the view 'e' is made of itself (e of e); make one of these of another view
                        task.yaml:14: unknown view 'numbrs' in views; did you mean 'numbers'?""");
    }

    @Test
    void a_view_that_is_too_wide_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> csv().view("words", new ViewSpec.Ngrams(Place.of("task.yaml", 8), "text", 1, 0, 4096))
                                .view("main", pca(9, "words", 2))
                                .read()))
                .isEqualTo("task.yaml:9: expected a view of at most 2048 columns, found 'words' with 4096; make it"
                        + " narrower, such as n-grams by buckets: 2048");
    }

    @Test
    void more_components_than_columns_or_rows_are_refused() {
        assertThat(Messages.of(
                        folder, () -> csv().view("main", pca(9, "numbers", 3)).read()))
                .isEqualTo("task.yaml:9: expected at most 2 components of 2 columns and 3 candidates outside the"
                        + " held-out split, found 3; ask for fewer components");
    }

    @Test
    void nothing_to_fit_on_is_refused() {
        SpecBuilder spec = SpecBuilder.of(folder, "a.csv", "x,split,truth", "1,transfer,0", "2,held-out,1")
                .splitBy("split")
                .view("x", new ViewSpec.Columns(Place.of("task.yaml", 8), List.of("x"), false))
                .view("main", pca(9, "x", 1));
        assertThat(Messages.of(folder, spec::read))
                .isEqualTo("task.yaml:9: expected at least 2 candidates outside the held-out split to fit principal"
                        + " components on, found 1; give another split a share");
    }
}
