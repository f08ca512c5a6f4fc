package dev.plumbline.truth;

import java.util.List;

/**
 * A mean over examples now minus the same mean in an earlier run, over the examples that have an outcome in both.
 *
 * @param key whose mean by what metric, on which slice
 * @param difference paired by example, cluster and seed
 * @param added ids that have an outcome now and had none then, in the order of the data
 * @param removed ids that had an outcome then and have none now, though nobody asked for another split, sorted
 */
public record Change(Earlier earlier, MetricKey key, Measured difference, List<String> added, List<String> removed) {

    public Change {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
