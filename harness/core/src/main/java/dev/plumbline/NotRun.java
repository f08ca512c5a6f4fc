package dev.plumbline;

import dev.plumbline.config.Problem;
import java.util.List;

/**
 * A task without results, and why.
 *
 * @param task its name where it is known, else its file
 * @param kind what kept it from running
 * @param problems at least one
 */
public record NotRun(String task, Kind kind, List<Problem> problems) implements Ending {

    /** What kept a task from running. */
    public enum Kind {
        /** A data root that it needs was not given, or what its command needs is not on this machine. */
        LEFT_OUT,
        /** Its file or its data are not as they must be. */
        BAD_INPUT,
        /** It wants more than its budget: more time, or more examples. */
        OVER_BUDGET,
        /** It broke while running, or a command of it did. */
        BROKEN
    }
}
