package dev.plumbline.policy;

/**
 * A policy at one step of optimisation.
 *
 * @param label the parameter as it is written, such as {@code 0.25}: the step on the axis
 * @param parameter the same as a number
 * @param weights of every candidate of the {@link Pools}; those of a pool sum to 1
 * @param klDivergence of each pool, of the policy from the base, in nats
 */
public record Step(String label, double parameter, double[] weights, double[] klDivergence) {}
