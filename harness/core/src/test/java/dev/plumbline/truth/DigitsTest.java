package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void the_order_of_a_sum_is_not_in_its_digits() {
        assertThat(.1 + .2 + .3).isNotEqualTo(.3 + .2 + .1);
        assertThat(Digits.of(.1 + .2 + .3)).isEqualTo(Digits.of(.3 + .2 + .1)).isEqualTo(.6);
        assertThat(Digits.of(.1 + .2 - .3)).isZero();
    }

    @Test
    void numbers_keep_nine_decimals_and_large_ones_ten_digits() {
        assertThat(Digits.of(.12345678949)).isEqualTo(.123456789);
        assertThat(Digits.of(1234.5678912345)).isEqualTo(1234.567891);
        assertThat(Digits.of(-.5)).isEqualTo(-.5);
        assertThat(Digits.of(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Digits.ofTest(1.23456789e-20)).isEqualTo(1.23457e-20);
        assertThat(Digits.ofTest(0)).isZero();
    }

    @Test
    void a_value_is_shortened_with_its_interval() {
        StudentInterval interval = new StudentInterval(.5, .1 + .2, 10);
        Measured.Value value = (Measured.Value) Digits.of(new Measured.Value(.1 + .2, interval, 20, 11, 2));
        assertThat(value.estimate()).isEqualTo(.3);
        assertThat(value.interval().standardError()).isEqualTo(.3);
        assertThat(value.interval().low(.95)).isEqualTo(-.168441656);
        assertThat(value.interval().high(.95)).isEqualTo(1.168441656);
        assertThat(Digits.of(new Measured.Unstable(.1 + .2, "why", 20, 11, 2)))
                .isEqualTo(new Measured.Unstable(.3, "why", 20, 11, 2));
    }
}
