package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestOfTest {

    private static final int[][] FOUR = {{0, 1, 2, 3}};
    private static final double[] UNIFORM = {.25, .25, .25, .25};

    @Test
    void the_best_of_two_draws_among_four_is_the_best_one_in_seven_of_sixteen() {
        assertThat(new BestOf(2).weights(FOUR, UNIFORM, new double[] {1, 2, 3, 4}))
                .containsExactly(1 / 16.0, 3 / 16.0, 5 / 16.0, 7 / 16.0);
    }

    @Test
    void equal_rewards_share_their_weight_in_proportion_to_the_policy_that_is_drawn_from() {
        double[] weights = new BestOf(2).weights(FOUR, new double[] {.5, .125, .125, .25}, new double[] {1, 1, 2, 2});
        // 5/8 of the draws are of reward 1, so 25/64 of the pairs have no better one
        assertThat(weights[0]).isEqualTo(25 / 64.0 * 4 / 5, within(1e-15));
        assertThat(weights[1]).isEqualTo(25 / 64.0 / 5, within(1e-15));
        assertThat(weights[2]).isEqualTo(39 / 64.0 / 3, within(1e-15));
        assertThat(weights[3]).isEqualTo(39 / 64.0 * 2 / 3, within(1e-15));
    }

    @Test
    void one_draw_and_equal_rewards_leave_the_policy_as_it_is() {
        double[] policy = {.1, .2, .3, .4};
        assertThat(new BestOf(1).weights(FOUR, policy, new double[] {4, 3, 2, 1}))
                .containsExactly(policy, within(1e-15));
        assertThat(new BestOf(9).weights(FOUR, policy, new double[4])).containsExactly(policy, within(1e-15));
    }

    @Test
    void the_best_of_two_of_the_best_of_two_by_one_reward_is_the_best_of_four() {
        double[] reward = {3, 1, 4, 2};
        double[] twice = new BestOf(2).weights(FOUR, new BestOf(2).weights(FOUR, UNIFORM, reward), reward);
        assertThat(twice).containsExactly(new BestOf(4).weights(FOUR, UNIFORM, reward), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void weights_sum_to_one_in_every_pool_and_those_of_one_pool_do_not_depend_on_another(long seed) {
        Draws draws = Draws.of(seed, "test", 0);
        int[][] pools = {{0, 3, 5}, {1}, {2, 4, 6, 7, 8, 9}};
        double[] reward =
                IntStream.range(0, 10).mapToDouble(i -> draws.below(4)).toArray();
        double[] from = BestOf.base(pools, 10);
        double[] weights = new BestOf(1 + draws.below(50)).weights(pools, from, reward);
        for (int[] pool : pools) {
            assertThat(Arrays.stream(pool).mapToDouble(row -> weights[row]).sum())
                    .isEqualTo(1, within(1e-12));
        }
        assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void weights_are_the_shares_of_the_best_of_so_many_draws(long seed) {
        double[] reward = {2, 5, 5, 1};
        double[] weights = new BestOf(3).weights(FOUR, new double[] {.4, .2, .1, .3}, reward);
        Draws draws = Draws.of(seed, "test", 1);
        int[] counts = new int[4];
        int trials = 40_000;
        for (int t = 0; t < trials; t++) {
            int best = -1;
            int ties = 0;
            for (int i = 0; i < 3; i++) {
                double u = draws.uniform();
                int row = u < .4 ? 0 : u < .6 ? 1 : u < .7 ? 2 : 3;
                boolean better = best < 0 || reward[row] > reward[best];
                ties = better ? 1 : reward[row] == reward[best] ? ties + 1 : ties;
                boolean taken = !better && reward[row] == reward[best] && draws.below(ties) == 0;
                best = better || taken ? row : best;
            }
            counts[best]++;
        }
        for (int row = 0; row < 4; row++) {
            // four standard errors of a share of a half
            assertThat(counts[row] / (double) trials).isEqualTo(weights[row], within(0.01));
        }
    }
}
