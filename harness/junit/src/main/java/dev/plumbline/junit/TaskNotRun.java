package dev.plumbline.junit;

import dev.plumbline.config.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A task has no results: its file, its data or a command is broken. An error, and no failure of a gate. */
final class TaskNotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskNotRun(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
