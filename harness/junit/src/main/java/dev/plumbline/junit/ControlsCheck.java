package dev.plumbline.junit;

import dev.plumbline.Control;
import dev.plumbline.Suite;
import dev.plumbline.TaskRun;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** Holds the controls of a task: a broken one says that no number of the task is to be trusted. */
record ControlsCheck(Suite.Entry entry) implements Check {

    @Override
    public void hold(Outcomes outcomes) {
        TaskRun run = outcomes.task(entry);
        List<Control> broken = run.controls().all().stream()
                .filter(control -> control.outcome() == Control.Outcome.BROKEN)
                .toList();
        if (!broken.isEmpty()) {
            throw Red.because(message(run, broken, outcomes));
        }
        if (run.controls().all().isEmpty()) {
            throw new TestAbortedException(
                    run.task().task() + " / " + run.controls().absence());
        }
    }

    private static String message(TaskRun run, List<Control> broken, Outcomes outcomes) {
        return broken.stream()
                .map(control ->
                        "CONTROL BROKEN: " + run.task().task() + " / " + control.name() + ": " + control.sentence())
                .collect(Collectors.joining(
                        "\n  ",
                        "",
                        outcomes.report().map(path -> "\n  report: " + path).orElse("")));
    }
}
