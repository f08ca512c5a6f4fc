package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetTrainerTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void learns_the_product_of_two_signs_which_no_line_can(long seed) {
        View.Dense view = Problems.dense(seed, 1000, 2);
        int[] labels = new int[1000];
        Arrays.setAll(labels, i -> view.values()[2 * i] * view.values()[2 * i + 1] > 0 ? 1 : 0);
        Inputs inputs = Problems.points(view);
        Head head = Problems.hard(labels, seed);
        assertThat(right(Problems.fit(Problems.mlp(16, 40, 32), inputs, head), inputs, labels))
                .isGreaterThan(950);
        assertThat(right(Problems.fit(Problems.logistic(1), inputs, head), inputs, labels))
                .isLessThan(650);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void learns_pairs_whose_candidates_are_ranked_by_distance_from_zero(long seed) {
        View.Dense view = Problems.dense(seed, 600, 1);
        Inputs inputs = Problems.pairs(view);
        int[] labels = new int[600];
        Arrays.setAll(labels, i -> Math.abs(view.values()[i]) > Math.abs(view.values()[inputs.second()[i]]) ? 1 : 0);
        Model model = Problems.fit(Problems.mlp(8, 40, 32), inputs, Problems.hard(labels, seed));
        assertThat(right(model, inputs, labels)).isGreaterThan(560);
        Inputs swapped = new Inputs(view, inputs.second(), inputs.first());
        double[] back = model.predict(swapped, Problems.NO_YES).values();
        double[] forth = model.predict(inputs, Problems.NO_YES).values();
        assertThat(back[0]).isEqualTo(forth[1]);
        assertThat(back[1]).isEqualTo(forth[0]);
    }

    private static long right(Model model, Inputs inputs, int[] labels) {
        int[] predicted = model.predict(inputs, Problems.NO_YES).hard();
        long right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predicted[i] == labels[i] ? 1 : 0;
        }
        return right;
    }

    /** Pulls towards the label, and keeps what it was asked with. */
    private record Recorder(List<Integer> examples, List<Double> progress, List<double[]> predictions)
            implements Target {

        @Override
        public int classes() {
            return 2;
        }

        @Override
        public boolean constant() {
            return false;
        }

        @Override
        public void pull(int example, double[] prediction, double done, double[] pull) {
            examples.add(example);
            progress.add(done);
            predictions.add(prediction.clone());
            pull[0] = 0;
            pull[1] = 1;
        }
    }

    @Test
    void a_target_is_asked_with_the_heads_prediction_and_its_own_progress() {
        Recorder target = new Recorder(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Head head = new Head(target, new double[] {1, 0, 1, 1, 0, 1, 1}, 5);
        Inputs inputs = Problems.points(Problems.dense(1, 7, 2));
        Problems.fit(Problems.mlp(4, 3, 2), inputs, head);
        // 5 examples in batches of 2, 2 and 1, three times: 9 steps.
        List<Double> expected = new ArrayList<>();
        for (int step = 0; step < 9; step++) {
            expected.addAll(Collections.nCopies(step % 3 == 2 ? 1 : 2, step / 9.0));
        }
        assertThat(target.progress()).isEqualTo(expected);
        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(target.examples().subList(5 * epoch, 5 * epoch + 5)).containsExactlyInAnyOrder(0, 2, 3, 5, 6);
        }
        assertThat(target.predictions().get(0)).containsExactly(.5, .5);
        assertThat(target.predictions().get(14)[1]).isGreaterThan(.5);
    }

    @Test
    void the_last_prediction_of_training_is_the_models_own_but_for_the_last_step() {
        // With a rate so small that the last steps move nothing, what the target saw last is what the model predicts.
        Recorder target = new Recorder(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Inputs inputs = Problems.pairs(Problems.dense(1, 20, 2));
        double[] weights = new double[20];
        Arrays.fill(weights, 1);
        ModelSpec.Mlp spec = new ModelSpec.Mlp(Problems.PLACE, 4, 50, 20, .01, 0);
        Model model = Problems.fit(spec, inputs, new Head(target, weights, 1));
        Probabilities predicted = model.predict(inputs, Problems.NO_YES);
        int last = target.examples().size() - 1;
        assertThat(target.predictions().get(last)[1])
                .isEqualTo(predicted.at(target.examples().get(last), 1), within(1e-4));
    }

    @Test
    void values_near_the_largest_float_are_refused_and_give_no_model_that_is_no_number() {
        // After the first step of 10 a weight, two products of the other row are infinities of either sign.
        Inputs inputs = Problems.points(new View.Dense(2, 2, new float[] {3e38f, 3e38f, 3e38f, -3e38f}));
        Head head = Problems.hard(new int[] {1, 1}, 1);
        ModelSpec.Linear spec = new ModelSpec.Linear(Problems.PLACE, 1, 1, 10, 0);
        assertThatThrownBy(() -> Problems.fit(spec, inputs, head))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "test.yaml: the training left the range of single precision, as the view has values that are"
                                + " too large; write standardize: true in the view, or scale its values");
    }

    @Test
    void seeds_differ_and_a_seed_repeats() {
        Inputs inputs = Problems.points(Problems.dense(1, 50, 3));
        Head one = Problems.head(1, 50, 2);
        Head other = new Head(one.target(), one.weights(), 2);
        List<Model> models = Trainer.of(Problems.mlp(4, 2, 8)).fit(inputs, List.of(one, other, one), 1);
        double[] first = models.get(0).scores(inputs.view());
        assertThat(models.get(1).scores(inputs.view())).isNotEqualTo(first);
        assertThat(models.get(2).scores(inputs.view())).containsExactly(first);
    }
}
