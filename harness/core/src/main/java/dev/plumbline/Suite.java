package dev.plumbline;

import dev.plumbline.command.CommandFailed;
import dev.plumbline.command.MissingProgram;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.MissingRoot;
import dev.plumbline.learning.passes.Meeting;
import dev.plumbline.watch.OverBudget;
import dev.plumbline.watch.Watch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Runs task files side by side. One that cannot be read or run becomes a {@link NotRun} and the others still run; the
 * order of the results is that of the files. Tasks on the same data wait for each other where they train, and share passes: see {@link Meeting}.
 *
 * @param jobs tasks that run at the same time, at least 1
 */
public record Suite(Settings settings, int jobs, Progress progress) {

    /**
     * A task file to run.
     *
     * @param named whether the user named this very task: then a missing data root or program is bad input, and otherwise a reason to
     *     leave the task out
     */
    public record Entry(Path file, boolean named) {}

    /** Threads for training within a task: the processors that none of the tasks beside it keeps busy. */
    public static int threads(int jobs, int tasks) {
        int sideBySide = Math.max(1, Math.min(jobs, tasks));
        return Math.max(1, Runtime.getRuntime().availableProcessors() / sideBySide);
    }

    /**
     * Runs the tasks whose names are wanted.
     *
     * @param only which task names; a file that cannot be read is always reported
     */
    public Run run(List<Entry> entries, Predicate<String> only) {
        List<Planned> planned = new ArrayList<>();
        Map<String, Path> names = new LinkedHashMap<>();
        for (Entry entry : entries) {
            planned(entry, only, names).ifPresent(planned::add);
        }
        progress.planned(List.copyOf(names.keySet()));
        return Run.of(SideBySide.run(planned, jobs, settings));
    }

    /** Reads the task now, so that names are claimed in the order of the files; runs it later. */
    private Optional<Planned> planned(Entry entry, Predicate<String> only, Map<String, Path> names) {
        try {
            Task task = TaskFiles.read(entry.file());
            if (!only.test(task.task())) {
                return Optional.empty();
            }
            claim(task, entry.file(), names);
            return Optional.of(new Planned(CommonData.of(task), how -> ended(task, entry, how)));
        } catch (BadInput e) {
            NotRun unread = new NotRun(entry.file().toString(), NotRun.Kind.BAD_INPUT, e.problems());
            return Optional.of(new Planned(Optional.empty(), how -> unread));
        }
    }

    private static void claim(Task task, Path file, Map<String, Path> names) {
        Path other = names.putIfAbsent(task.task(), file);
        if (other != null) {
            throw new BadInput(
                    task.place(),
                    "the task name '" + task.task() + "' is taken by " + other + "; give each task a name of its own");
        }
    }

    private Ending ended(Task task, Entry entry, Settings how) {
        Ending ending = ending(task, entry, how);
        progress.ended(task.task(), ending);
        return ending;
    }

    private Ending ending(Task task, Entry entry, Settings how) {
        try {
            return watched(task, how);
        } catch (MissingRoot e) {
            return leftOut(task, entry, e.place(), e);
        } catch (MissingProgram e) {
            return leftOut(task, entry, e.place(), e);
        } catch (OverBudget e) {
            return new NotRun(task.task(), NotRun.Kind.OVER_BUDGET, List.of(e.problem()));
        } catch (CommandFailed e) {
            return new NotRun(task.task(), NotRun.Kind.BROKEN, e.problems());
        } catch (BadInput e) {
            return new NotRun(task.task(), NotRun.Kind.BAD_INPUT, e.problems());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new NotRun(task.task(), NotRun.Kind.BROKEN, List.of(broken(entry.file(), e)));
        }
    }

    /** Beneath a watch that begins now and is asked at every stage, and between them by whatever takes long. */
    private TaskRun watched(Task task, Settings how) {
        String name = task.task();
        Watch watch = new Watch(
                task.budget(), System::nanoTime, (what, done, total) -> progress.steps(name, what, done, total));
        return watch.over(() -> new Harness(how).run(task, (of, stage) -> {
            watch.enter(stage);
            progress.stage(of, stage);
        }));
    }

    /** What is missing is the business of who named this very task, and no reason to stop for who named a folder. */
    private static NotRun leftOut(Task task, Entry entry, Place place, RuntimeException missing) {
        NotRun.Kind kind = entry.named() ? NotRun.Kind.BAD_INPUT : NotRun.Kind.LEFT_OUT;
        return new NotRun(task.task(), kind, List.of(new Problem(place, String.valueOf(missing.getMessage()))));
    }

    /** What broke, and where in this program: for a report of the fault, not for the user to mend. */
    private static Problem broken(Path file, Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return new Problem(Place.of(file.toString()), "broke while running: " + fault + where + "; please report this");
    }
}
