package dev.plumbline.policy;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The best by the reward of n draws with replacement from the base: exact for these pools as they are, see {@link BestOf}.
 *
 * @param draws numbers of them, each at least 1
 */
record BestOfPool(List<Integer> draws) implements Optimiser {

    @Override
    public String axis() {
        return "best-of-pool";
    }

    @Override
    public List<Step> steps(Pools pools, double[] reward) {
        int[][] candidates = IntStream.range(0, pools.size())
                .mapToObj(p -> IntStream.range(pools.starts()[p], pools.starts()[p + 1])
                        .toArray())
                .toArray(int[][]::new);
        return draws.stream()
                .map(n -> {
                    double[] weights = new BestOf(n).weights(candidates, pools.base(), reward);
                    return Step.of(n, weights, pools);
                })
                .toList();
    }
}
