package dev.plumbline.policy;

import java.util.List;

/**
 * What one optimiser makes of one reward.
 *
 * @param reward its name
 * @param axis what the optimiser is pushed by, see {@link Pressure}
 * @param proxy the reward of every candidate of the {@link Pools}
 */
public record Optimised(String reward, String axis, double[] proxy, List<Step> steps) {

    public Optimised {
        steps = List.copyOf(steps);
    }
}
