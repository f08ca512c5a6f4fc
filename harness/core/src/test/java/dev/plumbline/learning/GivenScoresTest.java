package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Probabilities;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenScoresTest {

    private static final List<String> SIDES = List.of("second", "first");

    private static Probabilities pair(double a, double b) {
        return GivenScores.pairs(new double[] {a, b}, new int[] {0}, new int[] {1}, SIDES);
    }

    @Test
    void the_difference_of_the_scores_is_the_log_odds_of_the_first() {
        Probabilities pairs = GivenScores.pairs(new double[] {1, 0, 3}, new int[] {0, 1}, new int[] {1, 2}, SIDES);
        assertThat(pairs.at(0, 1)).isEqualTo(1 / (1 + Math.exp(-1)), within(1e-15));
        assertThat(pairs.at(1, 0)).isEqualTo(1 / (1 + Math.exp(-3)), within(1e-15));
        assertThat(pairs.hard()).containsExactly(1, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3.25, 1e300, Double.MIN_VALUE})
    void equal_scores_are_a_tie(double score) {
        assertThat(pair(score, score).values()).containsExactly(.5, .5);
    }

    @ParameterizedTest
    @CsvSource({
        "4.9e-324, 0",
        "1, 0.9999999999999999",
        "1e-17, -1e-17",
        "1e-16, 0",
        "1.7976931348623157e308, -1.7976931348623157e308",
        "1e300, 1e3"
    })
    void a_higher_score_wins_however_close_or_far_the_other_is(double higher, double lower) {
        assertThat(pair(higher, lower).hard()).containsExactly(1);
        assertThat(pair(higher, lower).at(0, 1)).isGreaterThan(.5);
        assertThat(pair(lower, higher).hard()).containsExactly(0);
        assertThat(pair(lower, higher).at(0, 1)).isLessThan(.5);
        assertThat(pair(higher, lower).at(0, 0) + pair(higher, lower).at(0, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void a_score_that_is_not_finite_is_refused(double score) {
        assertThatThrownBy(() -> pair(1, score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("candidate 1 has the score " + score);
    }

    @Test
    void single_candidates_are_read_as_probabilities_of_the_last_class() {
        assertThat(GivenScores.pointwise(new double[] {0, .25, 1}, Problems.NO_YES)
                        .values())
                .containsExactly(1, 0, .75, .25, 0, 1);
    }

    @Test
    void a_score_outside_0_to_1_is_no_probability() {
        assertThatThrownBy(() -> GivenScores.pointwise(new double[] {.5, 1.5}, Problems.NO_YES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("candidate 1 has the score 1.5; a score that is read as a probability lies in 0 to 1");
    }

    @Test
    void one_score_does_not_tell_three_classes_apart() {
        assertThatThrownBy(() -> GivenScores.pointwise(new double[] {.5}, Problems.names(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a score is the probability of the last of two classes; there are 3 classes");
    }
}
