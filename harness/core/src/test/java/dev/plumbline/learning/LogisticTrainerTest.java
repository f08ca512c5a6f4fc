package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticTrainerTest {

    static List<Golden> goldens() throws IOException {
        return Golden.all();
    }

    @Test
    void goldens_cover_every_kind_of_input() throws IOException {
        assertThat(goldens()).hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agrees_with_scikit_learn(Golden golden) {
        LinearModel model = (LinearModel) Problems.fit(Problems.logistic(golden.l2()), golden.inputs(), golden.head());
        assertThat(model.weights()).containsExactly(golden.weightsByOutput(), within(1e-4));
        assertThat(model.intercepts()).containsExactly(golden.intercepts(), within(1e-4));
        assertThat(model.predict(golden.inputs(), golden.names()).values())
                .containsExactly(golden.probabilities(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void coefficients_do_not_depend_on_the_order_of_the_rows(long seed) {
        View.Dense view = Problems.dense(seed, 300, 6);
        Head head = Problems.head(seed, 300, 3);
        LinearModel model = (LinearModel) Problems.fit(Problems.logistic(.1), Problems.points(view), head);
        int[] order = Draws.of(seed, "test-order", 0).permutation(300);
        LinearModel permuted = (LinearModel)
                Problems.fit(Problems.logistic(.1), Problems.points(permuted(view, order)), permuted(head, order));
        assertThat(permuted.weights()).containsExactly(model.weights(), within(1e-7));
        assertThat(permuted.intercepts()).containsExactly(model.intercepts(), within(1e-7));
    }

    private static View.Dense permuted(View.Dense view, int[] order) {
        float[] values = new float[view.values().length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(view.values(), order[i] * view.columns(), values, i * view.columns(), view.columns());
        }
        return new View.Dense(view.rows(), view.columns(), values);
    }

    private static Head permuted(Head head, int[] order) {
        double[] labels = new double[order.length * 3];
        double[] weights = new double[order.length];
        double[] pull = new double[3];
        for (int i = 0; i < order.length; i++) {
            head.target().pull(order[i], pull, 0, pull);
            System.arraycopy(pull, 0, labels, i * 3, 3);
            weights[i] = head.weights()[order[i]];
        }
        return new Head(Target.of(new Probabilities(Problems.names(3), labels)), weights, head.seed());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void swapping_the_classes_swaps_the_sign_of_every_coefficient(long seed) {
        View.Dense view = Problems.dense(seed, 100, 5);
        int[] labels = new int[100];
        Arrays.setAll(labels, i -> view.values()[5 * i] + view.values()[5 * i + 1] > .3 ? 1 : 0);
        int[] swapped = Arrays.stream(labels).map(label -> 1 - label).toArray();
        Inputs inputs = Problems.points(view);
        LinearModel model = (LinearModel) Problems.fit(Problems.logistic(1), inputs, Problems.hard(labels, 0));
        LinearModel mirrored = (LinearModel) Problems.fit(Problems.logistic(1), inputs, Problems.hard(swapped, 0));
        assertThat(mirrored.weights())
                .containsExactly(Arrays.stream(model.weights()).map(w -> -w).toArray());
        assertThat(mirrored.intercepts()).containsExactly(-model.intercepts()[0]);
        assertThat(model.weights()[0]).isPositive();
    }

    @Test
    void a_column_alone_has_the_closed_form() {
        // One column that is always 1, pairs without an intercept: 3 of 4 prefer the first. Without a penalty the
        // log-odds would be log 3; with l2 the derivative -3 sigmoid(-w) + sigmoid(w) + l2 w is 0 at w = 1 for
        // l2 = 3 sigmoid(-1) - sigmoid(1).
        View.Dense view = new View.Dense(2, 1, new float[] {1, 0});
        Inputs inputs = new Inputs(view, new int[4], new int[] {1, 1, 1, 1});
        double l2 = 3 / (1 + Math.E) - 1 / (1 + 1 / Math.E);
        LinearModel model =
                (LinearModel) Problems.fit(Problems.logistic(l2), inputs, Problems.hard(new int[] {1, 1, 1, 0}, 0));
        assertThat(model.weights()[0]).isEqualTo(1, within(1e-9));
        assertThat(model.intercepts()).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-4, 1, 1e4, 1e9})
    void converges_whatever_the_penalty_on_columns_of_any_unit(double l2) {
        View.Dense view = Problems.dense(4, 200, 3);
        for (int i = 0; i < 200; i++) {
            view.values()[3 * i] = 2000 + 10 * view.values()[3 * i];
            view.values()[3 * i + 1] *= 1e5f;
            view.values()[3 * i + 2] *= 1e-5f;
        }
        Head head = Problems.linear(Problems.dense(4, 200, 3), 1);
        Model model = Problems.fit(Problems.logistic(l2), Problems.points(view), head);
        double predicted = 0;
        double labelled = 0;
        double[] pull = new double[2];
        Probabilities probabilities = model.predict(Problems.points(view), Problems.NO_YES);
        for (int i = 0; i < 200; i++) {
            head.target().pull(i, pull, 0, pull);
            labelled += pull[1];
            predicted += probabilities.at(i, 1);
        }
        // An intercept without penalty makes the mean prediction the mean label.
        assertThat(predicted).isEqualTo(labelled, within(1e-6));
    }

    @Test
    void separable_classes_converge_at_the_smallest_penalty() {
        View.Dense view = new View.Dense(4, 1, new float[] {-2, -1, 1, 2});
        Model model =
                Problems.fit(Problems.logistic(1e-9), Problems.points(view), Problems.hard(new int[] {0, 0, 1, 1}, 0));
        assertThat(model.scores(view)[2]).isGreaterThan(10);
    }

    @Test
    void heads_that_take_turns_for_want_of_memory_give_the_same_bytes() {
        Inputs inputs = Problems.points(Problems.thin(1, 50, 20));
        List<Head> heads = Problems.heads(1, 5, 50, 2);
        // 30 vectors of 20 a head: two heads at a time.
        List<Model> turns = new LogisticTrainer(1, 1200).fit(inputs, heads, 1);
        List<Model> together = new LogisticTrainer(1).fit(inputs, heads, 1);
        assertThat(turns).hasSize(5);
        for (int h = 0; h < 5; h++) {
            assertThat(turns.get(h).scores(inputs.view()))
                    .containsExactly(together.get(h).scores(inputs.view()));
        }
    }

    @Test
    void refuses_a_target_that_moves() {
        Target moving = new Target() {
            @Override
            public int classes() {
                return 2;
            }

            @Override
            public boolean constant() {
                return false;
            }

            @Override
            public void pull(int example, double[] prediction, double progress, double[] pull) {
                System.arraycopy(prediction, 0, pull, 0, 2);
            }
        };
        Inputs inputs = Problems.points(Problems.dense(1, 2, 2));
        Head head = new Head(moving, new double[] {1, 1}, 0);
        assertThatThrownBy(() -> Problems.fit(Problems.logistic(1), inputs, head))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("logistic regression needs constant targets");
    }
}
