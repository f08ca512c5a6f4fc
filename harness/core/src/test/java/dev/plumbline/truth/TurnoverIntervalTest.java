package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TurnoverIntervalTest {

    private static final double MANY = 1e9;

    private static TurnoverInterval of(double turning, double... ratio) {
        double[] at = new double[ratio.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = i;
        }
        return new TurnoverInterval(at, ratio, MANY, turning, false);
    }

    @Test
    void ends_are_where_the_ratio_falls_to_the_quantiles() {
        TurnoverInterval interval = of(0, 6, 3, -1, -5);
        assertThat(interval.low(.95)).isCloseTo(1 + (3 - 1.959964) / 4, within(1e-5));
        assertThat(interval.high(.95)).isCloseTo(2 + .959964 / 4, within(1e-5));
        assertThat(interval.low(0)).isEqualTo(1.75);
    }

    @Test
    void is_open_above_where_the_curve_is_never_certainly_negative() {
        TurnoverInterval interval = of(0, 6, 3, -1, -1.9);
        assertThat(interval.low(.95)).isCloseTo(1.26, within(.001));
        assertThat(interval.high(.95)).isInfinite();
        assertThat(interval.high(.9)).isCloseTo(2 + .644854 / .9, within(1e-5));
    }

    @Test
    void a_curve_that_stays_certainly_positive_did_not_turn_up_to_its_end() {
        TurnoverInterval interval = of(0, 6, 5, 4, 3);
        assertThat(interval.low(.95)).isEqualTo(3);
        assertThat(interval.high(.95)).isInfinite();
    }

    @Test
    void a_curve_that_is_certainly_negative_at_the_base_turns_there() {
        TurnoverInterval interval = of(0, -6, -5);
        assertThat(interval.low(.95)).isZero();
        assertThat(interval.high(.95)).isZero();
    }

    @Test
    void a_second_downward_zero_does_not_widen_it() {
        assertThat(of(0, 6, -6, 6, -6).high(.95)).isEqualTo(of(0, 6, -6).high(.95));
    }

    @Test
    void a_dip_that_is_not_certain_leaves_the_later_zero_open() {
        TurnoverInterval interval = of(0, 6, 1, 6, -6);
        assertThat(interval.low(.95)).isCloseTo(1 - .959964 / 5, within(1e-5));
        assertThat(interval.high(.95)).isCloseTo(2 + 7.959964 / 12, within(1e-5));
    }

    /** With k = 2 pi the bound is P(Z < -q) + exp(-q^2/2); at q = 2.7971 that is .00258 + .02000 = .0226, at 2.7576 .0029 + .0223 = .0252. */
    @Test
    void the_upper_end_holds_for_all_places_together_and_the_lower_for_one() {
        TurnoverInterval turning = of(2 * Math.PI, 6, 3, -1, -5);
        double q = 2 + 4 * (turning.high(.95) - 2) - 1;
        double bound = Math.exp(-q * q / 2) + (1 - normal(q));
        assertThat(bound).isCloseTo(.025, within(1e-6));
        assertThat(turning.low(.95)).isEqualTo(of(0, 6, 3, -1, -5).low(.95));
    }

    private static double normal(double z) {
        return org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1)
                .cumulativeProbability(z);
    }

    @Test
    void few_clusters_make_it_wider() {
        double[] at = {0, 1, 2, 3};
        double[] ratio = {6, 3, -1, -5};
        TurnoverInterval few = new TurnoverInterval(at, ratio, 4, 1, false);
        TurnoverInterval many = new TurnoverInterval(at, ratio, 400, 1, false);
        assertThat(few.low(.95)).isLessThan(many.low(.95));
        assertThat(few.high(.95)).isGreaterThan(many.high(.95));
    }

    @Test
    void the_inverse_has_the_ends_the_other_way_round() {
        InverseInterval inverse = new InverseInterval(of(0, 6, 3, -1, -1.9));
        assertThat(inverse.low(.95)).isZero();
        assertThat(inverse.high(.95)).isCloseTo(1 / 1.26, within(.001));
    }
}
