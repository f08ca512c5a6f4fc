package dev.plumbline.reports.browser;

import dev.plumbline.Progress;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.TaskFiles;
import dev.plumbline.TaskRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Tasks of this project, run once for the whole suite of tests; between them their reports have every part that a report may have. */
final class RealTasks {

    static final List<String> NAMES = List.of(
            "benchmarks/reward-bench",
            "fabricated-citations",
            "groups/welfare",
            "incidents/sign-flip",
            "incidents/spammer-urn",
            "loops/patching",
            "pressure/turnover/never",
            "pressure/turnover/turns",
            "pressure/which-link",
            "probes/citations",
            "raters/shared-errors",
            "raters/spam",
            "rewards/careful",
            "two-views/second-view");

    private RealTasks() {}

    /** All of them in a run, in the order of their names. */
    static Run run() {
        return Once.RUN;
    }

    /** Some of them, with another seed, as a later run of the same tasks. */
    static Run again() {
        return Again.RUN;
    }

    /** One of them, as a run of its own. */
    static Run run(String name) {
        TaskRun task = run().tasks().get(NAMES.indexOf(name));
        return new Run(List.of(task), List.of());
    }

    private static final class Once {
        static final Run RUN = run(NAMES, OptionalLong.empty());
    }

    private static final class Again {
        static final Run RUN = run(
                List.of("benchmarks/reward-bench", "fabricated-citations", "incidents/sign-flip", "rewards/careful"),
                OptionalLong.of(7));
    }

    private static Run run(List<String> names, OptionalLong seed) {
        Path tasks = Path.of(System.getProperty("plumbline.root")).resolve("tasks");
        List<Suite.Entry> entries = names.stream()
                .map(name -> new Suite.Entry(tasks.resolve(name).resolve(TaskFiles.NAME), true))
                .toList();
        Settings settings = new Settings(Map.of(), seed, 1, true);
        Run run = new Suite(settings, 2, Progress.SILENT).run(entries, name -> true);
        if (!run.notRun().isEmpty()) {
            throw new IllegalStateException("did not run: " + run.notRun());
        }
        return run;
    }
}
