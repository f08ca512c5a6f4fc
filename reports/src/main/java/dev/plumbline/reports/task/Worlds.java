package dev.plumbline.reports.task;

import dev.plumbline.Run;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import java.util.Optional;

/** What results on generated worlds prove, and what they do not. */
public final class Worlds {

    private static final String PROVE = " prove the instrument and claim nothing about language models.";

    private Worlds() {}

    /** Of a task whose examples come from a world. */
    public static Optional<String> of(Task task) {
        return task.dataset().world().map(world -> "The examples come from a generated world: these results" + PROVE);
    }

    /** For the head of a page: of a run all of whose tasks are worlds, or some of them. */
    public static Optional<String> of(Run run) {
        long worlds = run.tasks().stream()
                .map(TaskRun::task)
                .filter(task -> of(task).isPresent())
                .count();
        if (worlds == 0) {
            return Optional.empty();
        }
        return Optional.of(
                worlds == run.tasks().size()
                        ? "All examples of this run come from generated worlds: its results" + PROVE
                        : "The examples of " + worlds + " of " + run.tasks().size()
                                + " tasks come from generated worlds: their results" + PROVE);
    }
}
