package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignFlipTest {

    private static double p(double... differences) {
        return SignFlip.p(differences, Draws.of(1, "sign-flip", 0));
    }

    @Test
    void few_clusters_are_gone_through_one_by_one() {
        // The 8 sums of +-1 +-2 +-3 are 6, 4, 2, 0, 0, -2, -4, -6.
        assertThat(p(1, 2, 3)).isEqualTo(2 / 8.0);
        // Observed 1 - 2 - 3 = -4: 6, 4, -4, -6.
        assertThat(p(1, -2, -3)).isEqualTo(4 / 8.0);
        assertThat(p(1, 2, -3)).isEqualTo(1);
    }

    @Test
    void clusters_that_do_not_differ_have_no_sign_to_flip() {
        assertThat(p(1, 0, 2, 0, 3, 0, 0)).isEqualTo(p(1, 2, 3));
        assertThat(p(0, 0, 0)).isEqualTo(1);
        assertThat(p()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void single_examples_give_the_p_value_of_mcnemar(long seed) {
        Draws draws = Draws.of(seed, "signs", 0);
        double[] signs = IntStream.range(0, 12)
                .mapToDouble(i -> draws.uniform() < .7 ? 1 : -1)
                .toArray();
        int onlyOne = (int) Arrays.stream(signs).filter(d -> d > 0).count();
        assertThat(p(signs)).isEqualTo(McNemar.p(onlyOne, 12 - onlyOne), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void drawn_flips_come_close_to_all_of_them(long seed) {
        // 90 coins, 40 to 50: McNemar's .3430; the standard error of 10,000 draws is .0047.
        double[] signs =
                IntStream.range(0, 90).mapToDouble(i -> i < 40 ? 1 : -1).toArray();
        assertThat(SignFlip.p(signs, Draws.of(seed, "sign-flip", 0))).isEqualTo(McNemar.p(40, 50), within(.02));
    }

    @Test
    void no_drawn_p_value_is_nothing() {
        double[] all = IntStream.range(0, 200).mapToDouble(i -> 1).toArray();
        assertThat(p(all)).isEqualTo(1 / 10_001.0);
    }

    @Test
    void up_to_14_clusters_are_exact() {
        double[] alike = IntStream.range(0, SignFlip.EXACT).mapToDouble(i -> 1).toArray();
        assertThat(p(alike)).isEqualTo(2 / 16_384.0);
    }

    @Test
    void where_the_arms_are_as_good_every_drawn_flip_is_as_far() {
        double[] balanced =
                IntStream.range(0, 20).mapToDouble(i -> i % 2 == 0 ? 1 : -1).toArray();
        assertThat(p(balanced)).isEqualTo(1);
    }

    @Test
    void each_64_clusters_take_64_coins() {
        // 40 to 24: as far are the flips whose sums are 16 or more.
        double[] uneven =
                IntStream.range(0, 64).mapToDouble(i -> i < 40 ? 1 : -1).toArray();
        Draws coins = Draws.of(1, "sign-flip", 0);
        int far = 1;
        for (int flip = 0; flip < 10_000; flip++) {
            long signs = coins.bits();
            int sum = IntStream.range(0, 64)
                    .map(i -> (i < 40 ? 1 : -1) * ((signs >>> i) % 2 == 0 ? 1 : -1))
                    .sum();
            far += Math.abs(sum) >= 16 ? 1 : 0;
        }
        assertThat(p(uneven)).isEqualTo(far / 10_001.0);
    }
}
