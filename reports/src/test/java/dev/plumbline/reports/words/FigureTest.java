package dev.plumbline.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Interval;
import dev.plumbline.truth.Measured;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A number that was only followed so far, laid out flat. */
class FigureTest {

    /** The same ends at every confidence. */
    private record Followed(double from, double to, boolean censored) implements Interval {
        @Override
        public double low(double confidence) {
            return from;
        }

        @Override
        public double high(double confidence) {
            return to;
        }
    }

    private static Figure figure(double estimate, Interval interval) {
        return Figure.of(new Measured.Value(estimate, interval, 40, 20, 1));
    }

    @Test
    void a_censored_value_is_a_value_that_says_so_and_is_open_above() {
        Figure figure = figure(1.5, new Followed(1.25, Double.POSITIVE_INFINITY, true));

        assertThat(figure.state()).isEqualTo("value");
        assertThat(figure.estimate()).hasValue(1.5);
        assertThat(figure.low()).hasValue(1.25);
        assertThat(figure.high()).isEqualTo(OptionalDouble.empty());
        assertThat(figure.open()).isEqualTo("high");
        assertThat(figure.counted()).isFalse();
        assertThat(figure.reason()).isEqualTo("at least this, which is where the search for it ended");
    }

    @Test
    void a_value_that_was_found_gives_no_reason_also_where_its_interval_is_open() {
        assertThat(figure(1.5, new Followed(1.25, 1.75, false)).reason()).isEmpty();
        assertThat(figure(1.5, new Followed(1.25, 1.75, false)).open()).isEmpty();
        Figure open = figure(1.5, new Followed(1.25, Double.POSITIVE_INFINITY, false));
        assertThat(open.reason()).isEmpty();
        assertThat(open.open()).isEqualTo("high");
        assertThat(figure(1.5, new Followed(Double.NEGATIVE_INFINITY, 1.75, false))
                        .open())
                .isEqualTo("low");
        assertThat(figure(1.5, new Followed(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false))
                        .open())
                .isEqualTo("both");
    }

    @Test
    void an_open_end_is_infinite_in_a_table() {
        Figure figure = figure(1.5, new Followed(1.25, Double.POSITIVE_INFINITY, true));

        assertThat(Format.DECIMAL.interval(figure)).isEqualTo("1.250 to \u221e");
    }
}
