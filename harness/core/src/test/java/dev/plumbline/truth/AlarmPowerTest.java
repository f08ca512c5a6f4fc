package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmPowerTest {

    private static AlarmReadings readings(int trials, IntFunction<OptionalDouble> reading) {
        return new AlarmReadings(IntStream.range(0, trials)
                .mapToObj(t -> reading(reading.apply(t)))
                .toList());
    }

    private static Map<Alarm, Double> reading(OptionalDouble all) {
        return all.isEmpty()
                ? Map.of()
                : Arrays.stream(Alarm.values()).collect(Collectors.toMap(alarm -> alarm, alarm -> all.getAsDouble()));
    }

    private static AlarmReadings numbers(int trials, IntToDoubleFunction reading) {
        return readings(trials, t -> OptionalDouble.of(reading.applyAsDouble(t)));
    }

    private static List<Measurement> measure(
            double level, AlarmReadings reference, AlarmReadings clean, AlarmReadings on) {
        SortedMap<String, AlarmReadings> errors = new TreeMap<>();
        errors.put("length", on);
        return AlarmPower.of(level, reference, clean, errors);
    }

    private static double share(List<Measurement> all, int which) {
        return ((Measured.Value) all.get(which).measured()).estimate();
    }

    @Test
    void an_alarm_goes_off_above_the_greatest_of_nineteen_readings_without_errors() {
        AlarmReadings reference = numbers(19, t -> t);
        AlarmReadings clean = numbers(4, t -> t == 0 ? 18.5 : 18);
        AlarmReadings on = numbers(4, t -> t < 3 ? 19 : 0);

        List<Measurement> all = measure(.05, reference, clean, on);

        assertThat(all.get(0).key()).hasToString("false-alarm of alarm/rater-disagreement against ratings");
        assertThat(share(all, 0)).isEqualTo(1 / 4.0);
        assertThat(all.get(1).key()).hasToString("power of alarm/rater-disagreement against ratings at error length");
        assertThat(share(all, 1)).isEqualTo(3 / 4.0);
        Measured.Value power = (Measured.Value) all.get(1).measured();
        // Wilson's interval of 3 of 4
        assertThat(power.interval().low(.95)).isCloseTo(.3006, within(5e-5));
        assertThat(power.interval().high(.95)).isCloseTo(.9544, within(5e-5));
    }

    @Test
    void an_error_that_changes_nothing_is_noticed_no_more_often_than_none() {
        AlarmReadings same = numbers(99, t -> t);

        List<Measurement> all = measure(.05, same, same, same);

        // of 99 the fifth greatest is the bound, which four exceed
        assertThat(share(all, 0)).isEqualTo(4 / 99.0);
        assertThat(share(all, 1)).isEqualTo(4 / 99.0);
    }

    @Test
    void an_error_that_makes_an_alarm_read_less_is_not_noticed_at_all() {
        List<Measurement> all = measure(.05, numbers(99, t -> t), numbers(99, t -> t), numbers(99, t -> t - 50));

        assertThat(share(all, 1)).isZero();
    }

    @Test
    void an_alarm_that_reads_nothing_without_errors_has_no_power_but_a_reason() {
        AlarmReadings some = readings(19, t -> t == 7 ? OptionalDouble.empty() : OptionalDouble.of(t));

        List<Measurement> all = measure(.05, some, some, some);

        assertThat(all.get(1).measured())
                .isEqualTo(new Measured.Undefined(
                        "what this alarm would read is not there in every trial without errors"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_level_is_kept_whatever_the_distribution(long seed) {
        Draws draws = Draws.of(seed, "alarm-level", 0);
        double off = 0;
        for (int i = 0; i < 400; i++) {
            AlarmReadings reference = numbers(39, t -> Math.exp(3 * draws.gaussian()));
            AlarmReadings clean = numbers(25, t -> Math.exp(3 * draws.gaussian()));
            off += share(measure(.05, reference, clean, clean), 0) / 400;
        }
        // k = 2 of 40 is exactly .05; the standard error over 400 thresholds is about .0022
        assertThat(off).isCloseTo(.05, within(.009));
    }

    @Test
    void a_level_that_so_few_replicates_cannot_show_is_refused() {
        assertThatThrownBy(() -> new AlarmSpec(Place.of("task.yaml"), 19, 200, 1000, .01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a level of 0.01 needs at least 99 replicates, found 19; raise one of the two");
    }
}
