package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether weights without replacement tell, without bias, what the best of n draws from the policy behind a pool is worth. */
@Tag("simulation")
class BestOfSimulationTest {

    private static final int TRIALS = 200_000;

    /** A candidate of a policy that has as many as one likes: proxy in tenths, so that some are equal, and gold. */
    private static double[] candidate(Draws draws) {
        double gold = draws.gaussian();
        double proxy = Math.rint(10 * (gold + draws.gaussian())) / 10;
        return new double[] {proxy, gold};
    }

    private record Moments(double mean, double error) {

        static Moments of(double sum, double squares) {
            double mean = sum / TRIALS;
            return new Moments(mean, Math.sqrt((squares / TRIALS - mean * mean) / TRIALS));
        }
    }

    private static Moments drawn(int n, Draws draws) {
        double sum = 0;
        double squares = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] best = candidate(draws);
            int alike = 1;
            for (int i = 1; i < n; i++) {
                double[] other = candidate(draws);
                alike = other[0] > best[0] ? 1 : other[0] == best[0] ? alike + 1 : alike;
                best = other[0] > best[0] || (other[0] == best[0] && draws.uniform() * alike < 1) ? other : best;
            }
            sum += best[1];
            squares += best[1] * best[1];
        }
        return Moments.of(sum, squares);
    }

    private static Moments estimated(int n, int candidates, boolean replaced, Draws draws) {
        Pools pools = RandomPools.uniform(candidates);
        double sum = 0;
        double squares = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] proxy = new double[candidates];
            double[] gold = new double[candidates];
            for (int c = 0; c < candidates; c++) {
                double[] one = candidate(draws);
                proxy[c] = one[0];
                gold[c] = one[1];
            }
            double[] weights = replaced
                    ? new BestOfPool(List.of(n)).steps(pools, proxy).get(0).weights()
                    : BestOfSubsets.weights(pools, proxy, n);
            double estimate = pools.mean(weights, gold);
            sum += estimate;
            squares += estimate * estimate;
        }
        return Moments.of(sum, squares);
    }

    @ParameterizedTest
    @CsvSource({"2, 8", "4, 16", "8, 16", "16, 16"})
    void weights_without_replacement_are_unbiased_and_those_with_it_are_not(int n, int candidates) {
        Moments truth = drawn(n, Draws.of(1, "drawn", n));
        Moments without = estimated(n, candidates, false, Draws.of(2, "estimated", n));
        double noise = 4 * Math.hypot(truth.error(), without.error());
        System.out.printf(
                "best of %d of %d: drawn %.4f +- %.4f, without replacement %.4f +- %.4f%n",
                n, candidates, truth.mean(), truth.error(), without.mean(), without.error());
        assertThat(without.mean()).isEqualTo(truth.mean(), within(noise));
        Moments with = estimated(n, candidates, true, Draws.of(2, "estimated", n));
        System.out.printf("  with replacement %.4f +- %.4f%n", with.mean(), with.error());
        assertThat(with.mean()).isLessThan(truth.mean() - noise);
    }
}
