package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustedTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void holm_steps_down_from_the_least() {
        // 3 x .01; 2 x .03; 1 x .04 is less than what came before.
        assertThat(Adjusted.holm(new double[] {.01, .04, .03})).containsExactly(new double[] {.03, .06, .06}, EXACT);
        assertThat(Adjusted.holm(new double[] {.6, .7})).containsExactly(1, 1);
        assertThat(Adjusted.holm(new double[0])).isEmpty();
    }

    @Test
    void benjamini_yekutieli_steps_up_from_the_greatest() {
        // c = 1 + 1/2 + 1/3 = 11/6: .04 x 3/3 c = .07333; .02 x 3/2 c = .055; .01 x 3/1 c = .055.
        assertThat(Adjusted.benjaminiYekutieli(new double[] {.02, .01, .04}))
                .containsExactly(new double[] {.055, .055, .22 / 3}, EXACT);
        // c = 1.5: .04 x 2/2 x 1.5 = .06 is less than .03 x 2/1 x 1.5 = .09.
        assertThat(Adjusted.benjaminiYekutieli(new double[] {.03, .04}))
                .containsExactly(new double[] {.06, .06}, EXACT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void an_adjusted_p_value_is_never_smaller_keeps_the_order_and_does_not_depend_on_it(long seed) {
        Draws draws = Draws.of(seed, "p", 0);
        double[] p = IntStream.range(0, 12)
                .mapToDouble(i -> draws.uniform())
                .sorted()
                .toArray();
        double[] turned = IntStream.range(0, 12).mapToDouble(i -> p[11 - i]).toArray();
        for (double[] adjusted : new double[][] {Adjusted.holm(p), Adjusted.benjaminiYekutieli(p)}) {
            assertThat(adjusted).isSorted();
            assertThat(IntStream.range(0, 12).allMatch(i -> adjusted[i] >= p[i] && adjusted[i] <= 1))
                    .isTrue();
        }
        double[] back = Adjusted.benjaminiYekutieli(turned);
        assertThat(Arrays.stream(back).sorted().toArray()).containsExactly(Adjusted.benjaminiYekutieli(p));
    }
}
