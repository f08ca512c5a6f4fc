package dev.plumbline.policy;

import java.util.List;

/**
 * The policy of the greatest mean reward whose mean divergence from the base is at most so many nats: the tilt that uses them up, the same in every
 * pool. It is also where a policy that follows the tilt, from the base on, is when it is stopped early.
 *
 * @param nats the budgets, each above 0
 */
record KlBudget(List<Double> nats) implements Optimiser {

    @Override
    public String axis() {
        return "kl-budget";
    }

    @Override
    public List<Step> steps(Pools pools, double[] reward) {
        return nats.stream()
                .map(budget -> Step.of(budget, new Leash.Budget(budget).best(pools, reward), pools))
                .toList();
    }
}
