package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {

    @ParameterizedTest
    @EnumSource(Metric.class)
    void every_metric_describes_itself_in_plain_ascii(Metric metric) {
        assertThat(Metric.named(metric.label())).contains(metric);
        // k1 and k3 are what estimators of the divergence are called.
        assertThat(metric.label()).matches("[a-z]+(-[a-z]+|-k[0-9])*");
        assertThat(metric.meaning() + metric.formula()).matches("[ -~]{10,}");
        assertThat(metric.against()).isNotEmpty();
        assertThat(metric.arms()).isNotEmpty();
        assertThat(Arrays.stream(Shape.values()).anyMatch(metric::fits)).isTrue();
        assertThat(metric.least()).isLessThan(metric.greatest(2));
    }

    @Test
    void accuracy_is_higher_better_and_an_unknown_name_is_none() {
        assertThat(Metric.ACCURACY.better()).isEqualTo(Metric.Better.HIGHER);
        assertThat(Metric.named("f1")).isEmpty();
        assertThat(Metric.labels()).hasSameSizeAs(Metric.values()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_asked_of_truth_is_asked_of_ratings_by_the_name_that_it_has_there() {
        assertThat(Metric.ACCURACY.sameAgainst(Against.RATINGS)).containsExactly(Metric.AGREEMENT);
        assertThat(Metric.GOLD_WIN_RATE.sameAgainst(Against.RATINGS)).containsExactly(Metric.RATING_WIN_RATE);
        assertThat(Metric.RATING_WIN_RATE.sameAgainst(Against.TRUTH)).containsExactly(Metric.GOLD_WIN_RATE);
        assertThat(Metric.GOLD_TURNOVER.sameAgainst(Against.RATINGS)).containsExactly(Metric.RATING_TURNOVER);
        // Gains stand in units of their own, so no bound holds for both.
        assertThat(Metric.GOLD_CHANGE.sameAgainst(Against.RATINGS)).isEmpty();
    }
}
