package dev.plumbline.truth;

import java.util.List;

/**
 * What a task asks of outcomes by example.
 *
 * @param asked the means whose outcomes are wanted, over every held-out example
 * @param earlier the outcomes of earlier runs
 */
public record Recorded(List<MetricKey> asked, List<Past> earlier) {

    /** Nothing. */
    public static final Recorded NONE = new Recorded(List.of(), List.of());

    public Recorded {
        asked = List.copyOf(asked);
        earlier = List.copyOf(earlier);
    }

    /**
     * An earlier run.
     *
     * @param sameSplit whether the examples were divided by the same seed: then one that is held out no longer has been removed
     */
    public record Past(Earlier earlier, boolean sameSplit, List<Outcomes> outcomes) {

        public Past {
            outcomes = List.copyOf(outcomes);
        }
    }
}
