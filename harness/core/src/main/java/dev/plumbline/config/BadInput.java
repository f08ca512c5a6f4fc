package dev.plumbline.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be worked with, with every {@link Problem} found in it. It ends its task, never the other tasks. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A file that is mistaken throughout, such as one made of aliases, must not fill the screen. */
    private static final int SHOWN = 30;

    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        super(shown(problems).stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = shown(problems);
    }

    private static List<Problem> shown(List<Problem> problems) {
        if (problems.size() <= SHOWN) {
            return List.copyOf(problems);
        }
        List<Problem> shown = new ArrayList<>(problems.subList(0, SHOWN));
        Place next = problems.get(SHOWN).place();
        shown.add(new Problem(
                next, "and " + (problems.size() - SHOWN) + " more problems from here on; correct the first ones"));
        return List.copyOf(shown);
    }

    public BadInput(Place place, String message) {
        this(List.of(new Problem(place, message)));
    }

    /** The mistakes, in the order of the file; never empty. After 30 their number stands for the others. */
    public List<Problem> problems() {
        return problems;
    }
}
