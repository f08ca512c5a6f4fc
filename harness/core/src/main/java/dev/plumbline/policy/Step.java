package dev.plumbline.policy;

import java.math.BigDecimal;

/**
 * A policy at one step of optimisation.
 *
 * @param label the parameter as it is written, such as {@code 0.25}: the step on the axis
 * @param parameter the same as a number
 * @param weights of every candidate of the {@link Pools}; those of a pool sum to 1
 * @param klDivergence of each pool, of the policy from the base, in nats
 * @param bound whether that is only what the divergence is at most, see {@link BestOfSubsets}
 */
public record Step(String label, double parameter, double[] weights, double[] klDivergence, boolean bound) {

    /** With the exact divergence. */
    public Step(String label, double parameter, double[] weights, double[] klDivergence) {
        this(label, parameter, weights, klDivergence, false);
    }

    /** With the exact divergence, of a parameter that is written in plain digits. */
    static Step of(double parameter, double[] weights, Pools pools) {
        return new Step(label(parameter), parameter, weights, pools.klDivergences(weights));
    }

    /** A number in plain digits: {@code 8} and {@code 0.125}. */
    static String label(double parameter) {
        return BigDecimal.valueOf(parameter).stripTrailingZeros().toPlainString();
    }
}
