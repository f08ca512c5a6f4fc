package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnnTrainerTest {

    private static final ModelSpec.Distance EUCLIDEAN = ModelSpec.Distance.EUCLIDEAN;
    private static final ModelSpec.Distance COSINE = ModelSpec.Distance.COSINE;

    private static ModelSpec.Knn knn(int k, ModelSpec.Distance distance) {
        return new ModelSpec.Knn(Problems.PLACE, k, distance);
    }

    static List<GoldenNeighbours> golden() throws IOException {
        return GoldenNeighbours.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void agrees_with_scikit_learn(GoldenNeighbours golden) {
        Model model = Problems.fit(golden.spec(), golden.inputs(), golden.head());
        assertThat(model.predict(golden.inputs(), golden.names()).values())
                .containsExactly(golden.probabilities(), within(1e-12));
    }

    @Test
    void predicts_the_weighted_mean_of_the_nearest_labels() {
        // Row 4 stands at 2.2: nearest are 2 (weight 3, all yes) and 3 (weight 1, all no).
        View.Dense view = new View.Dense(5, 1, new float[] {0, 3, 9, 2, 2.2f});
        double[] second = {1, 0, 1, 1, -1};
        Head head =
                new Head(Target.of(Probabilities.ofSecond(Problems.NO_YES, second)), new double[] {1, 1, 1, 3, 0}, 0);
        Model model = Problems.fit(knn(2, EUCLIDEAN), Problems.points(view), head);
        Probabilities predicted = model.predict(new Inputs(view, new int[] {4}, new int[0]), Problems.NO_YES);
        assertThat(predicted.values()).containsExactly(1 / 4.0, 3 / 4.0);
        assertThat(model.scores(view)[4]).isCloseTo(Math.log(3), within(1e-12));
    }

    @Test
    void a_training_row_is_its_own_neighbour() {
        View.Dense view = new View.Dense(3, 1, new float[] {0, 1, 2});
        Model model = Problems.fit(knn(1, EUCLIDEAN), Problems.points(view), Problems.hard(new int[] {0, 1, 0}, 0));
        assertThat(model.predict(Problems.points(view), Problems.NO_YES).hard()).containsExactly(0, 1, 0);
    }

    @ParameterizedTest
    @MethodSource("distances")
    void of_rows_equally_far_off_the_earlier_is_nearer(ModelSpec.Distance distance) {
        View.Dense same = new View.Dense(5, 2, new float[] {1, 0, 1, 0, 1, 0, 1, 0, 1, 0});
        int[] queries = {4, 0};
        int[] expected = {0, 1, 2, 0, 1, 2};
        assertThat(new Neighbours(same, distance).nearest(same, queries, 3, 1)).containsExactly(expected);
        View sparse = Problems.sparse(same);
        assertThat(new Neighbours(sparse, distance).nearest(sparse, queries, 3, 1))
                .containsExactly(expected);
    }

    static Stream<ModelSpec.Distance> distances() {
        return Arrays.stream(ModelSpec.Distance.values());
    }

    @Test
    void by_cosine_length_does_not_matter_and_a_row_of_zeros_is_at_distance_one() {
        // From (1, 0): (5, 0) is at 0, (0, 0) at 1, (-1, 1) at 1.7, (-9, 0) at 2.
        View.Dense rows = new View.Dense(4, 2, new float[] {-9, 0, -1, 1, 0, 0, 5, 0});
        View.Dense query = new View.Dense(1, 2, new float[] {1, 0});
        int[] expected = {3, 2, 1, 0};
        assertThat(new Neighbours(rows, COSINE).nearest(query, new int[] {0}, 4, 1))
                .containsExactly(expected);
        assertThat(new Neighbours(Problems.sparse(rows), COSINE).nearest(Problems.sparse(query), new int[] {0}, 4, 1))
                .containsExactly(expected);
    }

    @Test
    void a_row_may_be_left_out_of_its_own_neighbours() {
        View.Dense view = new View.Dense(4, 1, new float[] {0, 1, 3, 7});
        int[] all = {0, 1, 2, 3};
        assertThat(new Neighbours(view, EUCLIDEAN).nearest(view, all, all, 1, 1))
                .containsExactly(1, 0, 1, 2);
        assertThat(new Neighbours(view, EUCLIDEAN).nearest(view, all, new int[] {-1, -1, 0, 0}, 1, 1))
                .containsExactly(0, 1, 2, 3);
    }

    /** Rows on a coarse grid, so that many are equally far off. */
    private static View.Dense grid(long seed, int rows, int columns) {
        Draws draws = Draws.of(seed, "grid", 0);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = draws.below(3) - 1;
        }
        return new View.Dense(rows, columns, values);
    }

    private static int[] sorted(View.Dense rows, View.Dense queries, int query, int k) {
        double[] far = new double[rows.rows()];
        for (int i = 0; i < far.length; i++) {
            for (int j = 0; j < rows.columns(); j++) {
                double a = rows.values()[i * rows.columns() + j] - queries.values()[query * rows.columns() + j];
                far[i] += a * a;
            }
        }
        return IntStream.range(0, far.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> far[i]))
                .limit(k)
                .mapToInt(i -> i)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void finds_what_sorting_every_row_finds_on_any_number_of_threads(long seed) {
        Draws draws = Draws.of(seed, "shape", 0);
        int columns = 1 + draws.below(9);
        View.Dense rows = grid(seed, 1200 + draws.below(200), columns);
        View.Dense queries = grid(seed + 100, 300, columns);
        int k = 1 + draws.below(60);
        int[] all = IntStream.range(0, 300).toArray();
        int[] found = new Neighbours(rows, EUCLIDEAN).nearest(queries, all, k, 1);
        for (int q : all) {
            assertThat(Arrays.copyOfRange(found, q * k, q * k + k)).containsExactly(sorted(rows, queries, q, k));
        }
        assertThat(new Neighbours(rows, EUCLIDEAN).nearest(queries, all, k, 3)).containsExactly(found);
        // Sums of few small whole numbers are exact, so the products of sparse rows give the same.
        assertThat(new Neighbours(Problems.sparse(rows), EUCLIDEAN).nearest(Problems.sparse(queries), all, k, 2))
                .containsExactly(found);
    }

    @Test
    void more_neighbours_than_rows_are_all_rows() {
        View.Dense view = Problems.dense(1, 3, 2);
        Model model = Problems.fit(knn(50, EUCLIDEAN), Problems.points(view), Problems.hard(new int[] {1, 1, 0}, 0));
        assertThat(model.predict(Problems.points(view), Problems.NO_YES).at(0, 1))
                .isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void heads_that_see_the_same_examples_share_their_rows_and_are_predicted_as_each_alone() {
        Inputs inputs = Problems.points(Problems.dense(1, 40, 3));
        int[] labels = IntStream.range(0, 40).map(i -> i % 2).toArray();
        int[] other = IntStream.range(0, 40).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        int[] some = IntStream.range(0, 40).map(i -> i < 20 ? i % 2 : -1).toArray();
        List<Head> heads = List.of(Problems.hard(labels, 0), Problems.hard(other, 0), Problems.hard(some, 0));
        List<Model> models = Trainer.of(knn(5, EUCLIDEAN)).fit(inputs, heads, 1);
        assertThat(((KnnModel) models.get(0)).rows()).isSameAs(((KnnModel) models.get(1)).rows());
        assertThat(((KnnModel) models.get(2)).rows().rows()).isEqualTo(20);
        List<Probabilities> together = Predictions.of(models, inputs, Problems.NO_YES, 2);
        for (int m = 0; m < models.size(); m++) {
            assertThat(together.get(m).values())
                    .containsExactly(
                            models.get(m).predict(inputs, Problems.NO_YES).values());
        }
    }

    @Test
    void predictions_of_other_models_are_those_of_each_alone() {
        Inputs inputs = Problems.points(Problems.dense(1, 40, 3));
        List<Model> models = Trainer.of(Problems.logistic(1)).fit(inputs, Problems.heads(1, 5, 40, 2), 1);
        List<Probabilities> together = Predictions.of(models, inputs, Problems.NO_YES, 2);
        for (int m = 0; m < models.size(); m++) {
            assertThat(together.get(m).values())
                    .containsExactly(
                            models.get(m).predict(inputs, Problems.NO_YES).values());
        }
    }

    @Test
    void examples_with_two_candidates_are_refused() {
        Inputs pairs = Problems.pairs(Problems.dense(1, 30, 2));
        Head head = Problems.head(1, 30, 2);
        String message = "k nearest neighbours need examples with one candidate, found examples with two";
        assertThatThrownBy(() -> Problems.fit(knn(3, EUCLIDEAN), pairs, head))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        Model model = Problems.fit(knn(3, EUCLIDEAN), Problems.points(pairs.view()), head);
        assertThatThrownBy(() -> model.predict(pairs, Problems.NO_YES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void too_many_neighbours_are_refused() {
        View.Dense view = Problems.dense(1, 3, 2);
        assertThatThrownBy(() -> new Neighbours(view, EUCLIDEAN).nearest(view, new int[] {0}, new int[] {0}, 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 1 to 2 neighbours, found 3");
    }
}
