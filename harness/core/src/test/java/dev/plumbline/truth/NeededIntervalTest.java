package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cache.Malformed;
import dev.plumbline.reuse.StageResults;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeededIntervalTest {

    /** Half a width of .05 at the confidence of one standard error. */
    private static Interval around(double accuracy) {
        return new StudentInterval(accuracy, .05, 1e9);
    }

    private static NeededInterval needed(double accuracy) {
        return new NeededInterval(List.of(1, 3, 5), List.of(around(.65), around(.73), around(.8)), accuracy);
    }

    @Test
    void it_runs_from_the_first_interval_that_reaches_the_accuracy_to_the_first_above_it() {
        assertThat(needed(.69).low(.6827)).isEqualTo(1);
        assertThat(needed(.69).high(.6827)).isEqualTo(5);
        assertThat(needed(.76).low(.6827)).isEqualTo(3);
        assertThat(needed(.76).high(.6827)).isInfinite();
        assertThat(needed(.76).low(0)).isEqualTo(5);
        assertThat(needed(.76).high(0)).isEqualTo(5);
    }

    @Test
    void intervals_of_raters_are_read_back_as_they_were_stored() throws Malformed {
        for (Interval interval : List.of(
                needed(.7),
                new IntraclassInterval(.3, .1, 20, 4.5),
                new EffectiveInterval(5, new IntraclassInterval(.3, .1, 20, 5)))) {
            Measured value = new Measured.Value(.3, interval, 20, 20, 1);
            assertThat(StageResults.read(StageResults.write(value, Measured.class), Measured.class))
                    .isEqualTo(value);
        }
    }
}
