package dev.plumbline.policy;

/** Mixtures of a policy and the base. */
final class Blend {

    private Blend() {}

    /**
     * {@code base^(1 - share) policy^share}, scaled to sum to 1 in every pool. Of the tilt by t it is that by {@code share t}. Blending the models'
     * probabilities token by token is another thing, which whole answers do not tell.
     */
    static double[] geometric(Pools pools, double[] policy, double share) {
        double[] ratios = new double[policy.length];
        for (int c = 0; c < ratios.length; c++) {
            ratios[c] = policy[c] > 0 ? Math.log(policy[c] / pools.base()[c]) : Double.NEGATIVE_INFINITY;
        }
        return Tilt.to(pools, ratios, share);
    }

    /** {@code (1 - share) base + share policy}. */
    static double[] arithmetic(Pools pools, double[] policy, double share) {
        double[] weights = new double[policy.length];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = (1 - share) * pools.base()[c] + share * policy[c];
        }
        return weights;
    }
}
