package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanAscentTest {

    private static final Leash NONE = new Leash.None();

    private static Optional<Solution> solve(Game game, double power, double tolerance) {
        return new MeanAscent(game, power, tolerance).solve(new MaximinGame(game, 1e-3).solve());
    }

    @Test
    void nash_of_two_candidates_is_where_the_product_of_the_gains_is_greatest() {
        // Gains 1.5 s - .5 and .8 - s, so 1.5 (.8 - s) = 1.5 s - .5: s = 17/30
        Game game = Games.of(NONE, new double[] {1, -.5}, new double[] {-.2, .8});
        Solution nash = solve(game, 0, 1e-9).orElseThrow();
        assertThat(nash.weights()[0]).isCloseTo(17 / 30., within(1e-4));
        assertThat(nash.converged()).isTrue();
    }

    @Test
    void nash_has_no_solution_where_what_one_group_gains_another_loses() {
        Game game = Games.of(NONE, new double[] {1, -1}, new double[] {-1, 1});
        assertThat(solve(game, 0, 1e-3)).isEmpty();
        assertThat(solve(game, -1, 1e-3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void means_go_from_the_utilitarian_to_the_worst_off_as_their_power_falls(long seed) {
        Game game = Games.random(seed, 10, 5, 3, NONE);
        double utilitarian = mean(game, game.reply(game.utilities().weighed()).weights());
        double maximin = least(game, new MaximinGame(game, 1e-3).solve().weights());
        double lastMean = utilitarian + 1e-9;
        for (double power : new double[] {.5, 0, -1, -20}) {
            Solution solution = solve(game, power, 1e-4).orElseThrow();
            assertThat(solution.gap()).isBetween(0., 1e-4);
            assertThat(mean(game, solution.weights())).isLessThanOrEqualTo(lastMean + 2e-4);
            assertThat(least(game, solution.weights())).isLessThanOrEqualTo(maximin + 1e-3);
            lastMean = mean(game, solution.weights());
        }
        assertThat(least(game, solve(game, -20, 1e-4).orElseThrow().weights())).isCloseTo(maximin, within(.03));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_policy_nearby_has_a_greater_mean(long seed) {
        for (Leash leash : new Leash[] {NONE, new Leash.Cost(.4), new Leash.Budget(.2)}) {
            Game game = Games.random(seed, 6, 4, 3, leash);
            MeanAscent nash = new MeanAscent(game, 0, 1e-6);
            Solution solution = nash.solve(new MaximinGame(game, 1e-3).solve()).orElseThrow();
            Game.Play best = game.play(solution.weights());
            double worth = nash.mean(best.utilities()) - best.cost();
            for (int g = 0; g < 8; g++) {
                Game.Play other = game.reply(new double[] {g % 2 + .1, g / 2 % 2 + .1, g / 4 + .1});
                Game.Play mixed = game.play(best.mixed(other, .1));
                assertThat(nash.mean(mixed.utilities()) - mixed.cost()).isLessThanOrEqualTo(worth + 1e-6);
            }
        }
    }

    @Test
    void a_power_mean_of_two_utilities_is_what_it_is_by_hand() {
        Game game = Games.of(NONE, new double[] {1, 0}, new double[] {0, 1});
        double[] utilities = {1, 4};
        assertThat(new MeanAscent(game, 0, 1e-3).mean(utilities)).isCloseTo(2, within(1e-12));
        assertThat(new MeanAscent(game, -1, 1e-3).mean(utilities)).isCloseTo(1.6, within(1e-12));
        assertThat(new MeanAscent(game, 1, 1e-3).mean(utilities)).isCloseTo(2.5, within(1e-12));
    }

    private static double mean(Game game, double[] weights) {
        return Arrays.stream(game.play(weights).utilities()).average().orElseThrow();
    }

    private static double least(Game game, double[] weights) {
        return Arrays.stream(game.play(weights).utilities()).min().orElseThrow();
    }
}
