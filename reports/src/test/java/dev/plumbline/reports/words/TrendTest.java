package dev.plumbline.reports.words;

import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static String sentence(Measured... measured) {
        List<Line.Point> points = new ArrayList<>();
        for (Measured one : measured) {
            points.add(new Line.Point(points.size(), Figure.of(one)));
        }
        MetricKey key = new MetricKey("weak", "", MetricKey.ALL, "accuracy", Against.TRUTH);
        return Trend.of(Line.of(key, points)).sentence();
    }

    @Test
    void a_line_rises_or_falls_where_the_intervals_of_its_ends_do_not_touch() {
        assertThat(sentence(value(0.3, 0.2, 0.4), value(0.1, 0, 1), value(0.5, 0.41, 0.6)))
                .isEqualTo("accuracy of weak rises, from .30 to .50.");
        assertThat(sentence(value(0.5, 0.45, 0.6), value(0.3, 0.2, 0.4)))
                .isEqualTo("accuracy of weak falls, from .50 to .30.");
    }

    @Test
    void intervals_that_touch_or_are_open_show_no_change() {
        assertThat(sentence(value(0.3, 0.2, 0.4), value(0.5, 0.4, 0.6)))
                .isEqualTo("accuracy of weak does not clearly change, from .30 to .50.");
        assertThat(sentence(value(0.3, 0.2, Double.POSITIVE_INFINITY), value(0.9, 0.8, 1)))
                .isEqualTo("accuracy of weak does not clearly change, from .30 to .90.");
        assertThat(sentence(value(0.3, 0.2, 0.4), value(0.9, Double.NEGATIVE_INFINITY, 1)))
                .isEqualTo("accuracy of weak does not clearly change, from .30 to .90.");
    }

    @Test
    void what_is_the_same_to_two_decimals_is_said_once() {
        assertThat(sentence(value(0.301, 0.2, 0.4), value(0.299, 0.2, 0.4)))
                .isEqualTo("accuracy of weak does not clearly change, at .30.");
    }

    @Test
    void only_points_with_a_value_count() {
        assertThat(sentence(undefined("nobody rated"), value(0.3, 0.2, 0.4), undefined("nobody rated")))
                .isEqualTo("accuracy of weak does not clearly change, at .30.");
        assertThat(sentence(undefined("nobody rated"))).isEqualTo("accuracy of weak has no value.");
    }
}
