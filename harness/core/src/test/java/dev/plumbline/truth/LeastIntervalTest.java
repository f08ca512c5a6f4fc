package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Measured.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeastIntervalTest {

    private static final double INFINITE = 1e9;

    /** Independent groups with these numbers, all of one standard error. */
    private static LeastInterval of(double error, double... estimates) {
        double[][] covariance = new double[estimates.length][estimates.length];
        for (int g = 0; g < estimates.length; g++) {
            covariance[g][g] = error * error;
        }
        return of(error, covariance, estimates);
    }

    private static LeastInterval of(double error, double[][] covariance, double... estimates) {
        List<Value> groups = Arrays.stream(estimates)
                .mapToObj(x -> new Value(x, new StudentInterval(x, error, INFINITE), 100, 100, 1))
                .toList();
        return LeastInterval.of(groups, covariance, 100);
    }

    @Test
    void of_two_equal_numbers_the_estimate_is_above_both_by_what_the_greater_of_two_errors_is_in_the_median() {
        LeastInterval two = of(.05, .6, .6);
        // P(both errors below k) = 1/2: Phi(k) = .7071
        assertThat(two.high(0)).isCloseTo(.6 + .05 * .5449, within(.003));
        // .975 together: .9874 each
        assertThat(two.high(.95)).isCloseTo(.6 + .05 * 2.239, within(.005));
        assertThat(two.low(.95)).isCloseTo(.6 - .05 * 1.96, within(1e-4));
        assertThat(two.low(0)).isCloseTo(.6, within(1e-9));
    }

    @Test
    void a_group_that_is_clearly_the_last_is_measured_as_if_it_were_alone() {
        LeastInterval clear = of(.05, .2, .8, .9);
        assertThat(clear.last()).isEqualTo(1);
        assertThat(clear.high(0)).isCloseTo(.2, within(.003));
        assertThat(clear.high(.95)).isCloseTo(.2 + .05 * 1.96, within(.005));
        assertThat(clear.low(.95)).isCloseTo(.2 - .05 * 1.96, within(1e-4));
    }

    @Test
    void the_lower_end_is_the_least_of_the_lower_ends_and_needs_no_correction() {
        LeastInterval five = of(.05, .6, .6, .6, .6, .6);
        assertThat(five.low(.95)).isEqualTo(of(.05, .6).low(.95));
    }

    @Test
    void errors_that_are_the_same_for_all_need_no_correction_and_opposite_ones_need_the_most() {
        double v = .05 * .05;
        LeastInterval same = of(.05, new double[][] {{v, v}, {v, v}}, .6, .6);
        LeastInterval opposite = of(.05, new double[][] {{v, -v}, {-v, v}}, .6, .6);
        assertThat(same.high(0)).isCloseTo(.6, within(.003));
        // the greater of z and -z is its size: .6745 in the median
        assertThat(opposite.high(0)).isCloseTo(.6 + .05 * .6745, within(.003));
    }

    @Test
    void far_levels_are_bonferronis_and_ends_never_cross_as_confidence_grows() {
        LeastInterval three = of(.05, .6, .61, .62);
        assertThat(three.high(.9998)).isCloseTo(.6 + .05 * 3.988, within(.005));
        double last = three.high(0);
        for (double confidence = 0; confidence < .9999; confidence += .01) {
            assertThat(three.high(confidence)).isGreaterThanOrEqualTo(last);
            assertThat(three.low(confidence)).isLessThanOrEqualTo(three.high(0));
            last = three.high(confidence);
        }
    }

    @Test
    void numbers_that_nothing_varies_keep_their_own_intervals() {
        Value all = new Value(1, new UnvaryingInterval(1, 0, 1, 50), 50, 50, 1);
        LeastInterval two = LeastInterval.of(List.of(all, all), new double[2][2], 50);
        assertThat(two.high(.95)).isEqualTo(1);
        assertThat(two.low(.95)).isEqualTo(all.interval().low(.95));
    }
}
