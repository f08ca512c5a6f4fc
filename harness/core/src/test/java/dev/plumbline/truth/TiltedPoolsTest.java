package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Tilt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiltedPoolsTest {

    /** Rewards 0 and ln 2, worths 1 and 4, t = 1: weights 1/3 and 2/3, mean 3, over the base's 2.5 by .5; covariance (4 - 1)(ln 2)(2/9). */
    @Test
    void two_candidates_by_hand() {
        Pools pools = Exploits.even(1, 2);
        TiltedPools tilted = new TiltedPools(pools, new double[] {0, Math.log(2)}, List.of(new double[] {1, 4}), 1);
        PoolMoments whole = tilted.at(1).whole();
        assertThat(whole.columns().get(0).mean()[0]).isCloseTo(.5, within(1e-12));
        assertThat(whole.columns().get(0).covariance()[0]).isCloseTo(3 * Math.log(2) * 2 / 9, within(1e-12));
        assertThat(whole.variance()[0]).isCloseTo(Math.log(2) * Math.log(2) * 2 / 9, within(1e-12));
        assertThat(whole.kl()[0]).isCloseTo(Math.log(2. / 3) / 3 + Math.log(4. / 3) * 2 / 3, within(1e-12));
        // E[(g - 3)(r - E r)^2]: -2 (1/3)(2 ln 2/3)^2 + 1 (2/3)(ln 2/3)^2 = -(6/27) (ln 2)^2.
        assertThat(whole.columns().get(0).slope()[0]).isCloseTo(-6. / 27 * Math.log(2) * Math.log(2), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .3, 1, 4, 40, 4000})
    void agree_with_the_weights_that_the_policy_stage_would_hand_on(double t) {
        Exploits.Drawn drawn = Exploits.TURNS.drawn(3, 40, 5);
        PoolMoments whole = new TiltedPools(drawn.pools(), drawn.proxy(), List.of(drawn.gold()), 1)
                .at(t)
                .whole();
        double[] weights = Tilt.to(drawn.pools(), drawn.proxy(), t);
        double[] kl = drawn.pools().klDivergences(weights);
        for (int p = 0; p < 3; p++) {
            double change = 0;
            double mean = 0;
            double product = 0;
            double reward = 0;
            for (int c = p * 40; c < p * 40 + 40; c++) {
                change += (weights[c] - 1. / 40) * drawn.gold()[c];
                mean += weights[c] * drawn.gold()[c];
                reward += weights[c] * drawn.proxy()[c];
                product += weights[c] * drawn.gold()[c] * drawn.proxy()[c];
            }
            assertThat(whole.kl()[p]).isCloseTo(kl[p], within(1e-9));
            assertThat(whole.columns().get(0).mean()[p]).isCloseTo(change, within(1e-9));
            assertThat(whole.columns().get(0).covariance()[p]).isCloseTo(product - mean * reward, within(1e-9));
        }
    }

    /** By products, which begin anew at the places 0, 16 and 32. */
    @ParameterizedTest
    @ValueSource(doubles = {.5, 5, 500})
    void a_sweep_is_at_each_place_what_its_policy_is_alone(double last) {
        Exploits.Drawn drawn = Exploits.TURNS.drawn(3, 40, 5);
        TiltedPools swept = new TiltedPools(drawn.pools(), drawn.proxy(), List.of(drawn.gold()), 1);
        TiltedPools alone = new TiltedPools(drawn.pools(), drawn.proxy(), List.of(drawn.gold()), 1);
        List<Double> places = new ArrayList<>();
        swept.along(last, 40, (t, here) -> {
            places.add(t);
            PoolMoments one = alone.at(t).whole();
            assertThat(here.whole().kl()).containsExactly(one.kl(), within(1e-11));
            assertThat(here.whole().columns().get(0).covariance())
                    .containsExactly(one.columns().get(0).covariance(), within(1e-11));
        });
        assertThat(places).hasSize(41).startsWith(0.).endsWith(last).contains(last / 4);
    }

    @Test
    void covariance_is_the_slope_of_the_change_and_its_slope_is_its_own() {
        Exploits.Drawn drawn = Exploits.TURNS.drawn(1, 60, 8);
        TiltedPools tilted = new TiltedPools(drawn.pools(), drawn.proxy(), List.of(drawn.gold()), 1);
        double h = 1e-4;
        for (double t : new double[] {.2, 1, 2}) {
            PoolMoments at = tilted.at(t).whole();
            PoolMoments before = tilted.at(t - h).whole();
            PoolMoments after = tilted.at(t + h).whole();
            assertThat(at.columns().get(0).covariance()[0])
                    .isCloseTo(
                            (after.columns().get(0).mean()[0]
                                            - before.columns().get(0).mean()[0])
                                    / (2 * h),
                            within(1e-6));
            assertThat(at.columns().get(0).slope()[0])
                    .isCloseTo(
                            (after.columns().get(0).covariance()[0]
                                            - before.columns().get(0).covariance()[0])
                                    / (2 * h),
                            within(1e-6));
            assertThat(t * at.variance()[0]).isCloseTo((after.kl()[0] - before.kl()[0]) / (2 * h), within(1e-6));
        }
    }

    @Test
    void halves_are_pools_of_their_own_and_share_out_all_candidates() {
        Exploits.Drawn drawn = Exploits.TURNS.drawn(2, 9, 5);
        double[] place = new double[18];
        for (int c = 0; c < 18; c++) {
            place[c] = 1 << c % 9;
        }
        TiltedPools.Tilted base = new TiltedPools(drawn.pools(), drawn.proxy(), List.of(place), 1).at(0);
        for (int p = 0; p < 2; p++) {
            double mean = 511. / 9;
            double sum = 4 * (base.first().columns().get(0).mean()[p] + mean)
                    + 5 * (base.second().columns().get(0).mean()[p] + mean);
            assertThat(sum).isCloseTo(511, within(1e-9));
        }
        TiltedPools.Tilted far = new TiltedPools(drawn.pools(), drawn.proxy(), List.of(place), 1).at(1e6);
        assertThat(far.first().kl()[0]).isCloseTo(Math.log(4), within(1e-9));
        assertThat(far.second().kl()[0]).isCloseTo(Math.log(5), within(1e-9));
        assertThat(far.whole().kl()[0]).isCloseTo(Math.log(9), within(1e-9));
    }
}
