package dev.plumbline.cli;

import dev.plumbline.Control;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.verdict.GateResult.Standing;

/** The exit codes. Of several the worst counts: broken, then bad input, then over budget, then red, then undecided. */
final class Exit {

    /** All gates are as expected. */
    static final int AS_EXPECTED = 0;

    /** A gate is red, or a control is broken. */
    static final int RED = 1;

    /** A file, the data or the command itself is not as it must be, or no task ran. */
    static final int BAD_INPUT = 2;

    /** The program or its surroundings broke. */
    static final int BROKEN = 3;

    /** A gate is undecided. */
    static final int UNDECIDED = 4;

    /** A task went over its budget. */
    static final int OVER_BUDGET = 5;

    private Exit() {}

    /** Of a run. A task that was left out for a data root counts for nothing, unless no task ran at all. */
    static int of(Run run) {
        if (any(run, NotRun.Kind.BROKEN)) {
            return BROKEN;
        }
        if (any(run, NotRun.Kind.BAD_INPUT)) {
            return BAD_INPUT;
        }
        if (any(run, NotRun.Kind.OVER_BUDGET)) {
            return OVER_BUDGET;
        }
        if (run.tasks().isEmpty()) {
            return BAD_INPUT;
        }
        if (any(run, Standing.RED) || controlBroken(run)) {
            return RED;
        }
        return any(run, Standing.UNDECIDED) ? UNDECIDED : AS_EXPECTED;
    }

    private static boolean controlBroken(Run run) {
        return run.tasks().stream().anyMatch(task -> task.controls().count(Control.Outcome.BROKEN) > 0);
    }

    private static boolean any(Run run, NotRun.Kind kind) {
        return run.notRun().stream().anyMatch(task -> task.kind() == kind);
    }

    private static boolean any(Run run, Standing standing) {
        return run.tasks().stream()
                .flatMap(task -> task.verdict().stream())
                .anyMatch(gate -> gate.standing() == standing);
    }
}
