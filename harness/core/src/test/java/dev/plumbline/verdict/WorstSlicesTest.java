package dev.plumbline.verdict;

import static dev.plumbline.verdict.GateBuilder.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Interval;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WorstSlicesTest {

    private record Point(double at) implements Interval {

        @Override
        public double low(double confidence) {
            return at;
        }

        @Override
        public double high(double confidence) {
            return at;
        }
    }

    private static MetricKey key(String slice) {
        return new MetricKey("weak", "", slice, "accuracy", Against.TRUTH);
    }

    private static Measurement slice(String slice, double estimate) {
        return new Measurement(key(slice), new Measured.Value(estimate, new Point(estimate), 10, 10, 1));
    }

    private static final Measurements MEASURED = Measurements.of(List.of(
            slice("all", .1),
            slice("a=1", .9),
            slice("a=2", .5),
            slice("a=3", .7),
            new Measurement(key("a=4"), new Measured.Undefined("empty")),
            new Measurement(
                    new MetricKey("student", "", "a=2", "accuracy", Against.TRUTH),
                    new Measured.Value(0, new Point(0), 10, 10, 1))));

    private static List<String> worst(String slice, double bound, boolean atLeast) {
        GateBuilder built = gate("accuracy").arm("weak");
        Gate gate = (atLeast ? built.atLeast(bound) : built.atMost(bound)).build();
        Measured any = MEASURED.all().get(0).measured();
        GateResult result = new GateResult(gate, key(slice), any, Outcome.FAIL, OptionalInt.empty(), "");
        return WorstSlices.of(result, MEASURED).stream()
                .map(one -> one.key().slice())
                .toList();
    }

    @Test
    void those_that_miss_a_lower_bound_stand_lowest_first() {
        assertThat(worst("all", .8, true)).containsExactly("a=2", "a=3");
    }

    @Test
    void those_that_miss_an_upper_bound_stand_highest_first() {
        assertThat(worst("all", .4, false)).containsExactly("a=1", "a=3", "a=2");
    }

    @Test
    void there_are_three_at_most_and_one_on_the_bound_does_not_miss_it() {
        assertThat(worst("all", .95, true)).containsExactly("a=2", "a=3", "a=1");
        assertThat(worst("all", .5, true)).isEmpty();
    }

    @Test
    void a_gate_on_a_slice_has_none() {
        assertThat(worst("a=2", .8, true)).isEmpty();
    }
}
