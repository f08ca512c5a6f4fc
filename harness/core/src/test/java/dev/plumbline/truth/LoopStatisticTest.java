package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import org.junit.jupiter.api.Test;

class LoopStatisticTest {

    /** An estimate with standard error 1 and so many degrees of freedom that Student's t is normal. */
    private static LoopStatistic statistic(double estimate, double bound, int side, int looks) {
        Value value = new Value(estimate, new StudentInterval(estimate, 1, Double.POSITIVE_INFINITY), 100, 100, 1);
        return new LoopStatistic(value, bound, side, looks);
    }

    @Test
    void it_alarms_where_the_one_sided_bound_is_beyond_its_own() {
        // z at one-sided .05 is 1.645
        assertThat(statistic(-1.65, 0, -1, 1).alarms(.05)).isTrue();
        assertThat(statistic(-1.64, 0, -1, 1).alarms(.05)).isFalse();
        assertThat(statistic(1.75, .1, 1, 1).alarms(.05)).isTrue();
        assertThat(statistic(1.74, .1, 1, 1).alarms(.05)).isFalse();
        assertThat(statistic(5, 0, -1, 1).alarms(.05)).isFalse();
    }

    @Test
    void the_most_extreme_of_several_numbers_has_their_share_of_the_level() {
        // z at one-sided .05/5 is 2.326
        assertThat(statistic(2.32, 0, 1, 5).alarms(.05)).isFalse();
        assertThat(statistic(2.33, 0, 1, 5).alarms(.05)).isTrue();
    }

    @Test
    void what_is_no_number_gives_no_alarm() {
        assertThat(new LoopStatistic(new Undefined("nothing was watched"), 0, -1, 1).alarms(.05))
                .isFalse();
    }
}
