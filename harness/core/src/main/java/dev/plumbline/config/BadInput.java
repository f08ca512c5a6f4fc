package dev.plumbline.config;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be worked with, with every {@link Problem} found in it. It ends its task, never the other tasks. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public BadInput(Place place, String message) {
        this(List.of(new Problem(place, message)));
    }

    /** The mistakes, in the order of the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
