package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftBestOfTest {

    /** Over all tuples of n draws with replacement. */
    private static double[] enumerated(Pools pools, double[] reward, int n, double temperature) {
        int size = reward.length;
        double[] chosen = new double[size];
        for (int tuple = 0; tuple < Math.pow(size, n); tuple++) {
            int rest = tuple;
            int[] drawn = new int[n];
            double probability = 1;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                drawn[i] = rest % size;
                rest /= size;
                probability *= pools.base()[drawn[i]];
                sum += Math.exp(reward[drawn[i]] / temperature);
            }
            for (int row : drawn) {
                chosen[row] += probability * Math.exp(reward[row] / temperature) / sum;
            }
        }
        return chosen;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 2, .5", "3, 3, .2", "4, 4, 1", "5, 5, 3", "6, 3, 30", "7, 4, .05"})
    void weights_are_those_of_all_tuples_of_draws(long seed, int n, double temperature) {
        Draws draws = Draws.of(seed, "soft", 0);
        Pools pools = RandomPools.unequal(draws, 6);
        double[] reward = RandomPools.rewards(draws, 6, 4);
        assertThat(SoftBestOf.weights(pools, reward, n, temperature))
                .containsExactly(enumerated(pools, reward, n, temperature), within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 64, 1024})
    void at_a_low_temperature_it_is_the_best_and_at_a_high_one_the_base(int n) {
        Pools pools = RandomPools.uniform(64);
        double[] reward = RandomPools.rewards(Draws.of(8, "soft", 1), 64, 12);
        double[] best = new BestOfPool(List.of(n)).steps(pools, reward).get(0).weights();
        assertThat(SoftBestOf.weights(pools, reward, n, 1e-4)).containsExactly(best, within(1e-10));
        assertThat(SoftBestOf.weights(pools, reward, n, 1e9)).containsExactly(pools.base(), within(1e-8));
    }

    /** As more are drawn, their shares become the base's, and the policy the base tilted by 1 / temperature. */
    @Test
    void of_ever_more_draws_it_is_the_tilt() {
        Pools pools = RandomPools.unequal(Draws.of(9, "soft", 2), 12);
        double[] reward = RandomPools.distinct(Draws.of(9, "soft", 3), 12);
        assertThat(SoftBestOf.weights(pools, reward, 1_000_000, .7))
                .containsExactly(Tilt.to(pools, reward, 1 / .7), within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void its_divergence_is_less_than_that_of_the_best_and_of_the_tilt(long seed) {
        Pools pools = RandomPools.uniform(32, 16);
        double[] reward = RandomPools.distinct(Draws.of(seed, "soft", 4), 48);
        double soft = pools.klDivergence(SoftBestOf.weights(pools, reward, 8, .5));
        assertThat(soft)
                .isLessThan(pools.klDivergence(
                        new BestOfPool(List.of(8)).steps(pools, reward).get(0).weights()))
                .isLessThan(pools.klDivergence(Tilt.to(pools, reward, 2)))
                .isGreaterThan(.1);
        double[] weights = SoftBestOf.weights(pools, reward, 8, .5);
        assertThat(Arrays.stream(weights).sum()).isEqualTo(2, within(1e-12));
    }
}
