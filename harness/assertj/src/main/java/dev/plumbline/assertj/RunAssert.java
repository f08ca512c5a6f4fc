package dev.plumbline.assertj;

import dev.plumbline.Control;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Problem;
import dev.plumbline.verdict.GateResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assertions on a run. */
public class RunAssert extends AbstractChainAssert<RunAssert, Run> {

    public RunAssert(Run actual) {
        super(actual, RunAssert.class);
    }

    /** Every task that was found has results. */
    public RunAssert ranEveryTask() {
        isNotNull();
        if (!actual.notRun().isEmpty()) {
            failWithMessage("%nExpecting every task to run, but:%n%s", listed(notRun()));
        }
        return myself;
    }

    /**
     * Every task ran, there is at least one gate, every gate came out as its task expects, and no control is broken: what
     * exit status 0 of the command line says, and tasks left out count as well.
     */
    public RunAssert isAsExpected() {
        isNotNull();
        List<String> otherwise =
                Stream.of(notRun(), gates(), controls()).flatMap(found -> found).toList();
        if (!otherwise.isEmpty()) {
            failWithMessage("%nExpecting a run with everything as expected, but:%n%s", listed(otherwise.stream()));
        }
        if (actual.tasks().stream().allMatch(task -> task.verdict().isEmpty())) {
            failWithMessage("%nExpecting a run with gates that are as expected, but there is no gate");
        }
        return myself;
    }

    /**
     * Goes on to a task.
     *
     * @throws IllegalArgumentException if there is none of that name, or it did not run
     */
    public TaskRunAssert task(String name) {
        isNotNull();
        TaskRun task = actual.tasks().stream()
                .filter(one -> one.task().task().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(missing(name)));
        return next(TaskRunAssert.class, TaskRun.class, task, TaskRunAssert::new);
    }

    private String missing(String name) {
        List<String> known =
                actual.tasks().stream().map(task -> task.task().task()).toList();
        return actual.notRun().stream()
                .filter(one -> one.task().equals(name))
                .findFirst()
                .map(one -> "task '" + name + "' did not run: " + told(one))
                .orElseGet(() -> "no task '" + name + "' in this run; "
                        + Nearest.name(name, known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse(known.isEmpty() ? "it has none" : "it has " + String.join(", ", known)));
    }

    private Stream<String> notRun() {
        return actual.notRun().stream().map(one -> one.task() + " did not run: " + told(one));
    }

    private static String told(NotRun task) {
        return task.problems().stream().map(Problem::toString).collect(Collectors.joining("; "));
    }

    private Stream<String> gates() {
        return actual.tasks().stream()
                .flatMap(task -> task.verdict().stream()
                        .filter(gate -> gate.standing() != GateResult.Standing.AS_EXPECTED)
                        .map(gate -> gate.outcome() + " " + task.task().task() + " / " + gate.sentence()));
    }

    private Stream<String> controls() {
        return actual.tasks().stream()
                .flatMap(task -> task.controls().all().stream()
                        .filter(control -> control.outcome() == Control.Outcome.BROKEN)
                        .map(control ->
                                "CONTROL " + task.task().task() + " / " + control.name() + ": " + control.sentence()));
    }

    private static String listed(Stream<String> lines) {
        return lines.map(line -> "  " + line).collect(Collectors.joining(System.lineSeparator()));
    }
}
