package dev.plumbline.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Curve;
import dev.plumbline.truth.Interval;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallBinsTest {

    private static Measurement point(String metric, String axis, String step, int examples) {
        MetricKey key = new MetricKey("scores", "grm", "all", metric, Against.TRUTH).at(axis, step);
        Measured measured = examples == 0
                ? new Measured.Undefined("no example here")
                : new Measured.Value(.5, new Whole(), examples, examples, 1);
        return new Measurement(key, measured);
    }

    private static List<String> kept(Measurement... points) {
        return SmallBins.of(List.of(points), 10).stream()
                .map(key -> key.axis() + " " + key.step())
                .sorted()
                .toList();
    }

    @Test
    void a_part_of_a_benchmark_with_few_examples_is_kept_back_with_the_next_smallest() {
        assertThat(kept(
                        point("benchmark-score", "section", "chat", 40),
                        point("benchmark-score", "section", "safety", 20),
                        point("benchmark-score", "section", "reasoning", 4)))
                .containsExactly("section reasoning", "section safety");
    }

    @Test
    void of_a_bin_as_of_a_part_and_of_no_other_curve() {
        assertThat(kept(
                        point("reliability-frequency", Curve.BIN, "1", 40),
                        point("reliability-frequency", Curve.BIN, "2", 9),
                        point("reliability-frequency", Curve.BIN, "3", 30)))
                .containsExactly("bin 2", "bin 3");
        assertThat(kept(point("gold-change", "beta", "1", 9), point("benchmark-score", "", "", 9)))
                .isEmpty();
    }

    @Test
    void parts_that_are_all_large_stand() {
        assertThat(kept(
                        point("benchmark-score", "section", "chat", 40),
                        point("benchmark-score", "section", "safety", 10)))
                .isEmpty();
    }

    /** An interval that nothing here looks at. */
    private record Whole() implements Interval {
        @Override
        public double low(double confidence) {
            return 0;
        }

        @Override
        public double high(double confidence) {
            return 1;
        }
    }
}
