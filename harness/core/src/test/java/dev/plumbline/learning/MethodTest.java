package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodTest {

    private static final double ABSENT = Probabilities.ABSENT;

    private static Lesson lesson(View view, long seed, double... second) {
        Probabilities labels = Probabilities.ofSecond(Problems.NO_YES, second);
        return Lesson.of(
                Problems.points(view), labels, IntStream.range(0, second.length).toArray(), seed);
    }

    private static Lesson lesson(long seed, double... second) {
        return lesson(Problems.dense(1, second.length, 2), seed, second);
    }

    /** A view of one column. */
    private static View line(float... values) {
        return new View.Dense(values.length, 1, values);
    }

    private static Head head(Method method, Lesson lesson) {
        return method.head(lesson, Optional.empty());
    }

    private static double[] pull(Head head, int example, double... prediction) {
        double[] pull = new double[2];
        head.target().pull(example, prediction, 1, pull);
        return pull;
    }

    /** The second class's entry of each pull that has a weight, and the others as absent. */
    private static double[] taught(Head head) {
        double[] taught = new double[head.weights().length];
        Arrays.setAll(taught, i -> head.weights()[i] > 0 ? pull(head, i, .5, .5)[1] : ABSENT);
        return taught;
    }

    @Test
    void the_product_is_proportional_to_powers_of_prediction_and_label() {
        Lesson lesson = lesson(1, .4, 1, 0);
        Head head = head(new Method.Product(1, 1), lesson);
        // .2 * .6 to .8 * .4 is .12 to .32
        assertThat(pull(head, 0, .2, .8)).containsExactly(new double[] {.12 / .44, .32 / .44}, within(1e-15));
        assertThat(pull(head, 0, .5, .5)).containsExactly(new double[] {.6, .4}, within(1e-15));
        assertThat(pull(head, 1, .9, .1)).containsExactly(0, 1);
        assertThat(pull(head, 1, 1, 0)).as("nothing left of the product").containsExactly(0, 1);
        // .2^2 * .6^.5 to .8^2 * .4^.5
        double no = .04 * Math.sqrt(.6);
        double yes = .64 * Math.sqrt(.4);
        assertThat(pull(head(new Method.Product(.5, 2), lesson), 0, .2, .8))
                .containsExactly(new double[] {no / (no + yes), yes / (no + yes)}, within(1e-15));
    }

    @Test
    void label_smoothing_gives_a_share_to_every_class() {
        assertThat(taught(head(new Method.LabelSmoothing(.1), lesson(1, 1, 0, .8, ABSENT))))
                .containsExactly(new double[] {.95, .05, .9 * .8 + .05, ABSENT}, within(1e-15));
    }

    @Test
    void within_the_confidence_window_the_pull_is_the_label_and_outside_it_there_is_no_gradient() {
        Head head = head(new Method.ConfidenceWindow(.15), lesson(1, .9, 0));
        assertThat(pull(head, 0, .36, .64)).containsExactly(new double[] {.1, .9}, within(1e-15));
        assertThat(pull(head, 0, .35, .65)).containsExactly(.35, .65);
        assertThat(pull(head, 0, .8, .2)).containsExactly(.8, .2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_confidence_filter_keeps_the_surest_of_each_class(long seed) {
        // Yes: .9, .8, .7, .6, of which half are 2; no: .95, .9, .55, of which half, rounded up, are 2.
        Lesson lesson = lesson(seed, .9, .05, .6, .1, .8, .45, .7, .5, ABSENT);
        assertThat(head(new Method.ConfidenceFilter(.5), lesson).weights()).containsExactly(1, 1, 0, 1, 1, 0, 0, 0, 0);
        assertThat(head(new Method.ConfidenceFilter(1), lesson).weights())
                .as("all but the tie and the absent one")
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 0, 0);
    }

    @Test
    void between_equally_sure_labels_the_seed_decides_and_each_class_keeps_its_share() {
        double[] second = new double[40];
        Arrays.setAll(second, i -> i % 4 == 0 ? .95 : .05);
        List<double[]> kept = IntStream.range(0, 20)
                .mapToObj(seed -> head(new Method.ConfidenceFilter(.5), lesson(seed, second))
                        .weights())
                .toList();
        for (double[] weights : kept) {
            assertThat(IntStream.range(0, 40).filter(i -> weights[i] > 0 && i % 4 == 0))
                    .hasSize(5);
            assertThat(IntStream.range(0, 40).filter(i -> weights[i] > 0 && i % 4 != 0))
                    .hasSize(15);
        }
        // An example is dropped by all of 20 seeds once in a million.
        for (int i = 0; i < 40; i++) {
            int example = i;
            assertThat(kept).anySatisfy(weights -> assertThat(weights[example]).isEqualTo(1));
        }
        assertThat(head(new Method.ConfidenceFilter(.5), lesson(3, second)).weights())
                .isEqualTo(kept.get(3));
    }

    @Test
    void a_filter_refuses_labels_that_all_name_one_class() {
        assertThatThrownBy(() -> head(new Method.ConfidenceFilter(.5), lesson(1, .9, .8, .7)))
                .isInstanceOf(NothingToLearn.class)
                .hasMessage("for every label is 'yes', and learning needs at least two classes of [no, yes]");
    }

    @Test
    void neighbours_are_the_nearest_others_and_never_the_example_itself() {
        // On a line at 0, 1, 3, 6; two nearest others: of 0 are 1 and 3, of 1 are 0 and 3, of 3 are 1 and (0 or 6, both
        // three away, half each), of 6 are 3 and 1.
        Lesson lesson = lesson(line(0, 1, 3, 6), 1, 1, 0, .5, 0);
        assertThat(taught(head(new Method.KnnRelabel(2), lesson)))
                .containsExactly((0 + .5) / 2, (1 + .5) / 2, (0 + (1 + 0) / 2.0) / 2, (.5 + 0) / 2);
    }

    @Test
    void an_example_whose_every_neighbour_disagrees_with_it_is_overruled() {
        assertThat(taught(head(new Method.KnnRelabel(1), lesson(line(0, 0, 5, 5), 1, 1, 0, 1, 0))))
                .containsExactly(0, 1, 0, 1);
    }

    @Test
    void an_example_without_a_label_is_given_one_and_gives_none() {
        assertThat(taught(head(new Method.KnnRelabel(1), lesson(line(0, 1, 1.5f, 8), 1, 1, ABSENT, 0, 1))))
                .containsExactly(0, 0, 1, 0);
    }

    @Test
    void all_others_are_neighbours_where_there_are_fewer_than_asked_for() {
        assertThat(taught(head(new Method.KnnRelabel(50), lesson(line(0, 1, 3), 1, 1, 0, .5))))
                .containsExactly(.25, .75, .5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neighbours_are_the_same_on_a_view_with_zeros_left_out_and_by_a_plain_search(long seed) {
        View.Sparse thin = Problems.thin(seed, 60, 8);
        View.Dense dense = dense(thin);
        for (boolean paired : new boolean[] {false, true}) {
            Inputs inputs = paired ? Problems.pairs(dense) : Problems.points(dense);
            Inputs sparse = paired ? Problems.pairs(thin) : Problems.points(thin);
            int[] all = IntStream.range(0, 60).toArray();
            double[][] a = new double[60][60];
            double[][] b = new double[60][60];
            Distances.of(inputs).measure(all, all, a);
            Distances.of(sparse).measure(all, all, b);
            for (int i = 0; i < 60; i++) {
                assertThat(b[i]).containsExactly(a[i], within(1e-12));
                assertThat(b[i][i]).isZero();
                for (int j = 0; j < 60; j++) {
                    assertThat(a[i][j]).isEqualTo(squared(inputs, i, j), within(1e-9));
                }
            }
        }
    }

    private static double squared(Inputs inputs, int i, int j) {
        View.Dense view = (View.Dense) inputs.view();
        double sum = 0;
        for (int c = 0; c < view.columns(); c++) {
            double difference = value(inputs, view, i, c) - value(inputs, view, j, c);
            sum += difference * difference;
        }
        return sum;
    }

    private static double value(Inputs inputs, View.Dense view, int example, int c) {
        double first = view.values()[inputs.first()[example] * view.columns() + c];
        return inputs.paired() ? first - view.values()[inputs.second()[example] * view.columns() + c] : first;
    }

    private static View.Dense dense(View.Sparse thin) {
        float[] values = new float[thin.rows() * thin.columns()];
        for (int i = 0; i < thin.rows(); i++) {
            for (int p = thin.starts()[i]; p < thin.starts()[i + 1]; p++) {
                values[i * thin.columns() + thin.at()[p]] = thin.values()[p];
            }
        }
        return new View.Dense(thin.rows(), thin.columns(), values);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_kth_smallest_is_where_sorting_puts_it(long seed) {
        View.Dense drawn = Problems.dense(seed, 101, 1);
        double[] values = new double[101];
        Arrays.setAll(values, i -> Math.round(4 * drawn.values()[i]));
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int k = 1; k <= 101; k++) {
            assertThat(Ranks.smallest(values.clone(), 101, k)).isEqualTo(sorted[k - 1]);
        }
    }

    @Test
    void the_probe_filter_drops_the_planted_errors() {
        // The label says whether x is positive, but for five flips far from 0.
        View.Dense view = Problems.dense(4, 200, 1);
        double[] second = new double[200];
        Arrays.setAll(second, i -> view.values()[i] > 0 ? 1 : 0);
        int[] flipped = IntStream.range(0, 200)
                .filter(i -> Math.abs(view.values()[i]) > 1)
                .limit(5)
                .toArray();
        Arrays.stream(flipped).forEach(i -> second[i] = 1 - second[i]);
        // 2.9 % of 200, rounded down, are 5.
        Head head = head(new Method.ProbeFilter(.029, 5, 1), lesson(view, 1, second));
        int[] dropped =
                IntStream.range(0, 200).filter(i -> head.weights()[i] == 0).toArray();
        assertThat(dropped).containsExactly(flipped);
    }

    @Test
    void a_probe_does_not_see_the_cluster_that_it_judges() {
        // Two clusters, each of one place: what is learned at one place says nothing of the other but its side.
        Inputs inputs = Problems.points(line(-1, -1, -1, 1, 1, 1));
        Probabilities labels = Probabilities.ofSecond(Problems.NO_YES, new double[] {1, 1, 0, 0, 0, 1});
        Lesson lesson = new Lesson(
                inputs, labels, new int[] {0, 1, 2, 3, 4, 5}, new int[] {0, 0, 0, 1, 1, 1}, Optional.empty(), 1);
        double[] disagreement = new CrossFit(lesson, 2, 1e-6).disagreement();
        // The probe of the second place has seen 2 of 3 yes on the left, intercept and weight alike: by symmetry of the
        // penalty all of it lies in the intercept, so it says 2/3 here too; and of the first place 1/3.
        assertThat(disagreement)
                .containsExactly(new double[] {2 / 3., 2 / 3., 1 / 3., 2 / 3., 2 / 3., 1 / 3.}, within(1e-4));
    }

    @Test
    void folds_hold_whole_clusters_and_are_of_even_size() {
        int[] clusters = IntStream.range(0, 100).map(i -> i / 4).toArray();
        double[] second = new double[100];
        Arrays.setAll(second, i -> i % 2);
        Lesson plain = lesson(1, second);
        Lesson lesson = new Lesson(plain.inputs(), plain.labels(), plain.rows(), clusters, Optional.empty(), 1);
        int[] fold = new CrossFit(lesson, 5, 1).folds();
        for (int f = 0; f < 5; f++) {
            int own = f;
            assertThat(IntStream.of(fold).filter(x -> x == own)).hasSize(5);
        }
        assertThat(fold).isNotEqualTo(new CrossFit(lesson.withSeed(2), 5, 1).folds());
        assertThatThrownBy(() -> new CrossFit(lesson, 26, 1).folds())
                .isInstanceOf(NothingToLearn.class)
                .hasMessage("for its labels lie in 25 clusters, too few for 26 folds");
    }

    @Test
    void chains_learn_in_later_rounds_from_all_transfer_rows_what_the_round_before_said() {
        Probabilities said = Probabilities.ofSecond(Problems.NO_YES, new double[] {.2, .7, .6, .1});
        Lesson lesson = Lesson.of(
                Problems.points(Problems.dense(1, 4, 2)),
                Probabilities.ofSecond(Problems.NO_YES, new double[] {1, 0, ABSENT, 0}),
                new int[] {0, 1, 2},
                1);
        for (Method method : List.of(new Method.SelfTraining(2), new Method.Bootstrap(List.of(2, 4)))) {
            assertThat(method.rounds()).isEqualTo(3);
            assertThat(taught(head(method, lesson))).containsExactly(1, 0, ABSENT, ABSENT);
            assertThat(taught(method.head(lesson, Optional.of(said)))).containsExactly(.2, .7, .6, ABSENT);
        }
    }

    @Test
    void a_bootstrap_trains_ever_larger_students_and_last_the_tasks_own() {
        ModelSpec.Mlp student = Problems.mlp(32, 3, 8);
        Method bootstrap = new Method.Bootstrap(List.of(4, 16));
        assertThat(bootstrap.model(0, student)).isEqualTo(Problems.mlp(4, 3, 8));
        assertThat(bootstrap.model(1, student)).isEqualTo(Problems.mlp(16, 3, 8));
        assertThat(bootstrap.model(2, student)).isEqualTo(student);
        assertThat(bootstrap.unfit(student)).isEmpty();
        assertThat(bootstrap.unfit(Problems.mlp(16, 3, 8)))
                .contains("expected numbers of hidden units that rise to fewer than the student's 16, found [4, 16]");
        assertThat(bootstrap.unfit(Problems.logistic(1)))
                .contains("it needs students of rising capacity; choose the model mlp");
    }

    @Test
    void a_target_that_moves_needs_a_student_trained_in_steps() {
        for (Method method :
                List.of(new Method.Confidence(.5, .2), new Method.Product(1, 1), new Method.ConfidenceWindow(.15))) {
            assertThat(method.unfit(Problems.mlp(4, 1, 1))).isEmpty();
            assertThat(method.unfit(Problems.logistic(1)))
                    .contains("its target moves while the student learns, which only a student trained in steps can"
                            + " follow; choose the model linear or mlp");
        }
        assertThat(new Method.KnnRelabel(5).unfit(Problems.logistic(1))).isEmpty();
    }
}
