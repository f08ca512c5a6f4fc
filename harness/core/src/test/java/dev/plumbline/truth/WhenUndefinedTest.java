package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhenUndefinedTest {

    @ParameterizedTest
    @EnumSource(Metric.class)
    void every_metric_says_where_it_has_no_value(Metric metric) {
        assertThat(WhenUndefined.of(metric)).matches("[a-z].*[a-z0-9]");
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void every_curve_says_where_it_has_no_value(Curve curve) {
        assertThat(WhenUndefined.of(curve)).matches("[a-z].*[a-z0-9]");
    }
}
