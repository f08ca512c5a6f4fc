package dev.plumbline.policy;

import dev.plumbline.watch.Watch;
import java.util.Arrays;
import java.util.Optional;

/**
 * Ascent of the mean reward by the policy's own parameters: a softmax over a table, one logit a candidate, that follows
 * {@code d logit / ds = p (R - E[R])}, the expectation of REINFORCE without noise (Williams 1992). What a policy hardly ever does it hardly ever learns
 * from, so this is another path than the tilt's, which is that of the natural gradient (Kakade 2001) and moves logits by R whatever their p.
 *
 * <p>By Heun's method, in steps that move no logit by more than a tenth.
 */
final class PolicyGradient {

    private static final double STEP = 0.1;
    private static final int MOST_STEPS = 5000;
    private static final int HALVINGS = 50;

    private final Pools pools;
    private final double[] reward;

    PolicyGradient(Pools pools, double[] reward) {
        this.pools = pools;
        this.reward = reward;
    }

    /**
     * Where the path is stopped.
     *
     * @param time s
     */
    record Stop(double time, double[] weights) {}

    /** The first policy of that mean reward; empty where the path is longer than 5,000 steps. */
    Optional<Stop> reaching(double mean) {
        double[] gained = new double[reward.length];
        double time = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            Watch.check();
            double[] slope = slope(gained);
            double steepest = Arrays.stream(slope).map(Math::abs).max().orElse(0);
            if (steepest == 0) {
                return Optional.empty();
            }
            double length = STEP / steepest;
            double[] next = heun(gained, slope, length);
            if (mean(next) >= mean) {
                double part = part(gained, slope, length, mean);
                return Optional.of(new Stop(time + part, weights(heun(gained, slope, part))));
            }
            gained = next;
            time += length;
        }
        return Optional.empty();
    }

    /** How much of the last step it takes. */
    private double part(double[] gained, double[] slope, double length, double mean) {
        double under = 0;
        double over = length;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (under + over) / 2;
            boolean enough = mean(heun(gained, slope, middle)) >= mean;
            over = enough ? middle : over;
            under = enough ? under : middle;
        }
        return over;
    }

    private double mean(double[] gained) {
        return pools.mean(weights(gained), reward);
    }

    private double[] weights(double[] gained) {
        return Tilt.to(pools, gained, 1);
    }

    private double[] heun(double[] gained, double[] slope, double length) {
        double[] ahead = new double[gained.length];
        Arrays.setAll(ahead, c -> gained[c] + length * slope[c]);
        double[] second = slope(ahead);
        double[] next = new double[gained.length];
        Arrays.setAll(next, c -> gained[c] + length * (slope[c] + second[c]) / 2);
        return next;
    }

    private double[] slope(double[] gained) {
        double[] weights = weights(gained);
        double[] slope = new double[gained.length];
        for (int p = 0; p < pools.size(); p++) {
            double mean = 0;
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                mean += weights[c] * reward[c];
            }
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                slope[c] = weights[c] * (reward[c] - mean);
            }
        }
        return slope;
    }
}
