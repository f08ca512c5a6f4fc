package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BlindIntervalTest {

    private static final double Q = 1.959964;

    private static BlindInterval of(boolean end, double... ratio) {
        double[] at = new double[ratio.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = i;
        }
        return new BlindInterval(at, ratio, 1e9, end, false);
    }

    @Test
    void begins_between_the_first_place_that_is_open_and_the_first_that_is_certain() {
        BlindInterval interval = of(false, -6, -1, 1, 5, -5);
        assertThat(interval.low(.95)).isCloseTo((6 - Q) / 5, within(1e-5));
        assertThat(interval.high(.95)).isCloseTo(2 + (Q - 1) / 4, within(1e-5));
        assertThat(interval.low(0)).isEqualTo(1.5);
    }

    @Test
    void ends_between_the_last_place_that_is_certain_and_the_first_that_is_ruled_out() {
        BlindInterval interval = of(true, -6, -1, 1, 5, -5);
        assertThat(interval.low(.95)).isCloseTo(3 + (5 - Q) / 10, within(1e-5));
        assertThat(interval.high(.95)).isCloseTo(3 + (5 + Q) / 10, within(1e-5));
        assertThat(interval.high(0)).isEqualTo(3.5);
    }

    @Test
    void a_region_that_is_nowhere_certain_may_begin_anywhere_and_be_empty() {
        assertThat(of(false, -6, 1, -6).high(.95)).isInfinite();
        assertThat(of(true, -6, 1, -6).low(.95)).isCloseTo(6. / 7, within(1e-9));
    }

    @Test
    void is_open_at_the_end_where_it_lasts_as_far_as_was_followed() {
        assertThat(of(true, -6, 6, 6).high(.95)).isInfinite();
        assertThat(of(true, -6, 6, 6).low(.95)).isEqualTo(2);
    }

    @Test
    void a_region_that_is_ruled_out_everywhere_begins_beyond_the_end_at_least() {
        assertThat(of(false, -6, -6, -6).low(.95)).isEqualTo(2);
        assertThat(of(false, -6, -6, -6).high(.95)).isInfinite();
    }
}
