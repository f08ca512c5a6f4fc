package dev.plumbline.truth;

import dev.plumbline.learning.Reward;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a reward makes of the pairs of several pools.
 *
 * @param sample an example for each pool in which candidates differ in worth, weighed by how many pairs do
 * @param bySeed by seed, those pairs pool by pool, in the order of the sample
 */
record Ordered(Sample sample, List<List<OrderedPairs>> bySeed) {

    private static final String HAVING = "another of its pool that differs in worth";

    /**
     * Counts.
     *
     * @param pools the candidates of each, at least one
     * @param worth of every example, NaN where it has none
     */
    static Ordered of(Reward reward, int[][] pools, int[] clusters, double[] worth) {
        double[] none = new double[worth.length];
        double[] weight = new double[worth.length];
        for (int[] pool : pools) {
            weight[pool[0]] = OrderedPairs.of(pool, worth, none).pairs();
        }
        int[] firsts = Arrays.stream(pools).mapToInt(pool -> pool[0]).toArray();
        int[][] differing =
                Arrays.stream(pools).filter(pool -> weight[pool[0]] > 0).toArray(int[][]::new);
        return new Ordered(
                Sample.of(firsts, clusters).weighted(weight, HAVING),
                reward.bySeed().stream()
                        .map(rewards -> Arrays.stream(differing)
                                .map(pool -> OrderedPairs.of(pool, worth, rewards))
                                .toList())
                        .toList());
    }

    /** The share of the pairs that something is said of; n is how many pairs there are. */
    Measured share(ToDoubleFunction<OrderedPairs> counted) {
        return sample.tooFew().<Measured>map(Undefined::new).orElseGet(() -> {
            BySeed shares = new BySeed(
                    bySeed.stream().map(pools -> mean(pools, counted)).toList());
            double share = shares.mean().value();
            Spread spread = Spread.of(shares, sample, sample.support());
            Interval interval = Intervals.of(0, 1, share, spread, sample.support());
            return new Value(share, interval, pairs(), sample.clusters(), shares.seeds());
        });
    }

    private Estimate mean(List<OrderedPairs> pools, ToDoubleFunction<OrderedPairs> counted) {
        return Estimate.mean(
                pools.stream()
                        .mapToDouble(pairs -> counted.applyAsDouble(pairs) / pairs.pairs())
                        .toArray(),
                sample);
    }

    private int pairs() {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(sample.total()));
    }
}
