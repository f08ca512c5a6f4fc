package dev.plumbline.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder that an import makes: written beside its place, and moved there when all of it is good. */
final class TaskFolder implements Closeable {

    private final Path target;
    private final Path draft;
    private final Map<String, String> copies = new LinkedHashMap<>();
    private final List<Jsonl> open = new ArrayList<>();

    private TaskFolder(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /** Begins a folder that is not there yet, or is empty. */
    static TaskFolder beside(Path written, String name) throws IOException {
        Path target = written.toAbsolutePath().normalize();
        if (Files.exists(target) && !(Files.isDirectory(target) && empty(target))) {
            throw new Misuse(name + " is there already and is not empty; choose another folder, or remove it");
        }
        Path draft = near(target).resolve("." + target.getFileName() + ".importing");
        try {
            Files.createDirectory(draft);
        } catch (FileAlreadyExistsException e) {
            throw new Misuse(draft + " is there: another import is under way, or was broken off; remove it");
        }
        return new TaskFolder(target, draft);
    }

    /** The innermost folder above it that is there, so that nothing else is made before all is good. */
    private static Path near(Path target) {
        Path folder = target;
        do {
            folder = Objects.requireNonNull(folder.getParent(), "a root is never empty");
        } while (!Files.isDirectory(folder));
        return folder;
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Where the files are until all are good. */
    Path draft() {
        return draft;
    }

    /** A file of objects, one a line. */
    Jsonl jsonl(String file) throws IOException {
        Jsonl lines = new Jsonl(draft.resolve(file));
        open.add(lines);
        return lines;
    }

    void text(String file, String content) throws IOException {
        Files.writeString(draft.resolve(file), content);
    }

    /** Copies a file under its own name, or under another where that is taken. */
    String copy(Source source) throws IOException {
        String name = source.file();
        for (int i = 2; Files.exists(draft.resolve(name)); i++) {
            name = i + "-" + source.file();
        }
        Files.copy(source.path(), draft.resolve(name));
        copies.put(name, source.name());
        return name;
    }

    /** What a message that was made of the draft must say in place of a file in it. */
    String original(String file) {
        Path path = Path.of(file);
        if (!path.startsWith(draft)) {
            return file;
        }
        String inside = draft.relativize(path).toString();
        return copies.getOrDefault(inside, inside);
    }

    /** Ends what was written so far. */
    void finish() throws IOException {
        for (Jsonl lines : open) {
            lines.close();
        }
    }

    /** Moves the folder to its place. */
    void publish() throws IOException {
        finish();
        Files.createDirectories(Objects.requireNonNull(target.getParent(), "a root is never empty"));
        Files.deleteIfExists(target);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        finish();
        if (Files.exists(draft)) {
            try (Stream<Path> files = Files.walk(draft)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
