package dev.plumbline.imports;

import java.nio.file.Path;
import java.util.List;

/**
 * What a format works with.
 *
 * @param name of the task
 * @param sources the files, at least one
 */
record Job(String name, List<Source> sources, Path cwd, Options options, TaskFolder folder) {

    /** A file that an option names. */
    Source source(String written) {
        return Source.of(cwd, written);
    }

    Rows rows() {
        return new Rows(options.has(Option.LEAVE_OUT));
    }
}
