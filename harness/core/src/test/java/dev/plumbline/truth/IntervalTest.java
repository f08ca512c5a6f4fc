package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @Test
    void student_reaches_t_standard_errors_to_each_side() {
        // t = 2.228139 at .95 with 10 degrees of freedom.
        Interval interval = new StudentInterval(1, .5, 10);
        assertThat(interval.low(.95)).isEqualTo(1 - .5 * 2.228139, within(1e-6));
        assertThat(interval.high(.95)).isEqualTo(1 + .5 * 2.228139, within(1e-6));
        // Half the width at .6827 is a little more than one standard error when it was itself estimated.
        assertThat(new StudentInterval(1, .5, 1e6).standardError()).isEqualTo(.5, within(1e-4));
    }

    @Test
    void wilson_gives_the_published_interval_of_8_in_10() {
        Interval interval = new WilsonInterval(.8, 10, Double.POSITIVE_INFINITY);
        assertThat(interval.low(.95)).isEqualTo(.490, within(.0005));
        assertThat(interval.high(.95)).isEqualTo(.943, within(.0005));
    }

    @Test
    void an_unvarying_share_of_1_has_wilsons_interval() {
        // t = 2.262157 at .95 with 9 degrees of freedom: low = 10 / (10 + t^2).
        Interval interval = new UnvaryingInterval(1, 0, 1, 10);
        assertThat(interval.low(.95)).isEqualTo(10 / (10 + 2.262157 * 2.262157), within(1e-6));
        assertThat(interval.low(.95)).isEqualTo(new WilsonInterval(1, 10, 9).low(.95), within(1e-12));
        assertThat(interval.high(.95)).isEqualTo(1);
    }

    @Test
    void fieller_solves_the_quadratic() {
        // t at .954500 with endless freedom is 2: the worked example of the class.
        Interval interval = new FiellerInterval(3, 2, .01, .04, 0, Double.POSITIVE_INFINITY);
        double confidence = .954499736;
        assertThat(interval.low(confidence)).isEqualTo((6 - Math.sqrt(36 - 3.84 * 8.96)) / 3.84, within(1e-6));
        assertThat(interval.high(confidence)).isEqualTo((6 + Math.sqrt(36 - 3.84 * 8.96)) / 3.84, within(1e-6));
    }

    @Test
    void the_standard_error_of_a_ratio_is_half_the_width_at_68_per_cent() {
        // A denominator of 2 without error: (3 -+ .1)/2 at one standard error, which is a two-sided .6827.
        Interval interval = new FiellerInterval(3, 2, .01, 0, 0, Double.POSITIVE_INFINITY);
        assertThat(interval.standardError()).isEqualTo(.05, within(1e-5));
    }

    @Test
    void fieller_is_unbounded_where_the_denominator_may_be_0() {
        // 2 standard errors of .5 reach from 1 to 0.
        Interval interval = new FiellerInterval(1, 1, .01, .25, 0, Double.POSITIVE_INFINITY);
        assertThat(interval.low(.96)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(interval.high(.96)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(interval.low(.94)).isFinite();
        // A denominator of t standard errors: they reach to 0 exactly.
        double t = Quantiles.student(.95, Double.POSITIVE_INFINITY);
        Interval touching = new FiellerInterval(1, t, .01, 1, 0, Double.POSITIVE_INFINITY);
        assertThat(touching.low(.95)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(touching.high(.95)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .1, .5, .9, .98, .9998})
    void every_interval_holds_its_estimate_and_narrows_to_it_at_no_confidence(double confidence) {
        Interval[] intervals = {
            new StudentInterval(.4, .1, 7),
            new WilsonInterval(.4, 20, 7),
            new UnvaryingInterval(.4, 0, 1, 8),
            new FiellerInterval(.4, 1, .001, .002, .0005, 7)
        };
        for (Interval interval : intervals) {
            assertThat(interval.low(confidence)).isLessThanOrEqualTo(.4 + 1e-12);
            assertThat(interval.high(confidence)).isGreaterThanOrEqualTo(.4 - 1e-12);
            assertThat(interval.low(0)).isEqualTo(.4, within(1e-9));
            assertThat(interval.high(0)).isEqualTo(.4, within(1e-9));
        }
    }
}
