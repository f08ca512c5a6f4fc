package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    @Test
    void numbers_in_opposite_order_correlate_by_minus_one_and_no_row_contributes() {
        Estimate r = Correlation.of(new double[] {1, 2, 3}, new double[] {3, 2, 1});
        assertThat(r.value()).isEqualTo(-1, within(1e-12));
        assertThat(r.contribution()).containsExactly(new double[3], within(1e-12));
    }

    @Test
    void pearson_of_four_points_by_hand() {
        // deviations -1.5, -.5, .5, 1.5 and -.5, .5, -.5, .5: r = 1 / sqrt(5 x 1)
        Estimate r = Correlation.of(new double[] {1, 2, 3, 4}, new double[] {0, 1, 0, 1});
        assertThat(r.value()).isEqualTo(1 / Math.sqrt(5), within(1e-12));
    }

    @Test
    void contributions_are_the_change_when_a_row_weighs_a_little_more() {
        double[] a = {.2, 1.4, -.3, 2.2, .9, -1.1};
        double[] b = {1, 0, 1, 0, 0, 1};
        Estimate r = Correlation.of(a, b);
        double e = 1e-6;
        for (int i = 0; i < a.length; i++) {
            assertThat((weighted(a, b, i, e) - r.value()) / e / a.length).isEqualTo(r.contribution()[i], within(1e-5));
        }
    }

    /** The correlation with the share e of the weight moved to one row. */
    private static double weighted(double[] a, double[] b, int row, double e) {
        double[] w = new double[a.length];
        java.util.Arrays.fill(w, (1 - e) / a.length);
        w[row] += e;
        double ma = 0;
        double mb = 0;
        for (int i = 0; i < a.length; i++) {
            ma += w[i] * a[i];
            mb += w[i] * b[i];
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += w[i] * (a[i] - ma) * (b[i] - mb);
            aa += w[i] * (a[i] - ma) * (a[i] - ma);
            bb += w[i] * (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test
    void there_is_none_where_a_number_never_varies() {
        assertThat(Correlation.undefined(new double[] {1, 1, 1}, new double[] {0, 1, 0}))
                .isTrue();
        assertThat(Correlation.undefined(new double[] {0, 1, 0}, new double[] {2, 2, 2}))
                .isTrue();
        assertThat(Correlation.undefined(new double[] {0, 1, 0}, new double[] {0, 1, 1}))
                .isFalse();
    }

    @Test
    void intervals_of_unrelated_numbers_hold_zero_as_often_as_they_say() {
        Draws draws = Draws.of(1, "test", 0);
        int trials = 2000;
        int held = 0;
        for (int t = 0; t < trials; t++) {
            double[] a = new double[40];
            double[] b = new double[40];
            int[] rows = new int[40];
            for (int i = 0; i < 40; i++) {
                a[i] = draws.gaussian();
                b[i] = draws.below(2);
                rows[i] = i;
            }
            Measured.Value value = (Measured.Value) Means.measured(Correlation.of(a, b), Sample.of(rows, rows), -1, 1);
            held += value.interval().low(.95) <= 0 && value.interval().high(.95) >= 0 ? 1 : 0;
        }
        // .95 and four standard errors of .0049
        assertThat(held / (double) trials).isBetween(.93, .97);
    }
}
