package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Binder;
import dev.plumbline.config.Place;
import dev.plumbline.config.TaskFile;
import dev.plumbline.labeling.WeakLearner;
import dev.plumbline.learning.ModelSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds and reads task files. A task is a folder with a {@code task.yaml}. */
public final class TaskFiles {

    /** The name of every task file. */
    public static final String NAME = "task.yaml";

    private static final int LONGEST_NAME = 100;

    private TaskFiles() {}

    /**
     * The task files at a path: a task file itself, a task's folder, or any folder above some.
     *
     * @return sorted by path; never empty
     * @throws BadInput where there is none
     */
    public static List<Suite.Entry> find(Path path) {
        if (!Files.exists(path)) {
            throw new BadInput(
                    Place.of(path.toString()), "no such file or folder; name a task's folder or one above it");
        }
        if (Files.isRegularFile(path)) {
            return List.of(new Suite.Entry(path, true));
        }
        if (Files.isRegularFile(path.resolve(NAME))) {
            return List.of(new Suite.Entry(path.resolve(NAME), true));
        }
        return beneath(path);
    }

    private static List<Suite.Entry> beneath(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Suite.Entry> found = files.filter(file -> file.endsWith(NAME) && Files.isRegularFile(file))
                    .filter(file -> !folder.relativize(file).startsWith("target"))
                    .sorted(Comparator.comparing(TaskFiles::sortable))
                    .map(file -> new Suite.Entry(file, false))
                    .toList();
            if (found.isEmpty()) {
                throw new BadInput(
                        Place.of(folder.toString()),
                        "no " + NAME + " in it or beneath it; 'plumbline new NAME' writes one");
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(
                    Place.of(folder.toString()),
                    "it, or a folder beneath it, cannot be read; make it readable, or name the tasks themselves");
        }
    }

    /** Paths in an order that is the same on every system. */
    private static String sortable(Path file) {
        return file.toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /**
     * Reads a task file.
     *
     * @throws BadInput with every mistake in it
     */
    public static Task read(Path file) {
        Task task = new Binder(Map.of(WeakLearner.class, ModelSpec.class))
                .bind(TaskFile.read(file, file.toString()), Task.class);
        checkName(task);
        return task;
    }

    /** A name stands in tables, in file listings and on the command line. */
    private static void checkName(Task task) {
        String name = task.task();
        boolean lines = name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
        if (name.isBlank() || name.length() > LONGEST_NAME || lines) {
            throw new BadInput(
                    task.place(),
                    "expected a task name of 1 to " + LONGEST_NAME + " characters on one line, found "
                            + (lines ? "several lines" : name.length() + " characters") + "; choose a short name");
        }
    }
}
