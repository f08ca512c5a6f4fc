package dev.plumbline.junit;

import dev.plumbline.Control;
import dev.plumbline.Control.Outcome;
import dev.plumbline.Suite;
import dev.plumbline.TaskRun;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * Holds the controls of a task: a broken one says that no number of the task is to be trusted, and one that the data leave
 * nothing to test by is no control.
 */
record ControlsCheck(Suite.Entry entry) implements Check {

    @Override
    public void hold(Outcomes outcomes) {
        TaskRun run = outcomes.task(entry);
        List<Control> controls = run.controls().all();
        String report = outcomes.report().map(path -> "\n  report: " + path).orElse("");
        if (controls.isEmpty()) {
            throw Red.because(run.task().task() + " / " + run.controls().absence() + report);
        }
        if (controls.stream().anyMatch(control -> control.outcome() == Outcome.BROKEN)) {
            throw Red.because(sentences(run, Outcome.BROKEN) + report);
        }
        if (controls.stream().anyMatch(control -> control.outcome() == Outcome.UNTESTED)) {
            throw new TestAbortedException(sentences(run, Outcome.UNTESTED));
        }
    }

    private static String sentences(TaskRun run, Outcome outcome) {
        return run.controls().all().stream()
                .filter(control -> control.outcome() == outcome)
                .map(control -> "CONTROL " + outcome + ": " + run.task().task() + " / " + control.name() + ": "
                        + control.sentence())
                .collect(Collectors.joining("\n  "));
    }
}
