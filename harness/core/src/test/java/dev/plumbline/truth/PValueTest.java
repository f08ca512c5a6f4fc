package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PValueTest {

    @Test
    void it_is_one_minus_the_confidence_at_which_the_interval_meets_nothing() {
        // The two-sided 5 % point of t with 10 degrees of freedom is 2.228139, of the normal distribution 1.959964.
        assertThat(PValue.ofNothing(new StudentInterval(2.228139, 1, 10))).isEqualTo(.05, within(1e-6));
        assertThat(PValue.ofNothing(new StudentInterval(-2.228139, 1, 10))).isEqualTo(.05, within(1e-6));
        assertThat(PValue.ofNothing(new StudentInterval(1.959964, 1, Double.POSITIVE_INFINITY)))
                .isEqualTo(.05, within(1e-6));
    }

    @Test
    void nothing_observed_is_no_evidence_and_no_p_value_is_nothing() {
        assertThat(PValue.ofNothing(new StudentInterval(0, 1, 10))).isEqualTo(1, within(1e-12));
        assertThat(PValue.ofNothing(new StudentInterval(100, 1, 1000))).isBetween(1e-16, 1e-14);
        assertThat(PValue.ofNothing(new UnvaryingInterval(0, -1, 1, 10))).isEqualTo(1, within(1e-12));
    }

    @Test
    void an_interval_that_ends_at_0_does_not_exclude_it() {
        assertThat(PValue.ofNothing(new UnvaryingInterval(0, 0, 1, 10))).isEqualTo(1);
        assertThat(PValue.ofNothing(new UnvaryingInterval(0, -1, 0, 10))).isEqualTo(1);
    }
}
