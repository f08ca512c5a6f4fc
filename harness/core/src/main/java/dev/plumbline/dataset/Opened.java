package dev.plumbline.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The files that a task's data were read from, as it is read: by these alone the data may change while the task stays. */
public final class Opened {

    private final Map<String, Path> files = new ConcurrentSkipListMap<>();

    void saw(String written, Path file) {
        files.put(written, file);
    }

    /** By path as the task has it. */
    public SortedMap<String, Path> files() {
        return new TreeMap<>(files);
    }
}
