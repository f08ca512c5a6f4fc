package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossEntropyTest {

    @Test
    void two_classes_at_log_odds_log_3() {
        CrossEntropy loss = new CrossEntropy(2);
        // p = 3/4 for the second class; t = (1/2, 1/2): -(log 1/4 + log 3/4) / 2.
        assertThat(loss.predict(new double[] {9, Math.log(3)}, 1))
                .containsExactly(new double[] {.25, .75}, within(1e-15));
        assertThat(loss.value(new double[] {.5, .5}, 0)).isEqualTo(-(Math.log(.25) + Math.log(.75)) / 2, within(1e-15));
        double[] d = {0, 0};
        loss.gradient(2, new double[] {.5, .5}, 0, d, 1);
        assertThat(d).containsExactly(new double[] {0, 2 * (.75 - .5)}, within(1e-15));
    }

    @Test
    void three_classes_are_their_softmax() {
        CrossEntropy loss = new CrossEntropy(3);
        double[] z = {Math.log(1), Math.log(2), Math.log(5)};
        assertThat(loss.predict(z, 0)).containsExactly(new double[] {1 / 8.0, 2 / 8.0, 5 / 8.0}, within(1e-15));
        assertThat(loss.value(new double[] {0, 1, 0}, 0)).isEqualTo(Math.log(4), within(1e-15));
        loss.gradient(1, new double[] {0, 1, 0}, 0, z, 0);
        assertThat(z).containsExactly(new double[] {1 / 8.0, -6 / 8.0, 5 / 8.0}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e4, -1000, -40, 0, 40, 1000, 1e4})
    void the_loss_stays_finite_however_far_off_the_prediction_is(double logit) {
        CrossEntropy loss = new CrossEntropy(2);
        loss.predict(new double[] {logit}, 0);
        // log(1 + exp(z)) is z for large z, and the difference of the two losses is z for any z.
        double first = loss.value(new double[] {1, 0}, 0);
        double second = loss.value(new double[] {0, 1}, 0);
        assertThat(first - second).isEqualTo(logit, within(1e-9));
        assertThat(Math.min(first, second)).isBetween(0.0, Math.log(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void the_gradient_is_the_slope_of_the_value(int classes) {
        double[] labels = new double[classes];
        Problems.head(3, 1, classes).target().pull(0, labels, 0, labels);
        double[] z = Problems.head(2, CrossEntropy.outputs(classes), 2).weights();
        CrossEntropy loss = new CrossEntropy(classes);
        double[] gradient = new double[z.length];
        loss.predict(z, 0);
        loss.gradient(1, labels, 0, gradient, 0);
        for (int o = 0; o < z.length; o++) {
            assertThat(slope(loss, labels, z, o)).isEqualTo(gradient[o], within(1e-8));
        }
    }

    private static double slope(CrossEntropy loss, double[] labels, double[] z, int o) {
        double step = 1e-5;
        double[] up = z.clone();
        up[o] += step;
        loss.predict(up, 0);
        double above = loss.value(labels, 0);
        double[] down = z.clone();
        down[o] -= step;
        loss.predict(down, 0);
        return (above - loss.value(labels, 0)) / (2 * step);
    }
}
