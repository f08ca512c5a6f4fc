package dev.plumbline.policy;

/**
 * A way to choose among the candidates of each pool.
 *
 * @param method its name, such as {@code maximin}
 * @param weights of every example the probability that it is chosen in its pool; 0 where it is no candidate. Those of a pool
 *     sum to 1
 */
public record Policy(String method, double[] weights) {}
