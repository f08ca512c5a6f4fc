package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LbfgsTest {

    private static final double[] ONES = {1, 1};
    private static final double[] TIGHT = {1e-10, 1e-10};

    @Test
    void a_quadratic_with_the_right_curvature_takes_one_step() {
        // (x - 1)^2 / 2 + 100 (y + 2)^2 / 2.
        Lbfgs lbfgs = new Lbfgs(new double[] {1, 100}, TIGHT);
        lbfgs.tell(.5 + 200, new double[] {-1, 200});
        assertThat(lbfgs.point()).containsExactly(1, -2);
        lbfgs.tell(0, new double[] {0, 0});
        assertThat(lbfgs.done()).isTrue();
        assertThat(lbfgs.point()).containsExactly(1, -2);
    }

    @Test
    void finds_the_minimum_of_a_narrow_valley() {
        // 1000 (x + y - 3)^2 + (x - y)^2 has its minimum at (1.5, 1.5).
        Lbfgs lbfgs = new Lbfgs(ONES, TIGHT);
        while (!lbfgs.done()) {
            double x = lbfgs.point()[0];
            double y = lbfgs.point()[1];
            double steep = 2000 * (x + y - 3);
            double flat = 2 * (x - y);
            lbfgs.tell(steep * steep / 4000 + flat * flat / 4, new double[] {steep + flat, steep - flat});
        }
        assertThat(lbfgs.point()).containsExactly(new double[] {1.5, 1.5}, within(1e-9));
    }

    @Test
    void a_function_without_a_minimum_is_reported_with_its_numbers() {
        Lbfgs lbfgs = new Lbfgs(new double[] {1}, new double[] {1e-3});
        assertThatThrownBy(() -> {
                    while (!lbfgs.done()) {
                        lbfgs.tell(Double.NaN, new double[] {Double.NaN});
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "no convergence after 62 evaluations: value NaN, gradient NaN at coordinate 0, tolerance 0.001");
    }

    @Test
    void the_inverse_hessian_maps_a_change_of_the_gradient_back_to_its_step() {
        // The secant condition, whatever came before.
        CurvaturePairs pairs = new CurvaturePairs(new double[] {1, 2, 3});
        pairs.add(new double[] {1, 0, 1}, new double[] {2, 1, 0});
        pairs.add(new double[] {0, 1, -1}, new double[] {1, 3, -1});
        double[] back = pairs.direction(new double[] {1, 3, -1});
        assertThat(back).containsExactly(new double[] {0, -1, 1}, within(1e-14));
    }

    @Test
    void only_the_last_ten_steps_are_kept() {
        CurvaturePairs all = new CurvaturePairs(ONES);
        CurvaturePairs last = new CurvaturePairs(ONES);
        for (int i = 0; i < 15; i++) {
            double[] step = {1 + i, 2 - i};
            double[] change = {3 * (1 + i), 2 - i};
            all.add(step, change);
            if (i >= 5) {
                last.add(step, change);
            }
        }
        double[] gradient = {1, -1};
        assertThat(all.direction(gradient)).containsExactly(last.direction(gradient));
        assertThat(Arrays.equals(all.direction(gradient), new CurvaturePairs(ONES).direction(gradient)))
                .isFalse();
    }

    @Test
    void a_step_is_shortened_to_where_the_slopes_cross_zero() {
        // (t - .25)^2: slope -.5 at 0, 1.5 at 1; the line through both is 0 at .25.
        LineSearch search = new LineSearch();
        search.begin(.0625, -.5);
        assertThat(search.accepts(.5625, 1.5)).isFalse();
        assertThat(search.step()).isEqualTo(.25);
        assertThat(search.accepts(0, 0)).isTrue();
    }

    @Test
    void a_step_that_is_still_steep_is_lengthened() {
        LineSearch search = new LineSearch();
        search.begin(0, -1);
        assertThat(search.accepts(-1, -.95)).isFalse();
        assertThat(search.step()).isEqualTo(3);
    }
}
