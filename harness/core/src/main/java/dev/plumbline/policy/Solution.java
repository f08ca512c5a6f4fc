package dev.plumbline.policy;

/**
 * A policy that a criterion found best.
 *
 * @param weights of the candidates
 * @param gap how much better another could be at most, in the criterion's own unit: the duality gap
 * @param steps until the search ended
 * @param converged whether it ended because the gap was small enough, and not at its limit
 */
record Solution(double[] weights, double gap, int steps, boolean converged) {}
