package dev.plumbline.reports.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @Test
    void exact_is_the_shortest_decimal_on_every_java() {
        assertThat(Numbers.exact(0.1)).isEqualTo("0.1");
        assertThat(Numbers.exact(1)).isEqualTo("1.0");
        assertThat(Numbers.exact(-0.25)).isEqualTo("-0.25");
        assertThat(Numbers.exact(1.0E-5)).isEqualTo("1.0E-5");
        assertThat(Numbers.exact(-0.0)).isEqualTo("0.0");
        // Double.toString gives 1.9999999999999998E23 before Java 19.
        assertThat(Numbers.exact(2.0E23)).isEqualTo("2.0E23");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void exact_reads_back_as_the_same_number(long seed) {
        double number = new java.util.Random(seed).nextGaussian() * Math.pow(10, seed - 4);

        assertThat(Double.parseDouble(Numbers.exact(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_refused(double value) {
        assertThatThrownBy(() -> Numbers.exact(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a finite number to report, found " + value);
    }

    @Test
    void an_interval_is_rounded_outwards() {
        assertThat(Numbers.decimal(0.59428, 3, RoundingMode.HALF_EVEN)).isEqualTo(".594");
        assertThat(Numbers.decimal(0.5949, 3, RoundingMode.FLOOR)).isEqualTo(".594");
        assertThat(Numbers.decimal(0.5941, 3, RoundingMode.CEILING)).isEqualTo(".595");
        // .3 is a little less than 3/10 in binary; its floor is 3/10 nevertheless.
        assertThat(Numbers.decimal(0.3, 3, RoundingMode.FLOOR)).isEqualTo(".300");
        assertThat(Numbers.decimal(-0.2501, 3, RoundingMode.FLOOR)).isEqualTo("\u2212.251");
        assertThat(Numbers.decimal(-0.0001, 3, RoundingMode.HALF_EVEN)).isEqualTo(".000");
    }

    @Test
    void counts_and_shares_read_easily() {
        assertThat(Numbers.count(999)).isEqualTo("999");
        assertThat(Numbers.count(12000)).isEqualTo("12,000");
        assertThat(Numbers.count(1234567)).isEqualTo("1,234,567");
        assertThat(Numbers.count(1, "gate")).isEqualTo("1\u00a0gate");
        assertThat(Numbers.percent(0.59428571, 2)).isEqualTo("59.43\u00a0%");
        assertThat(Numbers.asWritten(0.2)).isEqualTo(".2");
        assertThat(Numbers.asWritten(-1)).isEqualTo("\u22121");
        assertThat(Numbers.asWritten(100)).isEqualTo("100");
    }
}
