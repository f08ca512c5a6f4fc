package dev.plumbline.policy;

import java.util.List;
import java.util.Map;

/** A way to push a policy towards a reward, harder step by step. */
interface Optimiser {

    /** The name of what it is pushed by, such as {@code beta}: the axis of its curves. */
    String axis();

    /**
     * The policies, in the order of the axis.
     *
     * @param pools the candidates and the base policy
     * @param reward of every candidate
     */
    List<Step> steps(Pools pools, double[] reward);

    /** The steps that these pools have no policy for, each with the reason. */
    default Map<String, String> missing(Pools pools) {
        return Map.of();
    }
}
