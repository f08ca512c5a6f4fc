package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SeparateStepsTest {

    /** The same function of every number. */
    private static SeparateSteps.Functions each(
            DoubleUnaryOperator value, DoubleUnaryOperator slope, double curvature) {
        return new SeparateSteps.Functions() {
            @Override
            public void slopes(double[] at, double[] slopes, double[] curvatures) {
                for (int i = 0; i < at.length; i++) {
                    slopes[i] += slope.applyAsDouble(at[i]);
                    curvatures[i] += curvature;
                }
            }

            @Override
            public void values(double[] at, double[] values) {
                for (int i = 0; i < at.length; i++) {
                    values[i] += value.applyAsDouble(at[i]);
                }
            }
        };
    }

    @Test
    void a_step_scaled_by_the_curvature_reaches_the_top_of_a_parabola() {
        double[] at = {1, -3};
        SeparateSteps.raise(at, each(x -> -2 * x * x, x -> -4 * x, 4));
        assertThat(at).containsExactly(0, 0);
    }

    @Test
    void each_step_that_goes_too_far_is_halved_by_itself() {
        double[] at = {1, 0};
        // Eight times too far: from 1 to -7, -3, -1; as high as before is high enough. At the top nothing moves.
        SeparateSteps.raise(at, each(x -> -2 * x * x, x -> -4 * x, .5));
        assertThat(at).containsExactly(-1, 0);
    }

    @Test
    void where_every_step_leads_down_or_out_of_the_numbers_nothing_moves() {
        double[] at = {1};
        SeparateSteps.raise(at, each(x -> x, x -> -1, 1));
        assertThat(at).containsExactly(new double[] {1}, within(1e-11));
        SeparateSteps.raise(at, each(x -> x == 1 ? 0 : Double.NaN, x -> 1, 1));
        assertThat(at).containsExactly(new double[] {1}, within(1e-11));
    }
}
