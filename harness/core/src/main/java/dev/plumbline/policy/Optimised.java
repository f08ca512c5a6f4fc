package dev.plumbline.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one optimiser makes of one reward.
 *
 * @param reward its name
 * @param axis what the optimiser is pushed by, see {@link Pressure}
 * @param proxy the reward of every candidate of the {@link Pools}
 * @param missing the steps that there are none of, each with the reason
 */
public record Optimised(String reward, String axis, double[] proxy, List<Step> steps, Map<String, String> missing) {

    public Optimised {
        steps = List.copyOf(steps);
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    /** With every step that was asked for. */
    public Optimised(String reward, String axis, double[] proxy, List<Step> steps) {
        this(reward, axis, proxy, steps, Map.of());
    }
}
