package dev.plumbline.command;

import dev.plumbline.config.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A program that ended with another status than 0, or not in time. It ends its task, never the other tasks. */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CommandFailed(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What happened, at the program's place in the task file; then the last lines of what it printed. */
    public List<Problem> problems() {
        return problems;
    }
}
