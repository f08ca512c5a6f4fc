package dev.plumbline.policy;

/**
 * Groups, what each candidate is worth to them, and how far a policy may go: what it takes to answer any weights of the groups
 * with the best policy.
 */
record Game(Pools pools, GroupUtilities utilities, Leash leash) {

    /**
     * A policy and what it comes to.
     *
     * @param weights of the candidates
     * @param utilities what it is worth to each group
     * @param cost of its distance from the base
     */
    record Play(double[] weights, double[] utilities, double cost) {

        /** What it is worth to groups of some weights together, less its cost. */
        double worth(double[] lambda) {
            double sum = -cost;
            for (int g = 0; g < lambda.length; g++) {
                sum += lambda[g] * utilities[g];
            }
            return sum;
        }

        /** Of this and another the mixture that plays the other with a probability. */
        double[] mixed(Play other, double share) {
            double[] mixture = new double[weights.length];
            for (int c = 0; c < mixture.length; c++) {
                mixture[c] = (1 - share) * weights[c] + share * other.weights[c];
            }
            return mixture;
        }
    }

    /** The best policy where each group counts with a weight: what it is worth bounds what any policy is worth to groups that could have these weights. */
    Play reply(double[] lambda) {
        return play(leash.best(pools, utilities.together(lambda)));
    }

    Play play(double[] weights) {
        double cost = leash.beta() == 0 ? 0 : leash.beta() * pools.klDivergence(weights);
        return new Play(weights, utilities.under(pools, weights), cost);
    }
}
