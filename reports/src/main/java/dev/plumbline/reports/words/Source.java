package dev.plumbline.reports.words;

import dev.plumbline.dataset.DatasetSpec;

/**
 * Where the examples of a task come from.
 *
 * @param kind {@code file} or {@code world}
 * @param name the file as the task names it, or the name of the world
 */
public record Source(String kind, String name) {

    public static Source of(DatasetSpec dataset) {
        return dataset.world()
                .map(world -> new Source("world", Names.of((Record) world)))
                .orElseGet(() -> new Source("file", dataset.file().orElse("")));
    }
}
