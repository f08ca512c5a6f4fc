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
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk " + folder, e);
        }
    }

    /** Paths in an order that is the same on every system. */
    private static String sortable(Path file) {
        return file.toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /** The folder of a task. */
    static Path folder(Task task) {
        Path folder = Path.of(task.place().file()).toAbsolutePath().getParent();
        return folder == null ? Path.of("/") : folder;
    }

    /**
     * Reads a task file.
     *
     * @throws BadInput with every mistake in it
     */
    public static Task read(Path file) {
        return new Binder(Map.of(WeakLearner.class, ModelSpec.class))
                .bind(TaskFile.read(file, file.toString()), Task.class);
    }
}
