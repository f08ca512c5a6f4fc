package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTestsTest {

    private static Measurement gain(String slice, double t) {
        Interval interval = new StudentInterval(t, 1, Double.POSITIVE_INFINITY);
        return new Measurement(
                new MetricKey("student", "soft", slice, "gain", Against.TRUTH),
                new Measured.Value(t, interval, 10, 10, 1));
    }

    @Test
    void slices_of_an_arm_and_metric_are_corrected_together() {
        // z = 1.959964 and 2.575829: p = .05 and .01; c = 1.5: .01 x 2 x 1.5 = .03, .05 x 1.5 = .075.
        List<SliceTest> tests = SliceTests.of(List.of(gain("all", 9), gain("a=1", 1.959964), gain("a=2", -2.575829)));
        assertThat(tests).extracting(test -> test.key().slice()).containsExactly("a=1", "a=2");
        assertThat(tests.get(0).adjusted()).isEqualTo(.075, within(1e-6));
        assertThat(tests.get(1).adjusted()).isEqualTo(.03, within(1e-6));
        assertThat(tests).extracting(SliceTest::survives).containsExactly(false, true);
    }

    @Test
    void an_adjusted_p_of_5_per_cent_survives() {
        MetricKey key = gain("a=1", 2).key();
        assertThat(new SliceTest(key, .01, .05).survives()).isTrue();
        assertThat(new SliceTest(key, .01, .0501).survives()).isFalse();
    }

    @Test
    void what_has_no_interval_or_is_no_difference_has_no_test() {
        MetricKey accuracy = new MetricKey("student", "soft", "a=1", "accuracy", Against.TRUTH);
        MetricKey undefined = new MetricKey("student", "soft", "a=1", "gain", Against.TRUTH);
        assertThat(SliceTests.of(List.of(
                        new Measurement(accuracy, gain("a=1", 3).measured()),
                        new Measurement(undefined, new Measured.Undefined("no example")))))
                .isEmpty();
    }
}
