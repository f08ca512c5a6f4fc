package dev.plumbline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run as a later one repeats it where nothing changed: what it read, wrote and printed.
 *
 * @param found by absolute path the SHA-256 of every file that it depends on, empty for one that was not there
 * @param variables the names of those that its commands are given
 * @param dated whether a waiver is held against the day
 * @param surroundings the key of the values of these variables, and of the day where that matters
 * @param named by path as written the absolute path of each file for the provenance
 * @param files by path beneath the run's folder what it wrote, but the provenance
 * @param printed what it printed, by the way in which it was asked to
 * @param tasks how many ran
 * @param exit its exit code
 */
public record WholeRun(
        SortedMap<String, String> found,
        List<String> variables,
        boolean dated,
        String surroundings,
        SortedMap<String, String> named,
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
