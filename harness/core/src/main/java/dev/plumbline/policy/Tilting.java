package dev.plumbline.policy;

import java.util.Arrays;
import java.util.List;

/**
 * The policy of the greatest mean reward less beta times its Kullback-Leibler divergence from the base, exactly: in every pool the base times
 * {@code exp(reward / beta)}, scaled to sum to 1. The same beta holds in all pools, as in reinforcement learning with that penalty.
 *
 * @param axis {@code beta}, in units of the reward, or {@code relative-beta}, in standard deviations of the reward within pools, see
 *     {@link Pools#deviation}
 * @param beta what a nat costs, above 0
 */
record Tilting(String axis, List<Double> beta) implements Optimiser {

    private static final String RELATIVE = "relative-beta";

    static Tilting inUnits(List<Double> beta) {
        return new Tilting("beta", beta);
    }

    static Tilting relative(List<Double> beta) {
        return new Tilting(RELATIVE, beta);
    }

    @Override
    public List<Step> steps(Pools pools, double[] reward) {
        double unit = axis.equals(RELATIVE) ? pools.deviation(reward) : 1;
        double[] scores = Arrays.stream(reward).map(one -> one / unit).toArray();
        Tilt tilt = new Tilt(pools, scores);
        return beta.stream()
                .map(cost -> {
                    Tilt.Tilted policy = tilt.at(1 / cost);
                    return new Step(Step.label(cost), cost, policy.weights(), policy.klDivergence());
                })
                .toList();
    }
}
