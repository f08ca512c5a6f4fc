package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BestOfSubsetsTest {

    @Test
    void of_four_candidates_the_best_of_two_is_each_as_often_as_there_are_worse_ones() {
        assertThat(BestOfSubsets.weights(RandomPools.uniform(4), new double[] {3, 1, 4, 2}, 2))
                .containsExactly(new double[] {2 / 6., 0, 3 / 6., 1 / 6.}, within(1e-15));
    }

    /** Of all subsets of n, the share in which each is the best; equals share. */
    private static double[] counted(double[] reward, int n) {
        double[] counts = new double[reward.length];
        int subsets = 0;
        for (int set = 0; set < 1 << reward.length; set++) {
            if (Integer.bitCount(set) == n) {
                int members = set;
                int[] in = IntStream.range(0, reward.length)
                        .filter(i -> (members >> i & 1) == 1)
                        .toArray();
                double best = IntStream.of(in).mapToDouble(i -> reward[i]).max().orElseThrow();
                int[] tied = IntStream.of(in).filter(i -> reward[i] == best).toArray();
                IntStream.of(tied).forEach(i -> counts[i] += 1. / tied.length);
                subsets++;
            }
        }
        int all = subsets;
        return Arrays.stream(counts).map(count -> count / all).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void weights_are_the_shares_of_all_subsets_where_equal_rewards_share(long seed) {
        Draws draws = Draws.of(seed, "subsets", 0);
        double[] reward = RandomPools.rewards(draws, 9, 4);
        for (int n = 1; n <= 9; n++) {
            assertThat(BestOfSubsets.weights(RandomPools.uniform(9), reward, n))
                    .containsExactly(counted(reward, n), within(1e-14));
        }
    }

    @Test
    void weights_of_large_pools_sum_to_one_and_none_is_lost() {
        double[] reward = RandomPools.distinct(Draws.of(1, "subsets", 1), 4096);
        for (int n : new int[] {1, 2, 64, 512, 4096}) {
            double[] weights = BestOfSubsets.weights(RandomPools.uniform(4096), reward, n);
            assertThat(Arrays.stream(weights).sum()).isEqualTo(1, within(1e-12));
            assertThat(Arrays.stream(weights).allMatch(Double::isFinite)).isTrue();
        }
    }

    /** ln 64 - 63/64 and ln 512 - 511/512: of the policy behind the pool, whatever the pool. */
    @ParameterizedTest
    @CsvSource({"1, 0", "64, 3.175", "512, 5.240"})
    void the_divergence_is_that_of_the_policy_behind_the_pool(int n, double nats) {
        Pools pools = RandomPools.uniform(512);
        Step step = new BestOfSubsets(List.of(n))
                .steps(pools, RandomPools.distinct(Draws.of(2, "subsets", 2), 512))
                .get(0);
        assertThat(step.klDivergence()[0]).isEqualTo(nats, within(5e-4));
        assertThat(step.bound()).isTrue();
    }

    /** 3.174 and 5.200 of 512 candidates, 3.134 of 64: computed in plain Python for the notes. */
    @ParameterizedTest
    @CsvSource({"512, 64, 3.174", "512, 512, 5.200", "64, 64, 3.134"})
    void the_divergence_of_the_best_with_replacement_is_exact_for_the_pool(int candidates, int n, double nats) {
        Pools pools = RandomPools.uniform(candidates);
        Step step = new BestOfPool(List.of(n))
                .steps(pools, RandomPools.distinct(Draws.of(3, "subsets", 3), candidates))
                .get(0);
        assertThat(step.klDivergence()[0]).isEqualTo(nats, within(5e-4));
        assertThat(step.bound()).isFalse();
    }

    @Test
    void more_draws_than_the_smallest_pool_has_candidates_are_missing_with_the_reason() {
        BestOfSubsets optimiser = new BestOfSubsets(List.of(1, 3, 4));
        Pools pools = RandomPools.uniform(5, 3, 6);
        assertThat(optimiser.steps(pools, new double[14]))
                .extracting(Step::label)
                .containsExactly("1", "3");
        assertThat(optimiser.missing(pools))
                .containsOnly(
                        entry("4", "4 draws without replacement need as many candidates, and the smallest pool has 3"));
    }

    @Test
    void a_base_that_is_not_even_has_no_draws_without_replacement() {
        Pools pools = RandomPools.unequal(Draws.of(4, "subsets", 4), 6);
        BestOfSubsets optimiser = new BestOfSubsets(List.of(1, 2));
        assertThat(optimiser.steps(pools, new double[6])).isEmpty();
        assertThat(optimiser.missing(pools).values())
                .containsOnly("draws without replacement are from candidates that are as likely each, and the base has"
                        + " log-probabilities; best-of-pool is exact for it");
    }

    @Test
    void an_eighth_of_the_smallest_pool_is_clear_and_at_least_one_draw() {
        assertThat(RandomPools.uniform(64, 80).clearDraws()).isEqualTo(8);
        assertThat(RandomPools.uniform(71, 80).clearDraws()).isEqualTo(8);
        assertThat(RandomPools.uniform(4, 80).clearDraws()).isEqualTo(1);
    }
}
