package dev.plumbline.policy;

import java.util.OptionalDouble;

/** How far a policy may go from the base, and which one is best under that by given scores of the candidates. */
sealed interface Leash {

    /**
     * The policy of the greatest mean score, less what its distance costs.
     *
     * @param scores of every candidate
     * @return weights of the candidates
     */
    double[] best(Pools pools, double[] scores);

    /** What each nat of distance costs. */
    default double beta() {
        return 0;
    }

    /** Of a task. */
    static Leash of(OptionalDouble klAtMost, OptionalDouble beta) {
        if (klAtMost.isPresent()) {
            return new Budget(klAtMost.getAsDouble());
        }
        return beta.isPresent() ? new Cost(beta.getAsDouble()) : new None();
    }

    /** As far as it likes: candidates of the highest score share a pool as the base has them. */
    record None() implements Leash {
        @Override
        public double[] best(Pools pools, double[] scores) {
            return Tilt.to(pools, scores, Double.POSITIVE_INFINITY);
        }
    }

    /**
     * Each nat costs {@code beta}: the best policy is the base tilted by the scores, {@code base exp(score / beta)}, in every pool.
     */
    record Cost(double beta) implements Leash {
        @Override
        public double[] best(Pools pools, double[] scores) {
            return Tilt.to(pools, scores, 1 / beta);
        }
    }

    /**
     * The mean over the pools of the Kullback-Leibler divergence from the base is at most {@code nats}: the best policy is the tilt, the same in every
     * pool, that uses them up, or the highest scores where these are nearer than that.
     */
    record Budget(double nats) implements Leash {

        private static final int HALVINGS = 100;

        @Override
        public double[] best(Pools pools, double[] scores) {
            Tilt tilt = new Tilt(pools, scores);
            if (tilt.meanDivergence(Double.POSITIVE_INFINITY) <= nats) {
                return tilt.at(Double.POSITIVE_INFINITY).weights();
            }
            double far = 1;
            while (tilt.meanDivergence(far) < nats) {
                far *= 2;
            }
            return tilt.at(spent(tilt, far)).weights();
        }

        /** The divergence rises with the tilt, so halving finds it; what is kept is within the budget. */
        private double spent(Tilt tilt, double over) {
            double near = 0;
            double far = over;
            for (int i = 0; i < HALVINGS && far - near > 1e-12 * far; i++) {
                double middle = (near + far) / 2;
                boolean within = tilt.meanDivergence(middle) <= nats;
                near = within ? middle : near;
                far = within ? far : middle;
            }
            return near;
        }
    }
}
