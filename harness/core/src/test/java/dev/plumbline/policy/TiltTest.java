package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiltTest {

    private static final Pools POOLS =
            new Pools(new int[] {0, 1, 2, 3, 4}, new int[] {0, 2, 5}, new double[] {.5, .5, .2, .3, .5});

    /** Weights 1/3 and 2/3 of an even base: ln(2/3)/3 + 2 ln(4/3)/3 = .0566. */
    @Test
    void the_divergence_by_hand() {
        double[] scores = {0, Math.log(2), 1, 1, 1};
        assertThat(new Tilt(POOLS, scores).at(1).klDivergence())
                .containsExactly(new double[] {Math.log(2. / 3) / 3 + 2 * Math.log(4. / 3) / 3, 0}, within(1e-15));
        assertThat(new Tilt(POOLS, scores).at(1).meanDivergence()).isCloseTo(.0283, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, .3, 1, 20, 4000, Double.POSITIVE_INFINITY})
    void the_divergence_is_that_of_the_weights(double by) {
        double[] scores = {1, 3, -2, .5, .25};
        Tilt.Tilted policy = new Tilt(POOLS, scores).at(by);
        assertThat(policy.klDivergence()).containsExactly(POOLS.klDivergences(policy.weights()), within(1e-12));
        assertThat(new Tilt(POOLS, scores).meanDivergence(by)).isEqualTo(policy.meanDivergence());
    }

    /** The highest of the first pool alone: ln 2; of the second two of three, of .2 and .3: -ln .5. */
    @Test
    void an_infinite_tilt_leaves_the_highest_as_the_base_has_them() {
        Tilt.Tilted policy = new Tilt(POOLS, new double[] {1, 3, 7, 7, 2}).at(Double.POSITIVE_INFINITY);
        assertThat(policy.weights()).containsExactly(new double[] {0, 1, .4, .6, 0}, within(1e-15));
        assertThat(policy.klDivergence()).containsExactly(new double[] {Math.log(2), Math.log(2)}, within(1e-15));
    }
}
