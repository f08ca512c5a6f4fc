package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

    @ParameterizedTest
    @CsvSource({
        // 2 (1 + 6)/64, 2 x 1/32, 2 x (1 + 10 + 45)/1024
        "1, 5, .21875",
        "0, 5, .0625",
        "2, 8, .109375",
        "8, 2, .109375",
    })
    void a_tail_of_coins_is_counted_on_both_sides(int one, int other, double p) {
        assertThat(McNemar.p(one, other)).isEqualTo(p, within(1e-12));
    }

    @Test
    void as_many_either_way_and_none_at_all_tell_nothing() {
        assertThat(McNemar.p(57, 57)).isEqualTo(1);
        assertThat(McNemar.p(0, 0)).isEqualTo(1);
    }
}
