package dev.plumbline.reports.browser;

import dev.plumbline.Run;
import dev.plumbline.RunsReporter;
import dev.plumbline.Settings;
import dev.plumbline.runs.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A folder of runs as {@code plumbline run} leaves it: two of the same tasks, one of others, one that cannot be read. */
final class SeveralRuns {

    private final Path folder;

    SeveralRuns(Path folder) {
        this.folder = folder;
    }

    /** Writes them and returns their index. */
    Path index() throws IOException {
        compare();
        return reporter().index(folder);
    }

    /** Writes them and returns the comparison of the two of the same tasks. */
    Path compare() throws IOException {
        Path before = written(RealTasks.run(), "2026-11-01T08:00:00Z");
        written(RealTasks.run("raters/spam"), "2026-11-02T08:00:00Z");
        Files.writeString(
                Files.createDirectory(folder.resolve("20261103-080000")).resolve("verdict.json"), "{");
        Path after = written(RealTasks.again(), "2026-11-04T08:00:00Z");
        return reporter().compare(before, after, folder.resolve("compare")).page();
    }

    /** Writes two runs that are at hand, and returns their index and their comparison. */
    List<Path> of(Run before, Run after) throws IOException {
        Path earlier = written(before, "2026-11-01T08:00:00Z");
        Path later = written(after, "2026-11-04T08:00:00Z");
        Path compared =
                reporter().compare(earlier, later, folder.resolve("compare")).page();
        return List.of(reporter().index(folder), compared);
    }

    private Path written(Run run, String at) throws IOException {
        Instant started = Instant.parse(at);
        Clock clock = Clock.fixed(started.plusSeconds(100), ZoneOffset.UTC);
        return new RunFolder(folder, Settings.standard(), clock).write(run, started);
    }

    private static RunsReporter reporter() {
        return RunsReporter.find().orElseThrow();
    }
}
