package dev.plumbline.runs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deletes runs that nobody needs any more: only what has the name of a run's folder and a provenance, and nothing that a link points to. */
public final class PrunedRuns {

    /** What stands beside runs and belongs there. */
    private static final Set<String> OURS = Set.of("index.html", "compare");

    private PrunedRuns() {}

    /** The runs beyond so many newest ones, the oldest first. */
    public static List<Path> beyond(RunFolders folders, int newest) throws IOException {
        List<Path> runs = folders.runs();
        return runs.subList(0, Math.max(0, runs.size() - newest));
    }

    /** The runs that began before an instant, by the names of their folders, the oldest first. */
    public static List<Path> before(RunFolders folders, Instant instant) throws IOException {
        String name = RunFolder.name(instant);
        return folders.runs().stream()
                .filter(run -> String.valueOf(run.getFileName())
                                .substring(0, name.length())
                                .compareTo(name)
                        < 0)
                .toList();
    }

    /** What stands beside the runs and is neither one nor written for them, sorted by name. */
    public static List<Path> others(RunFolders folders) throws IOException {
        if (!Files.isDirectory(folders.parent())) {
            return List.of();
        }
        Set<Path> runs = Set.copyOf(folders.runs());
        try (Stream<Path> files = Files.list(folders.parent())) {
            return files.filter(file -> !runs.contains(file))
                    .filter(file -> !OURS.contains(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    /** The bytes of a run's files. */
    public static long bytes(Path run) throws IOException {
        return new Walk(run, false).go();
    }

    /**
     * Deletes a run, its provenance last, so that one whose deletion was cut short is still a run.
     *
     * @return the bytes of its files
     */
    public static long delete(Path run) throws IOException {
        boolean folder = Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS);
        if (!folder || !RunFolders.isName(String.valueOf(run.getFileName())) || !RunFolders.isRun(run)) {
            throw new IllegalArgumentException(run + " is no run");
        }
        return new Walk(run, true).go();
    }

    /** Goes through the files of a run; links are files here, and are not followed. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path run;
        private final Path last;
        private final boolean deletes;
        private long bytes;

        Walk(Path run, boolean deletes) {
            this.run = run;
            this.last = run.resolve(RunFolders.PROVENANCE);
            this.deletes = deletes;
        }

        long go() throws IOException {
            Files.walkFileTree(run, this);
            if (deletes) {
                Files.delete(last);
                Files.delete(run);
            }
            return bytes;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            bytes += attributes.isRegularFile() ? attributes.size() : 0;
            if (deletes && !file.equals(last)) {
                Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken) throws IOException {
            if (broken != null) {
                throw broken;
            }
            if (deletes && !folder.equals(run)) {
                Files.delete(folder);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
