package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.TiltSweep.Estimand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("simulation")
class TurnoverSimulationTest {

    private static final int SETS = 1000;
    private static final int PLACES = 70;

    /** In nats, of policies over the pools as they are; the notes give 1.38, 1.72 and 2.91 of one draw each. */
    @ParameterizedTest
    @CsvSource({"4096, 300, 1.38, .05", "256, 4000, 1.70, .05", "64, 16000, 3.05, .2"})
    void finite_pools_turn_later(int candidates, int prompts, double turnover, double off) {
        CovarianceCurve curve =
                Exploits.TURNS.drawn(prompts, candidates, 7).sweep(80).curve(Estimand.POOL, 0);
        assertThat(curve.turnover().estimate()).isCloseTo(turnover, within(off));
    }

    @Test
    void pools_of_sixteen_show_no_turnover_at_all() {
        assertThat(Exploits.TURNS
                        .drawn(60_000, 16, 7)
                        .sweep(80)
                        .curve(Estimand.POOL, 0)
                        .turns())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"256, 4000", "512, 2000", "1024, 1000"})
    void the_policy_behind_the_pools_is_nearer_to_the_closed_form(int candidates, int prompts) {
        TiltSweep sweep = Exploits.TURNS.drawn(prompts, candidates, 7).sweep(80);
        double pool = sweep.curve(Estimand.POOL, 0).turnover().estimate();
        double source = sweep.curve(Estimand.SOURCE, 0).turnover().estimate();
        assertThat(pool).isGreaterThan(source);
        assertThat(Math.abs(source - 1.3627)).isLessThan(.65 * (pool - 1.3627));
    }
}
