package dev.plumbline.policy;

import java.util.Arrays;

/**
 * The policy that maximises {@code t E[R] - KL - strength |E f - E_base f|^2} in every pool: distance from the base is penalised in a feature space, by
 * how far the mean features move, beside the divergence itself. Features are in standard deviations within pools under the base.
 *
 * <p>The problem is convex, over mixtures of candidates: no single candidate solves it. Its dual is smooth and strongly convex in a weight w for each
 * feature, {@code ln sum base exp(t R - w (f - E_base f)) + |w|^2 / (4 strength)}, and Newton's method finds its least value. A w stands for the
 * policy {@code base exp(t R - w f)}, and the duality gap of the two is {@code strength |E f - E_base f - w / (2 strength)|^2}; the search ends where that
 * is 1e-12 nats at most.
 *
 * <p>Worked example: a feature that is the reward itself, in standard deviations, in a large pool of N(0, 1): at the dual's optimum the policy is the
 * tilt by {@code t - w} with {@code w = 2 strength (t - w)}, hence by {@code t / (1 + 2 strength)}.
 */
final class FeaturePenalty {

    private static final double GAP = 1e-12;
    private static final int MOST_STEPS = 500;
    private static final double NOTHING = 1e-12;

    private final Pools pools;
    private final double[] reward;
    private final double strength;
    private final double[][] features;
    private final double[][] prices;

    FeaturePenalty(Pools pools, double[] reward, double[][] features, double strength) {
        this.pools = pools;
        this.reward = reward;
        this.strength = strength;
        this.features = new double[features.length][];
        Arrays.setAll(this.features, f -> standardised(features[f]));
        this.prices = new double[pools.size()][features.length];
    }

    /** The policy where the reward weighs so much. */
    double[] at(double t) {
        double[] weights = new double[reward.length];
        for (int p = 0; p < pools.size(); p++) {
            solve(p, t, weights);
        }
        return weights;
    }

    /** Newton's method from where the last search ended, with steps halved until they help. */
    private void solve(int p, double t, double[] weights) {
        double[] w = prices[p];
        double value = tilt(p, t, w, weights);
        for (int step = 0; ; step++) {
            double[] moved = moved(p, weights);
            double[] slope = new double[w.length];
            double gap = 0;
            for (int f = 0; f < w.length; f++) {
                slope[f] = w[f] / (2 * strength) - moved[f];
                gap += strength * slope[f] * slope[f];
            }
            if (gap <= GAP) {
                return;
            }
            if (step == MOST_STEPS) {
                throw new IllegalStateException("a convex problem without a solution, with a gap of " + gap);
            }
            value = descend(p, t, new SmallSystem(curvature(p, weights)).solve(slope), value, weights);
        }
    }

    private double descend(int p, double t, double[] direction, double value, double[] weights) {
        double[] from = prices[p].clone();
        for (double length = 1; length > 1e-12; length /= 2) {
            for (int f = 0; f < from.length; f++) {
                prices[p][f] = from[f] - length * direction[f];
            }
            double now = tilt(p, t, prices[p], weights);
            if (now < value || length < 1e-10) {
                return now;
            }
        }
        return value;
    }

    /** The policy of these prices of the features; the dual's value. */
    private double tilt(int p, double t, double[] w, double[] weights) {
        int from = pools.starts()[p];
        int to = pools.starts()[p + 1];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = from; c < to; c++) {
            double exponent = t * reward[c];
            for (int f = 0; f < w.length; f++) {
                exponent -= w[f] * features[f][c];
            }
            weights[c] = Math.log(pools.base()[c]) + exponent;
            most = Math.max(most, weights[c]);
        }
        double sum = 0;
        for (int c = from; c < to; c++) {
            weights[c] = Math.exp(weights[c] - most);
            sum += weights[c];
        }
        double squares = 0;
        for (double price : w) {
            squares += price * price;
        }
        for (int c = from; c < to; c++) {
            weights[c] /= sum;
        }
        return most + Math.log(sum) + squares / (4 * strength);
    }

    /** How far the mean features are from those of the base, which are 0. */
    private double[] moved(int p, double[] weights) {
        double[] moved = new double[features.length];
        for (int f = 0; f < moved.length; f++) {
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                moved[f] += weights[c] * features[f][c];
            }
        }
        return moved;
    }

    private double[][] curvature(int p, double[] weights) {
        double[] mean = moved(p, weights);
        double[][] curvature = new double[mean.length][mean.length];
        for (int f = 0; f < mean.length; f++) {
            for (int g = 0; g < mean.length; g++) {
                for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                    curvature[f][g] += weights[c] * (features[f][c] - mean[f]) * (features[g][c] - mean[g]);
                }
            }
            curvature[f][f] += 1 / (2 * strength);
        }
        return curvature;
    }

    /** Less the base's mean in each pool, over the deviation within pools; a feature that never differs within a pool is nothing. */
    private double[] standardised(double[] values) {
        double[] centred = values.clone();
        double variance = 0;
        for (int p = 0; p < pools.size(); p++) {
            double mean = 0;
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                mean += pools.base()[c] * values[c];
            }
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                centred[c] -= mean;
                variance += pools.base()[c] * centred[c] * centred[c] / pools.size();
            }
        }
        double deviation = Math.sqrt(variance);
        return deviation < NOTHING
                ? new double[values.length]
                : Arrays.stream(centred).map(x -> x / deviation).toArray();
    }
}
