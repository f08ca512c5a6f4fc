package dev.plumbline.junit;

import dev.plumbline.Ending;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.TaskRun;
import dev.plumbline.runs.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * How the tasks of a suite ended. The run's folder is written before anybody sees them.
 *
 * @param endings of each task file that was run
 * @param report what a message points to; empty where no task ran
 */
record Outcomes(Map<Path, Ending> endings, Optional<Path> report, Parameters parameters) {

    /**
     * Runs the tasks that have not run in this JVM yet, side by side, and writes the run's folder.
     *
     * @param module the folder beneath which reports are written
     */
    static Outcomes of(List<PlannedTask> tasks, Parameters parameters, Path module) {
        Instant started = Clock.systemUTC().instant();
        Map<Path, Ending> endings = Endings.OF_THIS_JVM.of(tasks, parameters);
        Run run = Endings.run(endings.values());
        return new Outcomes(
                endings,
                run.tasks().isEmpty()
                        ? Optional.empty()
                        : Optional.of(RunFolder.page(written(run, parameters, module, started))),
                parameters);
    }

    private static Path written(Run run, Parameters parameters, Path module, Instant started) {
        Settings settings =
                parameters.settings(run.tasks().size() + run.notRun().size());
        Path parent = module.resolve(parameters.reports()).toAbsolutePath().normalize();
        try {
            RunFolder runs = new RunFolder(parent, settings, Clock.systemUTC());
            Path folder = runs.write(run, started);
            runs.index();
            if (parameters.summary().isPresent()) {
                Files.writeString(
                        parameters.summary().get(),
                        Files.readString(folder.resolve("summary.md")),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report of the run beneath " + parent, e);
        }
    }

    /**
     * The results of a task.
     *
     * @throws TaskNotRun if it has none
     * @throws TestAbortedException if it was left out, and need not have run
     */
    TaskRun task(Suite.Entry entry) {
        Ending ending = endings.get(entry.file());
        if (ending instanceof TaskRun run) {
            return run;
        }
        if (!(ending instanceof NotRun notRun)) {
            throw new IllegalStateException(entry.file() + " was not among the tasks that were run");
        }
        TaskNotRun reason = new TaskNotRun(notRun.problems());
        if (notRun.kind() == NotRun.Kind.LEFT_OUT && !parameters.required()) {
            throw new TestAbortedException(reason.getMessage());
        }
        throw reason;
    }
}
