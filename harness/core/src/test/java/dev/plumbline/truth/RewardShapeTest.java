package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardShapeTest {

    @ParameterizedTest
    @CsvSource({".2, .2231", ".001, 2.7612", ".5, 0", ".9, 0"})
    void half_of_the_choices_cost_what_the_base_makes_of_them(double mass, double nats) {
        assertThat(RewardShape.price(mass)).isCloseTo(nats, within(5e-5));
    }

    @Test
    void no_policy_with_half_of_its_choices_there_is_nearer() {
        double[] base = {.05, .05, .6, .3};
        double least = RewardShape.price(.1);
        for (int i = 1; i < 50; i++) {
            for (int j = 1; j < 50; j++) {
                double[] weights = {.01 * i, .5 - .01 * i, .01 * j, .5 - .01 * j};
                double nats = IntStream.range(0, 4)
                        .mapToDouble(c -> weights[c] * Math.log(weights[c] / base[c]))
                        .sum();
                assertThat(nats).isGreaterThanOrEqualTo(least - 1e-12);
            }
        }
    }

    @Test
    void hills_estimator_is_the_mean_logarithm_over_the_next() {
        // Mean 0; the four highest of sixteen are 2, 2, 4 and 8 above it, the next is 1.
        double[] sorted = {-8, -4, -2, -2, -1, -1, 0, 0, 0, 0, 0, 1, 2, 2, 4, 8};
        double[] centred = sorted.clone();
        double mean = Arrays.stream(sorted).average().orElseThrow();
        Arrays.setAll(centred, i -> sorted[i] - mean);

        assertThat(RewardShape.hill(centred).orElseThrow())
                .isCloseTo(
                        IntStream.range(12, 16)
                                        .mapToDouble(i -> Math.log(centred[i] / centred[11]))
                                        .sum()
                                / 4,
                        within(1e-12));
        assertThat(RewardShape.hill(new double[] {0, 0, 0, 0})).isEmpty();
    }

    @Test
    void themes_that_tell_the_topic_inform_of_it_and_one_theme_for_all_of_nothing() {
        int[] topics = {0, 0, 1, 1};
        double[][] apart = {{1, 0}, {1, 0}, {0, 1}, {0, 1}};
        double[][] alike = {{1, 0}, {1, 0}, {1, 0}, {1, 0}};

        assertThat(Arrays.stream(ThemeMeasures.scores(apart, topics, 2))
                        .average()
                        .orElseThrow())
                .isCloseTo(Math.log(2), within(1e-12));
        assertThat(Arrays.stream(ThemeMeasures.scores(alike, topics, 2))
                        .average()
                        .orElseThrow())
                .isZero();
    }
}
