package dev.plumbline.command;

import dev.plumbline.config.Place;
import dev.plumbline.config.Visible;
import java.util.List;
import java.util.Optional;

/**
 * A program and what it is given. No shell reads the arguments.
 *
 * @param run the program and its arguments; a name without a slash is looked up on the PATH of the harness
 * @param files what is copied into its working folder: paths beneath the task's folder
 * @param environment the names of the variables that it gets from the harness; it gets no others
 * @param seconds how long a run may take
 * @param needs what must work before the task can run at all
 */
public record Program(
        Place place,
        List<String> run,
        List<String> files,
        List<String> environment,
        int seconds,
        Optional<Needs> needs) {

    private static final int LONGEST = 60;

    /**
     * A probe for what a program needs and a machine may lack, such as a library: a task is left out where it fails.
     *
     * @param run a program that ends with status 0 where all is there; it gets the same environment, and an empty folder
     * @param install what to do where it does not, for the message
     */
    public record Needs(Place place, List<String> run, String install) {}

    /** Its arguments on one line, cut where they are long: what messages and reports call it. */
    public String name() {
        return name(run);
    }

    static String name(List<String> run) {
        String line = Visible.of(String.join(" ", run));
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
