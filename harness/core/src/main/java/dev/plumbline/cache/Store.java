package dev.plumbline.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A folder of stored results, one file each, which several programs may use at once. A file appears whole or not at all; one that is not whole is told of,
 * deleted and counts as absent. Nothing that goes wrong here ever ends a run: results are then computed, as without a store.
 */
public final class Store {

    private static final String ENTRY = ".entry";
    private static final String PARTIAL = ".partial";
    private static final Duration STALE = Duration.ofHours(1);
    private static final AtomicLong NEXT = new AtomicLong();

    /** Entries that no run has used for so long are deleted. */
    public static final Duration KEPT = Duration.ofDays(14);

    private final Path folder;
    private final Consumer<String> warnings;
    private final AtomicBoolean readable = new AtomicBoolean(true);
    private final AtomicBoolean writable = new AtomicBoolean(true);

    /**
     * An entry.
     *
     * @param label what it is
     * @param bytes how long its file is
     * @param used when a run last read or wrote it
     */
    public record Kept(String label, long bytes, Instant used) {}

    /**
     * A store in a folder, which is made when something is first stored.
     *
     * @param warnings gets a line for what is amiss
     */
    public Store(Path folder, Consumer<String> warnings) {
        this.folder = folder;
        this.warnings = warnings;
    }

    public Path folder() {
        return folder;
    }

    /** The result of a key, if it is there whole. */
    public Optional<byte[]> get(Key key) {
        Path file = file(key);
        try {
            byte[] payload = Entry.payload(Files.readAllBytes(file), key);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(payload);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (Malformed e) {
            drop(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (IOException e) {
            if (readable.getAndSet(false)) {
                warnings.accept("the stored result " + file + " cannot be read (" + e
                        + "); it is computed anew, as are others that cannot be read");
            }
            return Optional.empty();
        }
    }

    /** Deletes an entry that is not as it was written, and tells of it. */
    public void drop(Key key, String why) {
        Path file = file(key);
        warnings.accept("the stored result " + file + " is damaged: " + why + "; it is computed anew");
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            warnings.accept("the stored result " + file + " cannot be deleted (" + e + "); delete it by hand");
        }
    }

    /** Keeps a result. Where that fails nothing is kept, a warning tells why, and nothing more is written. */
    public void put(Key key, String label, byte[] payload) {
        if (!writable.get()) {
            return;
        }
        try {
            write(key, new Entry(key, label, payload).bytes());
        } catch (IOException e) {
            if (writable.getAndSet(false)) {
                warnings.accept(
                        "results cannot be stored in " + folder + " (" + e
                                + "); the run goes on and stores nothing more. Make room or choose another folder with --cache");
            }
        }
    }

    private void write(Key key, byte[] bytes) throws IOException {
        make();
        Path partial = folder.resolve(ProcessHandle.current().pid() + "-" + NEXT.incrementAndGet() + PARTIAL);
        try {
            Files.write(partial, bytes);
            Files.move(partial, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** For its owner alone, where the file system can say so: results hold what was learned from truth. */
    private void make() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private Path file(Key key) {
        return folder.resolve(key.hex() + ENTRY);
    }

    /** Deletes what a killed program left half-written an hour ago or earlier, and what no run used for {@link #KEPT}. */
    public void sweep(Instant now) {
        try {
            for (Path file : files()) {
                Instant used = Files.getLastModifiedTime(file).toInstant();
                Duration kept = file.toString().endsWith(PARTIAL) ? STALE : KEPT;
                if (used.plus(kept).isBefore(now)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // Another program swept at the same time: what is gone need not be swept.
            return;
        } catch (IOException e) {
            warnings.accept("the stored results in " + folder + " cannot be swept (" + e + ")");
        }
    }

    /** All entries, the one used last first. */
    public List<Kept> list() throws IOException {
        List<Kept> all = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().endsWith(ENTRY)) {
                all.add(new Kept(
                        label(file),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant()));
            }
        }
        all.sort(Comparator.comparing(Kept::used).reversed().thenComparing(Kept::label));
        return all;
    }

    private static String label(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Entry.label(in.readNBytes(4096));
        } catch (Malformed e) {
            return "damaged";
        }
    }

    /**
     * Deletes all entries and whatever is half-written.
     *
     * @return how many there were
     */
    public int clear() throws IOException {
        int cleared = 0;
        for (Path file : files()) {
            cleared += Files.deleteIfExists(file) && file.toString().endsWith(ENTRY) ? 1 : 0;
        }
        return cleared;
    }

    /** The store's own files: what else lies in the folder is none of its business. */
    private List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path file : all) {
                    if (ours(String.valueOf(file.getFileName()))) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private static boolean ours(String name) {
        return name.matches("[0-9a-f]{64}\\" + ENTRY) || name.matches("[0-9]+-[0-9]+\\" + PARTIAL);
    }
}
