package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresTest {

    private static final double[] ONES = {1, 1, 1};
    private static final double[] TIME = {0, 1, 2};

    private static Estimate coefficient(int column, double[] y, double[]... columns) {
        return new LeastSquares(List.of(columns))
                .coefficient(column, List.of(y))
                .orElseThrow()
                .mean();
    }

    @Test
    void the_line_through_1_2_and_4_rises_by_3_halves_from_5_sixths() {
        double[] y = {1, 2, 4};
        assertThat(coefficient(1, y, ONES, TIME).value()).isCloseTo(1.5, within(1e-12));
        assertThat(coefficient(0, y, ONES, TIME).value()).isCloseTo(5 / 6.0, within(1e-12));
    }

    /** Residuals 1/6, -1/3, 1/6; of the slope's column the constant leaves -1, 0, 1, of squares 2. */
    @Test
    void a_row_adds_its_own_part_times_its_residual_to_the_error_of_a_coefficient() {
        assertThat(coefficient(1, new double[] {1, 2, 4}, ONES, TIME).contribution())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(-1 / 12.0, 0, 1 / 12.0);
    }

    @Test
    void a_coefficient_is_in_the_units_of_its_column_however_large_they_are() {
        double[] seconds = {0, 3.6e9, 7.2e9};
        assertThat(coefficient(1, new double[] {1, 2, 4}, ONES, seconds).value())
                .isCloseTo(1.5 / 3.6e9, within(1e-20));
    }

    @Test
    void columns_that_tell_each_other_have_no_coefficients_and_the_others_keep_theirs() {
        double[] twice = {0, 2, 4};
        double[] other = {1, 0, 0};
        LeastSquares fit = new LeastSquares(List.of(TIME, twice, other));
        assertThat(IntStream.range(0, 3).filter(fit::tells)).containsExactly(2);
        assertThat(fit.rank()).isEqualTo(2);
        assertThat(fit.coefficient(0, List.of(ONES))).isEmpty();
        // 3, 1, 2 is .  1 on (0, 1, 2) leaves 3, 0, 0.
        assertThat(fit.coefficient(2, List.of(new double[] {3, 1, 2}))
                        .orElseThrow()
                        .mean()
                        .value())
                .isCloseTo(3, within(1e-12));
    }

    @Test
    void a_column_of_zeros_has_no_coefficient() {
        LeastSquares fit = new LeastSquares(List.of(new double[3], TIME));
        assertThat(fit.tells(0)).isFalse();
        assertThat(fit.tells(1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void contributions_sum_to_0_and_the_residuals_are_at_right_angles_to_every_column(long seed) {
        Draws draws = Draws.of(seed, "least squares", 0);
        double[] ones = IntStream.range(0, 50).mapToDouble(i -> 1).toArray();
        double[] x = IntStream.range(0, 50).mapToDouble(i -> draws.gaussian()).toArray();
        double[] z = IntStream.range(0, 50)
                .mapToDouble(i -> x[i] + .1 * draws.gaussian())
                .toArray();
        double[] y = IntStream.range(0, 50)
                .mapToDouble(i -> 2 * x[i] - 3 * z[i] + 1 + draws.gaussian())
                .toArray();
        double[] b = new double[3];
        for (int j = 0; j < 3; j++) {
            Estimate estimate = coefficient(j, y, ones, x, z);
            b[j] = estimate.value();
            assertThat(IntStream.range(0, 50)
                            .mapToDouble(i -> estimate.contribution()[i])
                            .sum())
                    .isCloseTo(0, within(1e-10));
        }
        for (double[] column : List.of(ones, x, z)) {
            assertThat(IntStream.range(0, 50)
                            .mapToDouble(i -> column[i] * (y[i] - b[0] - b[1] * x[i] - b[2] * z[i]))
                            .sum())
                    .isCloseTo(0, within(1e-9));
        }
    }
}
