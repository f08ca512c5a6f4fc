package dev.plumbline.runs;

import dev.plumbline.Parts;
import dev.plumbline.Reporter;
import dev.plumbline.Run;
import dev.plumbline.RunsReporter;
import dev.plumbline.Settings;
import dev.plumbline.files.HeldFile;
import dev.plumbline.files.Unfinished;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes a run as a folder that appears whole or not at all.
 *
 * @param parent where run folders stand; made if it is absent
 * @param settings what the run was told, for its provenance
 * @param clock names the folder and dates the provenance; no result depends on it
 */
public record RunFolder(Path parent, Settings settings, Clock clock) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Lets every reporter write, then moves the folder into place.
     *
     * @param started when the run began
     * @return the run's folder, {@code parent/yyyyMMdd-HHmmss} in UTC, with {@code -2} and so on where that is taken
     */
    public Path write(Run run, Instant started) throws IOException {
        return write(run, started, new TreeMap<>());
    }

    /**
     * The same, with how long each task takes.
     *
     * @param seconds by the name of a task, where all of it is computed; in the provenance only, and for {@link Durations}
     */
    public Path write(Run run, Instant started, SortedMap<String, Double> seconds) throws IOException {
        return write(started, seconds, Provenance.files(run, settings), partial -> {
            Parts parts = KeptParts.of(settings);
            for (Reporter reporter : Writers.reporters()) {
                reporter.write(run, partial, parts);
            }
            BaselineFolder.write(run, partial);
        });
    }

    /** Writes what an earlier run wrote, with a provenance of its own. */
    public Path write(WholeRun earlier, Instant started) throws IOException {
        return write(started, earlier.seconds(), earlier.read(), earlier::write);
    }

    /** Writes the files of a run into its unfinished folder. */
    private interface Writing {
        void into(Path partial) throws IOException;
    }

    private Path write(
            Instant started, SortedMap<String, Double> seconds, SortedMap<String, Path> read, Writing writing)
            throws IOException {
        Files.createDirectories(parent);
        Unfinished.sweep(parent);
        Path partial = Unfinished.name(parent);
        HeldFile held = Unfinished.hold(partial);
        try {
            return write(started, Files.createDirectory(partial), held, folder -> {
                writing.into(folder);
                Provenance.of(read, settings, started, clock.instant(), seconds)
                        .write(folder.resolve(RunFolders.PROVENANCE));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } finally {
            held.close();
        }
    }

    private Path write(Instant started, Path partial, HeldFile held, Writing writing) throws IOException {
        AtomicBoolean open = new AtomicBoolean(true);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            discard(partial, open);
            release(held);
        }));
        try {
            writing.into(partial);
            return moved(partial, started, open);
        } finally {
            discard(partial, open);
        }
    }

    /** Writes the index of all runs in {@link #parent} anew, where something on the class path can. */
    public void index() throws IOException {
        Optional<RunsReporter> reporter = RunsReporter.find();
        if (reporter.isPresent()) {
            reporter.get().index(parent);
        }
    }

    /** What to open of a written run: its page, or the folder where no reporter wrote one. */
    public static Path page(Path folder) {
        Path page = folder.resolve("report.html");
        return Files.exists(page) ? page : folder;
    }

    /** Deletes what is not in place yet. Who closes {@code open} first, this or the move, has the folder. */
    private static void discard(Path partial, AtomicBoolean open) {
        if (open.getAndSet(false)) {
            delete(aside(partial));
        }
    }

    private static void release(HeldFile held) {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot let go of an unfinished run", e);
        }
    }

    private Path moved(Path partial, Instant started, AtomicBoolean open) throws IOException {
        if (!open.getAndSet(false)) {
            throw new InterruptedIOException("the run was interrupted before it was written");
        }
        String name = name(started);
        for (int i = 1; ; i++) {
            Path place = parent.resolve(i == 1 ? name : name + "-" + i);
            if (Files.notExists(place)) {
                return Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** The name of the folder of a run that began then. */
    static String name(Instant started) {
        return NAME.format(started);
    }

    /** Moved away first: a reporter that is still writing while the program is being ended can then add nothing to it. */
    private static Path aside(Path partial) {
        try {
            return Files.move(
                    partial,
                    partial.resolveSibling(partial.getFileName() + "-discarded"),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot discard the unfinished " + partial, e);
        }
    }

    private static void delete(Path folder) {
        try {
            Unfinished.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the unfinished " + folder, e);
        }
    }
}
