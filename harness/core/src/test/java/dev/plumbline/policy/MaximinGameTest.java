package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaximinGameTest {

    private static final Leash NONE = new Leash.None();
    private static final double TOLERANCE = 1e-3;

    private static double least(Game game, Solution solution) {
        Game.Play play = game.play(solution.weights());
        return Arrays.stream(play.utilities()).min().orElseThrow() - play.cost();
    }

    @Test
    void of_two_candidates_that_each_please_one_group_it_plays_half_and_half() {
        Game game = Games.of(NONE, new double[] {1, 0}, new double[] {0, 1});
        Solution solution = new MaximinGame(game, 1e-6).solve();
        assertThat(solution.weights()[0]).isCloseTo(.5, within(1e-6));
        assertThat(least(game, solution)).isCloseTo(.5, within(1e-6));
        assertThat(solution.converged()).isTrue();
    }

    /** Utilities of the first group and of the second; the value and the weight of the first candidate by hand. */
    @ParameterizedTest
    @CsvSource({
        // 3 p = 2 - p
        "3, 0, 1, 2, 1.5, .5",
        // 4 p - 1 = 1 - 2 p
        "3, -1, -1, 1, .333333, .333333",
        // the first candidate is better for both
        "2, 1, 3, 2, 2, 1",
        // the worst off under the first candidate has 1, under any mixture less
        "1, 0, 2, 5, 1, 1",
        // 1 - p = 2 p: the second is worth 1 and 0, the first 0 and 2
        "0, 1, 2, 0, .666667, .333333"
    })
    void two_by_two_games_have_the_values_that_they_have_by_hand(
            double a, double b, double c, double d, double value, double first) {
        Game game = Games.of(NONE, new double[] {a, b}, new double[] {c, d});
        Solution solution = new MaximinGame(game, TOLERANCE).solve();
        assertThat(least(game, solution)).isCloseTo(value, within(TOLERANCE));
        assertThat(solution.weights()[0]).isCloseTo(first, within(.002));
        assertThat(solution.gap()).isBetween(0., TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_best_mixture_of_two_groups_is_that_of_every_pair_of_candidates(long seed) {
        Game game = Games.random(seed, 1, 7, 2, NONE);
        double[][] of = game.utilities().of();
        double best = Double.NEGATIVE_INFINITY;
        for (int one = 0; one < 7; one++) {
            for (int other = 0; other < 7; other++) {
                for (int i = 0; i <= 10_000; i++) {
                    double p = i / 10_000.;
                    double worst =
                            Math.min(p * of[0][one] + (1 - p) * of[0][other], p * of[1][one] + (1 - p) * of[1][other]);
                    best = Math.max(best, worst);
                }
            }
        }
        Solution solution = new MaximinGame(game, TOLERANCE).solve();
        assertThat(solution.converged()).isTrue();
        assertThat(least(game, solution)).isBetween(best - TOLERANCE - 1e-9, best + 1e-3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_averaged_policy_converges_where_the_last_reply_does_not(long seed) {
        Game game = Games.random(seed, 1, 6, 3, NONE);
        Solution solution = new MaximinGame(game, TOLERANCE).solve();
        double value = least(game, solution);
        // Every reply to any weights of the groups is a single candidate here, and none of them comes near to the
        // value.
        double single = IntStream.range(0, 6)
                .mapToDouble(c -> Arrays.stream(game.utilities().of())
                        .mapToDouble(group -> group[c])
                        .min()
                        .orElseThrow())
                .max()
                .orElseThrow();
        assertThat(solution.gap()).isLessThanOrEqualTo(TOLERANCE);
        assertThat(single).isLessThanOrEqualTo(value + TOLERANCE);
        assertThat(IntStream.range(0, 6)
                        .filter(c -> solution.weights()[c] > .01)
                        .count())
                .as("a mixture, or a candidate that is best for the worst off by itself")
                .isGreaterThan(value - single > .01 ? 1 : 0);
    }

    @Test
    void the_last_reply_goes_back_and_forth_for_ever() {
        Game game = Games.of(NONE, new double[] {1, 0}, new double[] {0, .8});
        double[] logWeights = {0, 0};
        double[] average = {0, 0};
        double worstOfLate = 1;
        for (int step = 1; step <= 4000; step++) {
            double e = Math.exp(logWeights[1] - logWeights[0]);
            Game.Play reply = game.reply(new double[] {1 / (1 + e), e / (1 + e)});
            for (int g = 0; g < 2; g++) {
                logWeights[g] -= reply.utilities()[g] / Math.sqrt(step);
                average[g] += reply.utilities()[g] / 4000;
            }
            worstOfLate = step > 3900 ? Math.min(worstOfLate, Math.min(reply.utilities()[0], reply.utilities()[1])) : 1;
        }
        assertThat(worstOfLate)
                .as("the worst off have nothing under every late reply")
                .isZero();
        // p = .8 (1 - p)
        assertThat(Math.min(average[0], average[1])).isCloseTo(4 / 9., within(.01));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void no_policy_is_worth_more_to_the_worst_off_than_any_weights_of_the_groups_allow(long seed) {
        for (Leash leash : new Leash[] {NONE, new Leash.Cost(.3), new Leash.Budget(.2)}) {
            Game game = Games.random(seed, 5, 4, 3, leash);
            Draws draws = Draws.of(seed, "weak-duality", 0);
            for (int trial = 0; trial < 50; trial++) {
                double[] lambda = simplex(draws);
                double[] other = game.reply(simplex(draws)).weights();
                Game.Play play = game.play(other);
                assertThat(Arrays.stream(play.utilities()).min().orElseThrow() - play.cost())
                        .isLessThanOrEqualTo(game.reply(lambda).worth(lambda) + 1e-9);
            }
        }
    }

    private static double[] simplex(Draws draws) {
        double[] raw = IntStream.range(0, 3)
                .mapToDouble(g -> -Math.log(1 - draws.uniform()))
                .toArray();
        double sum = Arrays.stream(raw).sum();
        return Arrays.stream(raw).map(x -> x / sum).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void the_gap_closes_on_pools_of_every_kind_and_under_every_leash(long seed) {
        int groups = 2 + (int) (seed % 4);
        for (Leash leash : new Leash[] {NONE, new Leash.Cost(.5), new Leash.Budget(.1)}) {
            Game game = Games.random(seed, 1 + (int) (seed % 3) * 20, 5, groups, leash);
            Solution solution = new MaximinGame(game, TOLERANCE).solve();
            assertThat(solution.converged()).as("%s", leash).isTrue();
            assertThat(solution.gap()).isBetween(0., TOLERANCE);
            for (int p = 0; p < game.pools().size(); p++) {
                double sum = 0;
                for (int c = game.pools().starts()[p]; c < game.pools().starts()[p + 1]; c++) {
                    sum += solution.weights()[c];
                }
                assertThat(sum).isCloseTo(1, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {.05, .3, 2})
    void what_distance_costs_is_weighed_against_the_worst_off(double beta) {
        Pools pools = Pools.of(new int[][] {{0, 1}}, new double[] {.9, .1});
        Game game = Games.on(pools, new Leash.Cost(beta), new double[] {1, 0}, new double[] {0, 1});
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 100_000; i++) {
            double p = i / 100_000.;
            double kl = p * Math.log(p / .9) + (1 - p) * Math.log((1 - p) / .1);
            best = Math.max(best, Math.min(p, 1 - p) - beta * kl);
        }
        assertThat(least(game, new MaximinGame(game, 1e-5).solve())).isCloseTo(best, within(2e-5));
    }

    @Test
    void a_budget_of_divergence_is_kept() {
        Game game = Games.random(3, 30, 5, 3, new Leash.Budget(.15));
        Solution solution = new MaximinGame(game, TOLERANCE).solve();
        assertThat(game.pools().klDivergence(solution.weights())).isLessThanOrEqualTo(.15 + 1e-12);
        Game free = new Game(game.pools(), game.utilities(), NONE);
        assertThat(least(game, solution)).isLessThan(least(free, new MaximinGame(free, TOLERANCE).solve()));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void with_one_group_the_worst_off_are_everybody(long seed) {
        Game game = Games.random(seed, 4, 5, 1, NONE);
        double utilitarian = game.reply(new double[] {1}).utilities()[0];
        assertThat(least(game, new MaximinGame(game, TOLERANCE).solve())).isCloseTo(utilitarian, within(1e-12));
    }
}
