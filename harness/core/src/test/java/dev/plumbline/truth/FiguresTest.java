package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void numbers_have_four_decimals_and_no_leading_zero() {
        assertThat(Figures.of(.7)).isEqualTo(".7000");
        assertThat(Figures.of(1.25)).isEqualTo("1.2500");
        assertThat(Figures.of(-.00004, 4, RoundingMode.FLOOR)).isEqualTo("-.0001");
        assertThat(Figures.of(.00004, 4, RoundingMode.CEILING)).isEqualTo(".0001");
        assertThat(Figures.of(10)).isEqualTo("10.0000");
        assertThat(Figures.of(-0.0)).isEqualTo(".0000");
    }

    @Test
    void a_number_as_it_was_written_stays_so() {
        assertThat(Figures.of(.7, 4, RoundingMode.FLOOR)).isEqualTo(".7000");
        assertThat(Figures.exact(.7)).isEqualTo(".7");
        assertThat(Figures.exact(-.25)).isEqualTo("-.25");
        assertThat(Figures.exact(0)).isEqualTo("0");
        assertThat(Figures.exact(20)).isEqualTo("20");
        assertThat(Figures.percent(.95)).isEqualTo("95 %");
        assertThat(Figures.percent(.5)).isEqualTo("50 %");
        assertThat(Figures.percent(.999)).isEqualTo("99.9 %");
    }
}
