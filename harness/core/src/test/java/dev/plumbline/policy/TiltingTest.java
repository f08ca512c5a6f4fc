package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the greatest reward less the price of distance, held against a search that knows no formula. */
class TiltingTest {

    private static final double BETA = .7;

    /** Mean reward less beta times KL. */
    private static double worth(Pools pools, double[] reward, double[] p) {
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            sum += p[c] * reward[c] - (p[c] > 0 ? BETA * p[c] * Math.log(p[c] / pools.base()[c]) : 0);
        }
        return sum;
    }

    /** Mean reward less half of beta times the chi-squared divergence. */
    private static double pessimistic(Pools pools, double[] reward, double[] p) {
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            double more = p[c] / pools.base()[c] - 1;
            sum += p[c] * reward[c] - BETA / 2 * pools.base()[c] * more * more;
        }
        return sum;
    }

    /** The best policy of one pool that moving weight between two candidates at a time finds, by golden section. */
    private static double[] searched(Pools pools, ToDoubleFunction<double[]> worth) {
        double[] p = pools.base().clone();
        for (int round = 0; round < 400; round++) {
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < i; j++) {
                    split(p, i, j, worth);
                }
            }
        }
        return p;
    }

    private static void split(double[] p, int i, int j, ToDoubleFunction<double[]> worth) {
        double both = p[i] + p[j];
        double low = 0;
        double high = both;
        double golden = (Math.sqrt(5) - 1) / 2;
        for (int k = 0; k < 80; k++) {
            double one = high - golden * (high - low);
            double other = low + golden * (high - low);
            boolean left = at(p, i, j, one, both, worth) > at(p, i, j, other, both, worth);
            high = left ? other : high;
            low = left ? low : one;
        }
        at(p, i, j, (low + high) / 2, both, worth);
    }

    private static double at(double[] p, int i, int j, double mine, double both, ToDoubleFunction<double[]> worth) {
        p[i] = mine;
        p[j] = both - mine;
        return worth.applyAsDouble(p);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_search_finds_a_policy_of_more_reward_less_the_price_of_its_divergence(long seed) {
        Draws draws = Draws.of(seed, "tilting", 0);
        Pools pools = RandomPools.unequal(draws, 5);
        double[] reward = RandomPools.distinct(draws, 5);
        double[] tilted =
                Tilting.inUnits(List.of(BETA)).steps(pools, reward).get(0).weights();
        double[] searched = searched(pools, p -> worth(pools, reward, p));
        assertThat(tilted).containsExactly(searched, within(1e-6));
        assertThat(worth(pools, reward, tilted)).isGreaterThanOrEqualTo(worth(pools, reward, searched) - 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_search_finds_one_of_more_reward_less_the_price_of_its_chi_squared_divergence(long seed) {
        Draws draws = Draws.of(seed, "chi-squared", 0);
        Pools pools = RandomPools.unequal(draws, 5);
        double[] reward = RandomPools.distinct(draws, 5);
        double[] weights = ChiSquared.weights(pools, reward, BETA);
        double[] searched = searched(pools, p -> pessimistic(pools, reward, p));
        assertThat(weights).containsExactly(searched, within(1e-6));
        assertThat(pessimistic(pools, reward, weights))
                .isGreaterThanOrEqualTo(pessimistic(pools, reward, searched) - 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_random_policy_is_worth_more_than_either(long seed) {
        Draws draws = Draws.of(seed, "random", 0);
        Pools pools = RandomPools.unequal(draws, 6);
        double[] reward = RandomPools.rewards(draws, 6, 4);
        double[] tilted =
                Tilting.inUnits(List.of(BETA)).steps(pools, reward).get(0).weights();
        double[] careful = ChiSquared.weights(pools, reward, BETA);
        for (int trial = 0; trial < 2_000; trial++) {
            double[] p = IntStream.range(0, 6)
                    .mapToDouble(c -> -Math.log(1 - draws.uniform()))
                    .toArray();
            double sum = Arrays.stream(p).sum();
            double[] near = new double[6];
            Arrays.setAll(near, c -> .9 * tilted[c] + .1 * p[c] / sum);
            assertThat(worth(pools, reward, near)).isLessThanOrEqualTo(worth(pools, reward, tilted));
            Arrays.setAll(near, c -> .9 * careful[c] + .1 * p[c] / sum);
            assertThat(pessimistic(pools, reward, near)).isLessThanOrEqualTo(pessimistic(pools, reward, careful));
        }
    }

    /** KL = E[r] / beta - ln Z. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_divergence_is_what_the_partition_function_says(long seed) {
        Draws draws = Draws.of(seed, "partition", 0);
        Pools pools = RandomPools.unequal(draws, 20);
        double[] reward = RandomPools.distinct(draws, 20);
        Step step = Tilting.inUnits(List.of(.25)).steps(pools, reward).get(0);
        double z = IntStream.range(0, 20)
                .mapToDouble(c -> pools.base()[c] * Math.exp(reward[c] / .25))
                .sum();
        assertThat(step.klDivergence()[0])
                .isEqualTo(pools.mean(step.weights(), reward) / .25 - Math.log(z), within(1e-12));
    }

    @Test
    void in_deviations_the_scale_of_the_reward_does_not_matter_and_in_units_it_does() {
        Pools pools = RandomPools.uniform(8, 8);
        double[] reward = RandomPools.distinct(Draws.of(9, "scale", 0), 16);
        double[] scaled = Arrays.stream(reward).map(r -> 1000 * r + 7).toArray();
        assertThat(Tilting.relative(List.of(.5)).steps(pools, scaled).get(0).weights())
                .containsExactly(
                        Tilting.relative(List.of(.5))
                                .steps(pools, reward)
                                .get(0)
                                .weights(),
                        within(1e-9));
        assertThat(Tilting.inUnits(List.of(500.)).steps(pools, scaled).get(0).weights())
                .containsExactly(
                        Tilting.inUnits(List.of(.5)).steps(pools, reward).get(0).weights(), within(1e-9));
        assertThat(Tilting.inUnits(List.of(.5)).steps(pools, scaled).get(0).klDivergence()[0])
                .isGreaterThan(1.5);
    }

    /** Two pools of two, 1 apart and 3 apart: variances 1/4 and 9/4, so the deviation is the root of 5/4. */
    @Test
    void the_deviation_is_that_within_pools_and_1_where_nothing_differs() {
        assertThat(RandomPools.uniform(2, 2).deviation(new double[] {0, 1, 100, 103}))
                .isEqualTo(Math.sqrt(1.25), within(1e-12));
        assertThat(RandomPools.uniform(2, 2).deviation(new double[] {5, 5, 7, 7}))
                .isEqualTo(1);
    }

    @Test
    void candidates_that_are_all_alike_leave_the_base_as_it_is() {
        Pools pools = RandomPools.unequal(Draws.of(10, "alike", 0), 3, 4);
        double[] alike = {2, 2, 2, 5, 5, 5, 5};
        for (Optimiser optimiser : List.of(
                Tilting.inUnits(List.of(.01)),
                Tilting.relative(List.of(.01)),
                new ChiSquared(List.of(.01)),
                new SoftBestOf(List.of(50), .1),
                new BestOfPool(List.of(50)))) {
            Step step = optimiser.steps(pools, alike).get(0);
            assertThat(step.weights()).as(optimiser.axis()).containsExactly(pools.base(), within(1e-12));
            assertThat(step.klDivergence()).containsExactly(new double[2], within(1e-12));
        }
    }

    @Test
    void of_three_equal_steps_chi_squared_takes_none_a_third_and_two_thirds() {
        assertThat(ChiSquared.weights(RandomPools.uniform(3), new double[] {0, 1, 2}, 1))
                .containsExactly(new double[] {0, 1 / 3., 2 / 3.}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void lambda_is_what_halving_finds(long seed) {
        Draws draws = Draws.of(seed, "lambda", 0);
        Pools pools = RandomPools.unequal(draws, 30);
        double[] reward = RandomPools.rewards(draws, 30, 6);
        for (double beta : new double[] {.001, .1, 1, 10, 1000}) {
            double low = -1e5;
            double high = 10;
            for (int i = 0; i < 200; i++) {
                double lambda = (low + high) / 2;
                boolean over = mass(pools, reward, lambda, beta) > 1;
                low = over ? lambda : low;
                high = over ? high : lambda;
            }
            double lambda = low;
            assertThat(ChiSquared.weights(pools, reward, beta))
                    .containsExactly(
                            IntStream.range(0, 30)
                                    .mapToDouble(c -> pools.base()[c] * Math.max(0, reward[c] - lambda) / beta)
                                    .toArray(),
                            within(1e-9));
        }
    }

    private static double mass(Pools pools, double[] reward, double lambda, double beta) {
        return IntStream.range(0, reward.length)
                .mapToDouble(c -> pools.base()[c] * Math.max(0, reward[c] - lambda) / beta)
                .sum();
    }

    @Test
    void steps_are_named_in_plain_digits() {
        assertThat(List.of(Step.label(8), Step.label(.125), Step.label(1000), Step.label(1e-7)))
                .containsExactly("8", "0.125", "1000", "0.0000001");
    }
}
