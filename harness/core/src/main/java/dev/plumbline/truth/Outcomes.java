package dev.plumbline.truth;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a metric gave each held-out example by itself, such as 1 for a right answer and 0 for a wrong one: what a run leaves to be compared with.
 *
 * @param key whose outcomes by what metric, over every held-out example
 * @param seeds trainings; 1 where training has no randomness or every seed predicted the same
 * @param byId for each example that has an outcome, by its id, one a seed
 */
public record Outcomes(MetricKey key, int seeds, SortedMap<String, double[]> byId) {

    public Outcomes {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    }

    /** That of an example which has one. */
    double of(String id, int seed) {
        return Objects.requireNonNull(byId.get(id), id)[seed];
    }
}
