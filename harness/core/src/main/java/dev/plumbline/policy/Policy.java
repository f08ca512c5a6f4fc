package dev.plumbline.policy;

import java.util.List;
import java.util.Optional;

/**
 * A way to choose among the candidates of each pool.
 *
 * @param method its name, such as {@code maximin}
 * @param weights of every example the probability that it is chosen in its pool; 0 where it is no candidate. Those of a pool
 *     sum to 1. Empty where there is no such policy
 * @param byHalf what the same criterion chooses by the ratings of the first half of each group's raters and of the second alone; empty where that
 *     cannot be
 * @param search how it was found
 * @param none why there is no such policy; empty where there is one
 */
public record Policy(String method, double[] weights, List<double[]> byHalf, Search search, String none) {

    /**
     * How a policy was found.
     *
     * @param gap how much better another could be at most, in standard deviations of utility
     * @param steps until the search ended
     * @param converged whether the gap was as small as was asked for
     * @param klDivergence from the base, in nats: the mean over the pools
     */
    public record Search(double gap, int steps, boolean converged, double klDivergence) {}

    public Policy {
        byHalf = List.copyOf(byHalf);
    }

    /** Where no policy is what the criterion asks for. */
    static Policy none(String method, String reason) {
        return new Policy(method, new double[0], List.of(), new Search(0, 0, true, 0), reason);
    }

    /** Why there is none, if so. */
    public Optional<String> missing() {
        return Optional.of(none).filter(reason -> !reason.isEmpty());
    }
}
