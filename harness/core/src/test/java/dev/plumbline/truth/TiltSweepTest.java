package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.TiltSweep.Estimand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiltSweepTest {

    private static CovarianceCurve gold(Exploits world, int prompts, int candidates, Estimand estimand) {
        return world.drawn(prompts, candidates, 7).sweep(80).curve(estimand, 0);
    }

    /** The closed forms themselves: what the pools are held against. */
    @Test
    void the_worlds_first_turn_where_correction_1_says() {
        assertThat(first(Exploits.TURNS)).isCloseTo(1.2874, within(1e-4));
        assertThat(Exploits.TURNS.divergence(1.2874)).isCloseTo(1.3627, within(1e-4));
        assertThat(Exploits.TURNS.change(1.2874)).isCloseTo(.7135, within(1e-4));
        assertThat(first(Exploits.TURNS_EARLY)).isCloseTo(.89, within(1e-4));
        assertThat(Exploits.TURNS_EARLY.divergence(.89)).isCloseTo(.7088, within(1e-4));
        assertThat(Exploits.TURNS_EARLY.change(.89)).isCloseTo(.5381, within(1e-4));
        assertThat(first(Exploits.NEVER)).isInfinite();
        assertThat(first(Exploits.TOUCHES)).isInfinite();
    }

    /** By steps of 1e-4. */
    private static double first(Exploits world) {
        for (double t = 0; t < 8; t += 1e-4) {
            if (world.slope(t) < 0) {
                return t;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @Test
    void finite_pools_turn_later() {
        TiltSweep sweep = Exploits.TURNS.drawn(300, 256, 7).sweep(60);
        double half = sweep.curve(Estimand.HALF, 0).turnover().estimate();
        double pool = sweep.curve(Estimand.POOL, 0).turnover().estimate();
        double source = sweep.curve(Estimand.SOURCE, 0).turnover().estimate();
        assertThat(sweep.curve(Estimand.SOURCE, 0).turns())
                .as("the source's curve ends sooner, so its turnover may be censored")
                .isTrue();
        assertThat(half).isGreaterThan(pool);
        assertThat(pool).isGreaterThan(source);
        assertThat(gold(Exploits.TURNS, 1000, 16, Estimand.POOL).turns()).isFalse();
    }

    @Test
    void the_slope_of_truth_is_that_of_the_closed_form() {
        CovarianceCurve curve = gold(Exploits.TURNS, 100, 1024, Estimand.SOURCE);
        for (CovarianceCurve.Point point : curve.points()) {
            if (point.kl() < 1.5) {
                assertThat(point.covariance()).isCloseTo(Exploits.TURNS.slope(point.t()), within(.2));
                assertThat(point.kl()).isCloseTo(Exploits.TURNS.divergence(point.t()), within(.08));
            }
        }
    }

    /** KL + 2 sqrt(2 KL) = ln 8 of a normal reward, whose KL is t^2 sd^2/2: KL = (sqrt(2 + ln 8) - sqrt 2)^2 = .367 - and pools of 16 fall short of it a little. */
    @ParameterizedTest
    @CsvSource({"16, .43, .50", "64, .9, 1.1", "256, 1.5, 1.8", "512, 1.85, 2.1"})
    void small_pools_tell_of_policies_near_to_the_base_only(int candidates, double least, double most) {
        assertThat(gold(Exploits.NEVER, 100, candidates, Estimand.SOURCE).end()).isBetween(least, most);
    }

    @Test
    void ends_where_four_fifths_of_the_logarithm_of_the_candidates_are_reached() {
        assertThat(gold(Exploits.NEVER, 50, 64, Estimand.POOL).end()).isCloseTo(.8 * Math.log(64), within(1e-6));
    }

    @Test
    void ends_near_the_best_candidates_where_many_share_the_highest_reward() {
        double[] reward = {0, 0, 1, 1, 0, 0, 1, 1};
        TiltSweep sweep = TiltSweep.of(
                Exploits.even(2, 4),
                reward,
                java.util.List.of(reward),
                Sample.of(new int[] {0, 4}, new int[] {0, 0, 0, 0, 1, 1, 1, 1}),
                1,
                20);
        assertThat(sweep.curve(Estimand.POOL, 0).end()).isCloseTo(.99 * Math.log(2), within(1e-6));
        assertThat(sweep.size()).isCloseTo(4, within(1e-9));
    }

    @Test
    void does_not_depend_on_the_units_of_the_reward() {
        Exploits.Drawn drawn = Exploits.TURNS.drawn(40, 64, 3);
        double[] tenfold =
                java.util.Arrays.stream(drawn.proxy()).map(x -> 10 * x + 5).toArray();
        TiltSweep one = drawn.sweep(40);
        TiltSweep other = TiltSweep.of(drawn.pools(), tenfold, java.util.List.of(drawn.gold()), drawn.sample(), 1, 40);
        for (Estimand estimand : Estimand.values()) {
            assertThat(other.curve(estimand, 0).turnover().interval().low(.95))
                    .isCloseTo(one.curve(estimand, 0).turnover().interval().low(.95), within(1e-6));
        }
        assertThat(other.levels().get(20).t()).isCloseTo(one.levels().get(20).t() / 10, within(1e-9));
    }

    @Test
    void a_flipped_reward_turns_truth_down_at_the_base() {
        Exploits.Drawn drawn = Exploits.NEVER.drawn(60, 64, 3);
        double[] flipped = java.util.Arrays.stream(drawn.proxy()).map(x -> -x).toArray();
        CovarianceCurve curve = TiltSweep.of(
                        drawn.pools(), flipped, java.util.List.of(drawn.gold()), drawn.sample(), 1, 40)
                .curve(Estimand.SOURCE, 0);
        assertThat(curve.turnover().estimate()).isZero();
        assertThat(curve.turnover().interval().high(.95)).isZero();
    }
}
