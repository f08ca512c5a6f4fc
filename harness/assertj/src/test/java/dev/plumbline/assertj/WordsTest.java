package dev.plumbline.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.truth.Interval;
import dev.plumbline.truth.Measured;
import org.junit.jupiter.api.Test;

/** Numbers whose interval is open, or that are only known to be at least so much. */
class WordsTest {

    /** The same ends at every confidence. */
    private record Open(double from, double to, boolean censored) implements Interval {
        @Override
        public double low(double confidence) {
            return from;
        }

        @Override
        public double high(double confidence) {
            return to;
        }
    }

    private static Measured value(double estimate, double from, double to, boolean censored) {
        return new Measured.Value(estimate, new Open(from, to, censored), 1200, 300, 1);
    }

    @Test
    void an_end_that_is_infinite_is_no_bound() {
        assertThat(Words.of(value(1.5, 1.25, Double.POSITIVE_INFINITY, false)))
                .isEqualTo("1.5000 (95 % interval 1.2500 to no bound; n 1,200, clusters 300, seeds 1)");
        assertThat(Words.of(value(1.5, Double.NEGATIVE_INFINITY, 1.75, false)))
                .isEqualTo("1.5000 (95 % interval no bound to 1.7500; n 1,200, clusters 300, seeds 1)");
    }

    @Test
    void a_censored_value_is_at_least_so_much() {
        assertThat(Words.of(value(1.5, 1.25, Double.POSITIVE_INFINITY, true)))
                .isEqualTo("at least 1.5000 (95 % interval 1.2500 to no bound; n 1,200, clusters 300, seeds 1)");
    }

    @Test
    void a_bound_above_is_not_met_by_an_end_that_is_infinite() {
        Figure figure = Samples.figure(value(1.5, 1.25, Double.POSITIVE_INFINITY, true));

        new FigureAssert(figure).isAtLeast(1.25);
        assertThatThrownBy(() -> new FigureAssert(figure).isAtMost(9)).hasMessage("""

                Expecting the one-sided 95 % upper bound of
                  pgr of student/soft in task 'claims'
                to be at most
                  9
                but it is
                  no bound, the estimate being at least 1.5000 (95 % interval 1.2500 to no bound; n 1,200, clusters 300, seeds 1)""");
    }
}
