package dev.plumbline.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

    private static Scale covering(Double... values) {
        return Scale.covering(List.of(values), 0, 100);
    }

    private static Scale around(Double... values) {
        return Scale.around(List.of(values), 0, 100);
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

    @Test
    void by_roots_a_quarter_of_the_value_lies_half_of_the_way() {
        Scale scale = Scale.root(4, 10, 110);

        assertThat(scale.at(0)).isEqualTo(10);
        assertThat(scale.at(1)).isEqualTo(60);
        assertThat(scale.at(4)).isEqualTo(110);
        assertThat(scale.nats()).containsExactly(0., .1, .5, 1., 2., 3., 4.);
    }

    @Test
    void a_scale_upwards_ends_above_where_it_starts() {
        assertThat(new Scale(0, 1, 200, 10).at(0.75)).isEqualTo(57.5);
    }

    @Test
    void a_close_scale_goes_from_tick_to_tick() {
        assertThat(around(0.12, 0.93)).isEqualTo(new Scale(0, 1, 0, 100));
        assertThat(around(0.12, 0.93).ticks()).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(around(-0.05, 0.33)).isEqualTo(new Scale(-0.1, 0.4, 0, 100));
        assertThat(around(-0.05, 0.33).ticks()).containsExactly(-0.1, 0.0, 0.1, 0.2, 0.3, 0.4);
        assertThat(around(12.0, 31.0).ticks()).containsExactly(10.0, 15.0, 20.0, 25.0, 30.0, 35.0);
    }

    @Test
    void what_hardly_changes_looks_so() {
        // .81 to .82 over a fifth of .82, not over a hundredth
        assertThat(around(0.81, 0.82)).isEqualTo(new Scale(0.8, 0.85, 0, 100));
        assertThat(around(0.8)).isEqualTo(new Scale(0.8, 0.85, 0, 100));
        assertThat(around(0.0)).isEqualTo(new Scale(0, 0.2, 0, 100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void a_close_scale_shows_every_value_between_its_outer_ticks(long seed) {
        Random random = new Random(seed);
        double unit = Math.pow(10, random.nextInt(9) - 4);
        double one = random.nextGaussian() * unit;
        double other = one + random.nextDouble() * unit;
        Scale scale = around(one, other);

        assertThat(scale.from()).isLessThanOrEqualTo(one + 1e-8 * unit);
        assertThat(scale.to()).isGreaterThanOrEqualTo(other - 1e-8 * unit);
        assertThat(scale.ticks()).hasSizeBetween(2, 9).first().isEqualTo(scale.from());
        assertThat(scale.ticks()).last().satisfies(last -> assertThat(last).isCloseTo(scale.to(), within(1e-8 * unit)));
    }
}
