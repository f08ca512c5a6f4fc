package dev.plumbline.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A fresh, private folder in the system's folder for temporary files, away from the task and its data; deleted when closed. */
record WorkingFolder(Path path) implements AutoCloseable {

    static WorkingFolder empty() {
        try {
            return new WorkingFolder(Files.createTempDirectory("plumbline-").toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for temporary files", e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the working folder of a command", e);
        }
    }
}
