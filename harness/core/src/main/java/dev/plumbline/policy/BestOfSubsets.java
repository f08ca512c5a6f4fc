package dev.plumbline.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The best by the reward of n draws without replacement: the mean over all subsets of n of a pool's N candidates. Where these were drawn from a
 * policy, independently of each other, that is an unbiased estimate of what the best of n draws from that policy would give (Nakano et al. 2021,
 * arXiv 2112.09332, appendix I), as {@link BestOfPool} is not.
 *
 * <p>By rank i from 1, the lowest reward, the weight is {@code C(i-1, n-1) / C(N, n)}; equal rewards share theirs alike. Worked example: rewards
 * 1, 2, 3, 4, best of 2: 0, 1/6, 2/6, 3/6. The divergence is that of the policy behind the pool, {@code ln n - (n - 1) / n}: exact for a
 * continuous reward, an upper bound where candidates can be alike (Beirami et al. 2024, arXiv 2401.01879, theorem 3.1). Of n above N/8 the
 * weights rest on few candidates of each pool, and the estimate is noisy: see {@link Pools#clearDraws}.
 *
 * @param draws numbers of them, each at least 1
 */
record BestOfSubsets(List<Integer> draws) implements Optimiser {

    @Override
    public String axis() {
        return "best-of";
    }

    @Override
    public List<Step> steps(Pools pools, double[] reward) {
        Map<String, String> missing = missing(pools);
        Ranking ranking = Ranking.of(pools, reward);
        return draws.stream()
                .filter(n -> !missing.containsKey(Integer.toString(n)))
                .map(n -> {
                    double[] nats = new double[pools.size()];
                    Arrays.fill(nats, Math.log(n) - (n - 1.) / n);
                    return new Step(Integer.toString(n), n, weights(ranking, n), nats, true);
                })
                .toList();
    }

    @Override
    public Map<String, String> missing(Pools pools) {
        Map<String, String> missing = new LinkedHashMap<>();
        int smallest = pools.smallest();
        boolean uniform = pools.uniform();
        for (int n : draws) {
            if (!uniform) {
                missing.put(
                        Integer.toString(n),
                        "draws without replacement are from candidates that are as likely each, and the base has"
                                + " log-probabilities; best-of-pool is exact for it");
            } else if (n > smallest) {
                missing.put(
                        Integer.toString(n),
                        n + " draws without replacement need as many candidates, and the smallest pool has "
                                + smallest);
            }
        }
        return missing;
    }

    /** The weights of the candidates, which sum to 1 in every pool. */
    static double[] weights(Pools pools, double[] reward, int n) {
        return weights(Ranking.of(pools, reward), n);
    }

    private static double[] weights(Ranking ranking, int n) {
        Pools pools = ranking.pools();
        double[] weights = new double[pools.candidates()];
        double[] byRank = {};
        for (int p = 0; p < pools.size(); p++) {
            int size = pools.starts()[p + 1] - pools.starts()[p];
            byRank = byRank.length == size ? byRank : byRank(size, n);
            ranking.spread(p, byRank, weights);
        }
        return weights;
    }

    /** From the highest rank down: w_N = n / N, w_(i-1) = w_i (i - n) / (i - 1). */
    private static double[] byRank(int many, int n) {
        double[] weights = new double[many];
        weights[many - 1] = (double) n / many;
        for (int i = many; i > n; i--) {
            weights[i - 2] = weights[i - 1] * (i - n) / (i - 1);
        }
        return weights;
    }
}
