package dev.plumbline.junit;

import dev.plumbline.config.Problem;
import dev.plumbline.config.Visible;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A task has no results: its file, its data or a command is broken, or it went over its budget. An error, and no failure of a gate; it has no stack trace,
 * because the fault is none of the program.
 */
final class TaskNotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskNotRun(List<Problem> problems) {
        super(problems.stream().map(TaskNotRun::text).collect(Collectors.joining("\n")), null, false, false);
    }

    /** The flag for a data root is one of the command line; in a build it is a parameter. */
    private static String text(Problem problem) {
        return Visible.of(problem.toString()).replace("; add --data ", "; add -Dplumbline.data.");
    }
}
