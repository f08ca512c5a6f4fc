package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static Scale covering(Double... values) {
        return Scale.covering(List.of(values), 0, 100);
    }

    @Test
    void shares_run_from_0_to_1() {
        assertThat(covering(0.2, 0.8)).isEqualTo(new Scale(0, 1, 0, 100));
    }

    @Test
    void differences_run_from_minus_1_to_1() {
        assertThat(covering(-0.2, 0.8)).isEqualTo(new Scale(-1, 1, 0, 100));
    }

    @Test
    void anything_else_ends_at_multiples_of_its_power_of_ten() {
        assertThat(covering(1.43, 0.4)).isEqualTo(new Scale(0, 2, 0, 100));
        assertThat(covering(-12.0, 34.0)).isEqualTo(new Scale(-20, 40, 0, 100));
        assertThat(covering(-3.0, -2.0)).isEqualTo(new Scale(-3, 0, 0, 100));
    }

    @Test
    void values_lie_in_proportion_and_never_beyond_the_ends() {
        Scale scale = new Scale(-1, 1, 10, 110);

        assertThat(scale.at(-1)).isEqualTo(10);
        assertThat(scale.at(0)).isEqualTo(60);
        assertThat(scale.at(0.5)).isEqualTo(85);
        assertThat(scale.at(7)).isEqualTo(110);
    }
}
