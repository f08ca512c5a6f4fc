package dev.plumbline.reports;

import dev.plumbline.dataset.DatasetSpec;

/** Where the examples of a task come from. */
final class Source {

    private Source() {}

    /** The file as the task names it, or {@code world arithmetic-claims}. */
    static String of(DatasetSpec dataset) {
        return dataset.world()
                .map(world -> "world " + Names.of((Record) world))
                .or(dataset::file)
                .orElse("");
    }
}
