package dev.plumbline.policy;

import java.util.Optional;

/**
 * Samples of a policy at one step of its training, beside those of the base for the same prompts.
 *
 * @param label the step as it is written
 * @param parameter the same as a number
 * @param pools the samples of the base and of this step, of each prompt that has both; those of the base are as likely each to the base, the others
 *     not at all
 * @param weights of every sample: those of this step are as likely each
 * @param divergence estimates of the Kullback-Leibler divergence of each prompt; empty without log-probabilities
 */
public record Checkpoint(
        String label, double parameter, Pools pools, double[] weights, Optional<Divergence> divergence) {

    /**
     * Two estimates of the divergence of a policy p from the base b, in nats, by samples from p (Schulman 2020, "Approximating KL divergence").
     *
     * <p>Worked example: one sample with {@code ln p - ln b = ln 2} gives k1 = .693, k3 = 1/2 - 1 + ln 2 = .193; one with -ln 2 gives -.693 and
     * 2 - 1 - ln 2 = .307.
     *
     * @param k1 the mean of {@code ln p - ln b} of each prompt: unbiased, and may be negative
     * @param k3 the mean of {@code b / p - 1 - ln (b / p)}: unbiased where b is nowhere above 0 without p, and never negative; infinite where the
     *     ratio exceeds what a number can hold
     */
    public record Divergence(double[] k1, double[] k3) {}
}
