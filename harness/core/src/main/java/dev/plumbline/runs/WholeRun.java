package dev.plumbline.runs;

import dev.plumbline.reuse.Grounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run as a later one repeats it where nothing changed: what it read, wrote and printed.
 *
 * @param grounds what it stands on
 * @param named by path as written the absolute path of each file for the provenance
 * @param seconds by the name of a task how long it takes, where somebody watched
 * @param files by path beneath the run's folder what it wrote, but the provenance
 * @param printed what it printed, by the way in which it was asked to
 * @param tasks how many ran
 * @param exit its exit code
 */
public record WholeRun(
        Grounds grounds,
        SortedMap<String, String> named,
        SortedMap<String, Double> seconds,
        SortedMap<String, byte[]> files,
        SortedMap<String, String> printed,
        int tasks,
        int exit) {

    /** The files for the provenance. */
    SortedMap<String, Path> read() {
        SortedMap<String, Path> read = new TreeMap<>();
        named.forEach((name, path) -> read.put(name, Path.of(path)));
        return read;
    }

    void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
    }
}
