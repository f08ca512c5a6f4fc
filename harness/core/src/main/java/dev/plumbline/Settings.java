package dev.plumbline;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a run is told besides its task files.
 *
 * @param dataRoots by name the folders that task files may name as {@code name:path}
 * @param seed replaces the seed of every task
 * @param threads for training within a task, at least 1; results do not depend on it
 * @param controls whether every task that trains a student runs its {@link Controls} too
 * @param disclosure how much of held-out truth is given away
 */
public record Settings(
        Map<String, Path> dataRoots, OptionalLong seed, int threads, boolean controls, Disclosure disclosure) {

    /** With the truth of every held-out example given away. */
    public Settings(Map<String, Path> dataRoots, OptionalLong seed, int threads, boolean controls) {
        this(dataRoots, seed, threads, controls, Disclosure.EXAMPLES);
    }

    public Settings {
        dataRoots = Map.copyOf(new TreeMap<>(dataRoots));
    }

    /** No data roots, the tasks' own seeds, one thread, with controls. */
    public static Settings standard() {
        return new Settings(Map.of(), OptionalLong.empty(), 1, true);
    }
}
