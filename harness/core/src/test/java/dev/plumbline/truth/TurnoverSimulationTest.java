package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Measured.Value;
import dev.plumbline.truth.TiltSweep.Estimand;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("simulation")
class TurnoverSimulationTest {

    private static final int SETS = 1000;
    private static final int PLACES = 70;

    /** In nats, of policies over the pools as they are; the notes give 1.38, 1.72 and 2.91 of one draw each. In pools of 64 the covariance only grazes 0. */
    @ParameterizedTest
    @CsvSource({"4096, 300, 1.38, .05", "256, 4000, 1.73, .06", "64, 16000, 3.05, .3"})
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

    /**
     * Of policies over pools of that size, whose own turnover a great many prompts give. The interval misses it in at most 5 % of the data sets, and
     * each end in at most 2.5 %, but for chance: of 1,000 sets 3 standard errors are 1.5 %.
     */
    @ParameterizedTest
    @CsvSource({
        "turns, 60, 64, 12000",
        "turns, 60, 128, 8000",
        "turns, 25, 256, 4000",
        "early, 60, 128, 8000",
        "early, 25, 256, 4000",
        "touches, 60, 256, 4000"
    })
    void of_the_pools_the_interval_covers(String name, int prompts, int candidates, int many) {
        Exploits world = world(name);
        double truth = world.drawn(many, candidates, 99)
                .sweep(PLACES)
                .curve(Estimand.POOL, 0)
                .turnover()
                .estimate();
        double[] missed = missed(
                truth,
                seed -> world.drawn(prompts, candidates, seed)
                        .sweep(PLACES)
                        .curve(Estimand.POOL, 0)
                        .turnover());
        System.out.printf("%s %d x %d: %.3f above, %.3f below%n", name, prompts, candidates, missed[0], missed[1]);
        assertThat(missed[0]).isLessThan(.04);
        assertThat(missed[1]).isLessThan(.04);
        assertThat(missed[0] + missed[1]).isLessThan(.07);
    }

    /** Of the policy that the pools were drawn from, whose turnover is known in closed form. */
    @ParameterizedTest
    @CsvSource({
        "turns, 60, 128",
        "turns, 60, 256",
        "early, 60, 128",
        "early, 60, 256",
        "touches, 60, 256",
        "never, 60, 256"
    })
    void of_the_policy_behind_them_the_interval_covers(String name, int prompts, int candidates) {
        Exploits world = world(name);
        double[] missed = missed(turnover(world), seed -> {
            TiltSweep sweep = world.drawn(prompts, candidates, seed).sweep(PLACES);
            return sweep.curve(Estimand.SOURCE, 0).turnover(sweep.curve(Estimand.SOURCE_AT_MOST, 0));
        });
        System.out.printf(
                "behind %s %d x %d: %.3f above, %.3f below%n", name, prompts, candidates, missed[0], missed[1]);
        assertThat(missed[0] + missed[1]).isLessThan(.07);
    }

    private static Exploits world(String name) {
        return switch (name) {
            case "turns" -> Exploits.TURNS;
            case "early" -> Exploits.TURNS_EARLY;
            case "touches" -> Exploits.TOUCHES;
            default -> Exploits.NEVER;
        };
    }

    private static double turnover(Exploits world) {
        for (double t = 0; t < 8; t += 1e-4) {
            if (world.slope(t) < 0) {
                return world.divergence(t);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** In which share of the data sets the interval lies above the truth, and below. */
    private static double[] missed(double truth, LongFunction<Value> interval) {
        double[][] each = IntStream.range(0, SETS)
                .parallel()
                .mapToObj(seed -> interval.apply(1000L + seed).interval())
                .map(of -> new double[] {of.low(.95) > truth ? 1 : 0, of.high(.95) < truth ? 1 : 0})
                .toArray(double[][]::new);
        double[] missed = new double[2];
        for (double[] one : each) {
            missed[0] += one[0] / SETS;
            missed[1] += one[1] / SETS;
        }
        return missed;
    }
}
