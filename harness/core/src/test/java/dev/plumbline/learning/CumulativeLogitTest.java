package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CumulativeLogitTest {

    /** Thresholds -1 and 1: the second parameter is the logarithm of the step of 2. */
    private static final double[] THRESHOLDS = {-1, Math.log(2)};

    @Test
    void the_levels_of_a_score_have_the_probabilities_between_their_thresholds() {
        CumulativeLogit three = new CumulativeLogit(new int[] {0, 1, 2}, 3);

        // sigma(-1) = .26894, sigma(1) - sigma(-1) = .46212, 1 - sigma(1) = .26894
        assertThat(three.value(0, 0, THRESHOLDS)).isCloseTo(-Math.log(.2689414), offset(1e-6));
        assertThat(three.value(1, 0, THRESHOLDS)).isCloseTo(-Math.log(.4621172), offset(1e-6));
        assertThat(three.value(2, 0, THRESHOLDS)).isCloseTo(-Math.log(.2689414), offset(1e-6));
        // score 1 moves the thresholds to -2 and 0
        assertThat(three.value(2, 1, THRESHOLDS)).isCloseTo(-Math.log(.5), offset(1e-12));
        double sum = IntStream.range(0, 3)
                .mapToDouble(u -> Math.exp(-three.value(u, .7, THRESHOLDS)))
                .sum();
        assertThat(sum).isCloseTo(1, offset(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void slopes_are_those_of_finite_differences(long seed) {
        Draws draws = Draws.of(seed, "test", 0);
        CumulativeLogit five = new CumulativeLogit(new int[] {0, 1, 2, 3, 4}, 5);
        double[] own = {draws.gaussian(), draws.gaussian(), draws.gaussian(), draws.gaussian()};
        double h = 1e-6;
        for (int u = 0; u < 5; u++) {
            int example = u;
            double score = 3 * draws.gaussian();
            double[] gradient = new double[4];
            double slope = five.slope(u, score, own, 2, gradient);

            assertThat(slope)
                    .isCloseTo((five.value(u, score + h, own) - five.value(u, score - h, own)) / 2 / h, offset(1e-7));
            for (int j = 0; j < 4; j++) {
                double[] up = own.clone();
                double[] down = own.clone();
                up[j] += h;
                down[j] -= h;
                double difference = (five.value(example, score, up) - five.value(example, score, down)) / 2 / h;
                assertThat(gradient[j]).isCloseTo(2 * difference, offset(1e-6));
            }
        }
    }

    @Test
    void values_stay_finite_far_out() {
        CumulativeLogit three = new CumulativeLogit(new int[] {0, 1, 2}, 3);
        assertThat(three.value(0, 800, THRESHOLDS)).isCloseTo(801, offset(1e-9));
        assertThat(three.value(2, -800, THRESHOLDS)).isCloseTo(801, offset(1e-9));
        assertThat(Arrays.stream(new double[] {800, -800}).map(s -> three.value(1, s, THRESHOLDS)))
                .allMatch(value -> value > 799 && value < 802);
    }
}
