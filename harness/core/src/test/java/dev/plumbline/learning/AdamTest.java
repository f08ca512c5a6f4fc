package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamTest {

    @Test
    void the_first_step_is_the_rate_against_the_sign_of_the_gradient() {
        double[] parameters = {1, 1, 1};
        new Adam(3).step(parameters, new double[] {4, -.25, 0}, .1);
        // m = g and v = g^2 after correction: .1 * 4 / (4 + 1e-8), and so on.
        assertThat(parameters)
                .containsExactly(new double[] {1 - .4 / (4 + 1e-8), 1 + .025 / (.25 + 1e-8), 1}, within(1e-15));
    }

    @Test
    void the_second_step_weighs_both_gradients() {
        double[] parameters = {0};
        Adam adam = new Adam(1);
        adam.step(parameters, new double[] {1}, 0);
        adam.step(parameters, new double[] {3}, .1);
        // m = (.9 * .1 * 1 + .1 * 3) / (1 - .81) = .39 / .19; v = (.999 * .001 * 1 + .001 * 9) / (1 - .998001).
        double mean = .39 / .19;
        double square = .009999 / .001999;
        assertThat(parameters[0]).isEqualTo(-.1 * mean / (Math.sqrt(square) + 1e-8), within(1e-12));
    }
}
