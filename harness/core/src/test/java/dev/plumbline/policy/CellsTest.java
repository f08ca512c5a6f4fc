package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static Pools pool(double... base) {
        int[] rows = IntStream.range(0, base.length).toArray();
        return Pools.of(new int[][] {rows}, base);
    }

    private static Step step(Cell cell, Pools pools, double beta, double... reward) {
        return new Cells(beta)
                .steps(pools, reward).stream()
                        .filter(one -> Cell.of(one) == cell)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_sound_trainer_tilts_up_and_two_wrong_signs_tilt_down_by_as_much() {
        Pools pools = pool(.5, .5);

        // At beta 1 and rewards ln 3 and 0 the tilt makes 3 of 1.
        assertThat(step(Cell.SOUND, pools, 1, Math.log(3), 0).weights()[0]).isCloseTo(.75, within(1e-12));
        assertThat(step(Cell.BOTH, pools, 1, Math.log(3), 0).weights()[0]).isCloseTo(.25, within(1e-12));
        assertThat(step(Cell.OPTIMISER, pools, 1, Math.log(3), 0).weights()[0]).isCloseTo(.25, within(1e-12));
        assertThat(step(Cell.BOTH, pools, 1, Math.log(3), 0).klDivergence())
                .isEqualTo(step(Cell.SOUND, pools, 1, Math.log(3), 0).klDivergence());
    }

    @Test
    void a_flipped_coherence_coach_ends_at_one_candidate_that_is_liked_or_strange_by_what_strangeness_brings() {
        Pools pools = pool(.9, .1);

        assertThat(step(Cell.COHERENCE, pools, .25, 1, 0).weights()).containsExactly(1, 0);
        assertThat(step(Cell.COHERENCE, pools, 1, 1, 0).weights()).containsExactly(0, 1);
        assertThat(step(Cell.COHERENCE, pools, 1, 1, 0).klDivergence()[0]).isCloseTo(-Math.log(.1), within(1e-12));
        assertThat(step(Cell.WHOLE, pools, .25, 1, 0).weights()).containsExactly(0, 1);
    }

    @Test
    void candidates_that_tie_at_a_corner_share_the_weight_and_each_costs_what_it_costs_alone() {
        Pools pools = pool(.25, .25, .5);
        Step corner = step(Cell.COHERENCE, pools, 1, 2, 2, 0);

        assertThat(corner.weights()).containsExactly(.5, .5, 0);
        // Not that of the mixture, ln 2: each run ends at one of the two.
        assertThat(corner.klDivergence()[0]).isCloseTo(Math.log(4), within(1e-12));
    }

    /** What a cell's trainer maximises, of one pool. */
    private static double objective(Cell cell, Pools pools, double[] reward, double[] weights, double beta) {
        double gain = 0;
        for (int c = 0; c < weights.length; c++) {
            gain += cell.optimised() * weights[c] * reward[c];
        }
        return gain + (cell.held() ? -1 : 1) * beta * pools.klDivergences(weights)[0];
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_other_policy_is_better_by_what_its_trainer_maximises(long seed) {
        Draws draws = Draws.of(seed, "cells", 0);
        double[] base =
                IntStream.range(0, 5).mapToDouble(i -> .05 + draws.uniform()).toArray();
        double[] reward =
                IntStream.range(0, 5).mapToDouble(i -> draws.gaussian()).toArray();
        Pools pools = pool(base);
        double beta = .1 + draws.uniform();
        for (Cell cell : Cell.values()) {
            double best = objective(
                    cell, pools, reward, step(cell, pools, beta, reward).weights(), beta);
            for (int trial = 0; trial < 2000; trial++) {
                double sharp = 6 * draws.uniform();
                double[] other = IntStream.range(0, 5)
                        .mapToDouble(i -> Math.exp(sharp * draws.gaussian()))
                        .toArray();
                double sum = Arrays.stream(other).sum();
                double[] weights = Arrays.stream(other).map(x -> x / sum).toArray();
                assertThat(objective(cell, pools, reward, weights, beta))
                        .as("%s, %s", cell, Arrays.toString(weights))
                        .isLessThanOrEqualTo(best + 1e-9);
            }
        }
    }

    /**
     * 200 prompts of 512 candidates of quality N(0, 1), each as likely, with a reward that errs by N(0, 1/4). One candidate in fifty is worth 2 less than
     * its quality, and the reward 3 more than its worth.
     */
    private static final class Simulated {
        private final double[] worth = new double[200 * 512];
        private final double[] reward = new double[worth.length];
        private final Pools pools;

        Simulated(long seed) {
            Draws draws = Draws.of(seed, "sign-flip", 0);
            for (int i = 0; i < worth.length; i++) {
                boolean exploit = draws.uniform() < .02;
                worth[i] = draws.gaussian() - (exploit ? 2 : 0);
                reward[i] = worth[i] + .5 * draws.gaussian() + (exploit ? 3 : 0);
            }
            int[][] prompts = IntStream.range(0, 200)
                    .mapToObj(p -> IntStream.range(512 * p, 512 * p + 512).toArray())
                    .toArray(int[][]::new);
            double[] base = new double[worth.length];
            Arrays.fill(base, 1);
            pools = Pools.of(prompts, base);
        }

        Step step(Cell cell) {
            return CellsTest.step(cell, pools, .25, reward);
        }

        double gold(Cell cell) {
            return pools.mean(step(cell).weights(), worth);
        }

        double nats(Cell cell) {
            return Arrays.stream(step(cell).klDivergence()).average().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void two_wrong_signs_are_as_far_from_the_base_as_none_and_as_bad_as_that_is_good(long seed) {
        Simulated runs = new Simulated(seed);

        assertThat(runs.nats(Cell.SOUND)).isCloseTo(4.48, within(.15));
        assertThat(runs.gold(Cell.SOUND)).isCloseTo(2.15, within(.15));
        assertThat(runs.nats(Cell.BOTH)).isCloseTo(4.43, within(.15));
        assertThat(runs.gold(Cell.BOTH)).isCloseTo(-2.47, within(.15));
        // A uniform base makes one candidate of each prompt of a single wrong sign, at ln 512.
        assertThat(runs.nats(Cell.COHERENCE)).isCloseTo(Math.log(512), within(1e-9));
        assertThat(runs.nats(Cell.WHOLE)).isCloseTo(Math.log(512), within(1e-9));
    }
}
