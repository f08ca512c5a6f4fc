package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The folders beneath which a task's data must lie; nothing outside them is ever opened.
 *
 * @param folder the folder of the task file
 * @param named further roots by name, from the command line
 * @param opened what was resolved so far
 */
public record DataRoots(Path folder, Map<String, Path> named, Opened opened) {

    /** Of which nothing was resolved yet. */
    public DataRoots(Path folder, Map<String, Path> named) {
        this(folder, named, new Opened());
    }

    public DataRoots {
        named = Map.copyOf(named);
    }

    /**
     * The file that a task means: {@code a/b.csv} lies beneath the task's folder, {@code shared:a/b.csv} beneath the root
     * {@code shared}.
     *
     * @param written the path as the task has it
     * @param place where the task has it
     * @throws MissingRoot if the root was not given
     * @throws BadInput if the path leads out of its root, also by a symbolic link, or names no file
     */
    public Path resolve(String written, Place place) {
        Optional<String> root = root(written);
        if (root.isEmpty()) {
            return opened(written, beneath(folder, written, written, place));
        }
        Path base = named.get(root.get());
        if (base == null) {
            throw new MissingRoot(root.get(), place);
        }
        return opened(written, beneath(base, written.substring(root.get().length() + 1), written, place));
    }

    private Path opened(String written, Path file) {
        opened.saw(written, file);
        return file;
    }

    /**
     * How messages call a file: {@code a/b.csv} of a task in {@code tasks/x} is {@code tasks/x/a/b.csv}, and what lies
     * beneath a named root is called as the task has it.
     */
    public String name(String written) {
        return root(written).isPresent() ? written : folder.resolve(written).toString();
    }

    private static Optional<String> root(String written) {
        int colon = written.indexOf(':');
        boolean inName = colon < 0 || written.lastIndexOf('/', colon) >= 0;
        return inName ? Optional.empty() : Optional.of(written.substring(0, colon));
    }

    private Path beneath(Path base, String relative, String written, Place place) {
        Path path = base.resolve(relative(relative, written, place));
        try {
            Path home = home(base, place);
            if (!Files.exists(path)) {
                throw new BadInput(place, "no file " + name(written) + hint(path, home));
            }
            if (!path.toRealPath().startsWith(home)) {
                throw escape(written, place);
            }
        } catch (IOException e) {
            throw new BadInput(place, "cannot open " + name(written) + "; make it and its folders readable");
        }
        if (!Files.isRegularFile(path)) {
            throw new BadInput(place, "expected a file, found the folder " + name(written) + "; name a file in it");
        }
        return path;
    }

    private static Path home(Path base, Place place) throws IOException {
        if (!Files.isDirectory(base)) {
            throw new BadInput(place, "no folder " + base + "; give the data root an existing folder");
        }
        return base.toRealPath();
    }

    private static Path relative(String relative, String written, Place place) {
        try {
            Path path = Path.of(relative);
            boolean out = relative.isBlank() || relative.startsWith("/") || relative.startsWith("\\");
            boolean up = StreamSupport.stream(path.spliterator(), false)
                    .anyMatch(name -> name.toString().equals(".."));
            if (out || up || path.isAbsolute()) {
                throw escape(written, place);
            }
            return path;
        } catch (InvalidPathException e) {
            throw new BadInput(place, "expected a path, found one with characters that no path may have; correct it");
        }
    }

    private static BadInput escape(String written, Place place) {
        return new BadInput(
                place,
                "expected a path beneath "
                        + root(written)
                                .map(root -> "the data root '" + root + "'")
                                .orElse("the task's folder")
                        + ", found '" + written
                        + "'; put the file there, or name its folder with --data NAME=PATH and write NAME:path");
    }

    /** The nearest name in the same folder, unless the folder is missing or outside. */
    private static String hint(Path path, Path home) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        Path wrong = path.getFileName();
        if (parent == null
                || wrong == null
                || !Files.isDirectory(parent)
                || !parent.toRealPath().startsWith(home)) {
            return "; correct the path";
        }
        try (Stream<Path> files = Files.list(parent)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            Optional<String> near = Nearest.name(wrong.toString(), names);
            return near.map(name -> "; did you mean '" + name + "'?").orElse("; correct the path");
        }
    }
}
