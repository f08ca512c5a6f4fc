package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTargetTest {

    private static final int[] FOUR = {0, 1, 2, 3};

    private static Probabilities labels(double... second) {
        return Probabilities.ofSecond(Problems.NO_YES, second);
    }

    private static Minibatch batch(double progress, double... second) {
        double[] weights = new double[second.length];
        Arrays.fill(weights, 1);
        return new Minibatch(FOUR, weights, labels(second).values(), progress);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.02, 0.05",
        "0.05, 0.125",
        "0.1, 0.25",
        "0.15, 0.375",
        "0.199, 0.4975",
        "0.2, 0.5",
        "0.21, 0.5",
        "0.5, 0.5",
        "1, 0.5"
    })
    void the_weight_rises_along_a_line_to_its_coefficient_and_stays_there(double progress, double weight) {
        assertThat(new ConfidenceTarget(labels(.5), .5, .2).weight(progress)).isEqualTo(weight, within(1e-15));
    }

    @Test
    void without_a_warm_up_the_weight_is_whole_at_once() {
        assertThat(new ConfidenceTarget(labels(.5), .75, 0).weight(0)).isEqualTo(.75);
    }

    @Test
    void self_labels_keep_the_share_of_the_weak_labels_and_divide_the_example_on_the_threshold() {
        // The weak labels' positives are 1 + 0 + .5 + 0 = 1.5 examples: the surest whole, the next by half.
        Probabilities weak = labels(1, 0, .5, 0);
        assertThat(SelfLabels.of(batch(1, .9, .8, .3, .2), weak.values())).containsExactly(0, 1, .5, .5, 1, 0, 1, 0);
        // Though every prediction is above one half, and though none is.
        assertThat(SelfLabels.of(batch(1, .9, .8, .7, .6), weak.values())).containsExactly(0, 1, .5, .5, 1, 0, 1, 0);
        assertThat(SelfLabels.of(batch(1, .4, .3, .2, .1), weak.values())).containsExactly(0, 1, .5, .5, 1, 0, 1, 0);
    }

    @Test
    void the_pull_mixes_weak_and_self_labels() {
        // Half way up a ramp to .5 the weight is .25. Weak positives: .8 + .4 + .6 + .2 = 2; so the two surest of f.
        ConfidenceTarget target = new ConfidenceTarget(labels(.8, .4, .6, .2), .5, .2);
        double[] pulls = new double[8];
        target.pull(batch(.1, .9, .55, .5, .1), pulls);
        double[] second = {pulls[1], pulls[3], pulls[5], pulls[7]};
        assertThat(second)
                .containsExactly(new double[] {.75 * .8 + .25, .75 * .4 + .25, .75 * .6, .75 * .2}, within(1e-15));
        assertThat(pulls[0] + pulls[1]).isEqualTo(1, within(1e-15));
    }

    @Test
    void more_than_two_classes_fill_their_shares_from_the_surest_prediction_on() {
        // Each class has room for one example. 0 is surest of a; 1 would be a too, which is full, so it takes its next,
        // c;
        // but 2 is surer of c than 1 is, so 1 is left b.
        double[] weak = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        double[] predictions = {.9, .05, .05, .6, .1, .3, .1, .2, .7};
        Minibatch batch = new Minibatch(new int[] {0, 1, 2}, new double[] {1, 1, 1}, predictions, 1);
        assertThat(SelfLabels.of(batch, weak)).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void self_labels_are_distributions_and_have_the_weighted_shares_of_the_weak_labels(long seed) {
        int n = 32;
        int classes = 2 + (int) (seed % 3);
        double[] weak = rows(Draws.of(seed, "weak", 0), n, classes);
        double[] predictions = rows(Draws.of(seed, "predictions", 0), n, classes);
        Draws draws = Draws.of(seed, "weights", 0);
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> .5 + draws.uniform());
        double[] own = SelfLabels.of(new Minibatch(new int[n], weights, predictions, 1), weak);
        for (int c = 0; c < classes; c++) {
            double expected = 0;
            double found = 0;
            for (int i = 0; i < n; i++) {
                expected += weights[i] * weak[i * classes + c];
                found += weights[i] * own[i * classes + c];
            }
            assertThat(found).isEqualTo(expected, within(1e-12));
        }
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                assertThat(own[i * classes + c]).isBetween(-1e-12, 1 + 1e-12);
                sum += own[i * classes + c];
            }
            assertThat(sum).isEqualTo(1, within(1e-12));
        }
    }

    private static double[] rows(Draws draws, int n, int classes) {
        double[] values = new double[n * classes];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                values[i * classes + c] = draws.uniform();
                sum += values[i * classes + c];
            }
            for (int c = 0; c < classes; c++) {
                values[i * classes + c] /= sum;
            }
        }
        return values;
    }
}
