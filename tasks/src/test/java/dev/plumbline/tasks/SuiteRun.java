package dev.plumbline.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.Progress;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.TaskFiles;
import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;

/** The whole task suite, run once for all tests; with the real data where they are present. */
final class SuiteRun {

    static final Path ROOT = Path.of(System.getProperty("plumbline.root"));
    static final Path SHARED = ROOT.resolveSibling("shared").resolve("data");
    static final Run RUN = run();

    private SuiteRun() {}

    private static Run run() {
        Map<String, Path> roots = Files.isDirectory(SHARED) ? Map.of("shared", SHARED) : Map.of();
        Settings settings = new Settings(roots, OptionalLong.empty(), 1, true);
        return new Suite(settings, 2, Progress.SILENT).run(TaskFiles.find(ROOT.resolve("tasks")), name -> true);
    }

    static TaskRun task(String name) {
        return RUN.tasks().stream()
                .filter(run -> run.task().task().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " did not run: " + RUN.notRun()));
    }

    /** Skips with a printed reason where the real data are absent; fails there if they are required. */
    static void requireSharedData() {
        if (Files.isDirectory(SHARED)) {
            return;
        }
        String reason = "no real data at " + SHARED;
        assertThat(Boolean.getBoolean("plumbline.shared.required"))
                .as("plumbline.shared.required, but " + reason)
                .isFalse();
        System.out.println("skipped: " + reason);
        abort(reason);
    }

    static double estimate(String task, String arm, String method, String slice, String metric) {
        MetricKey key = new MetricKey(arm, method, slice, metric, Against.TRUTH);
        Measured measured = task(task).measurements().find(key).orElseThrow(() -> new AssertionError(key));
        assertThat(measured).as(key.toString()).isInstanceOf(Measured.Value.class);
        return ((Measured.Value) measured).estimate();
    }
}
