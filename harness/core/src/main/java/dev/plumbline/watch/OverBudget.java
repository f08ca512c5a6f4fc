package dev.plumbline.watch;

import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;

/** A task wants more than its {@link Budget}. It ends its task, never the other tasks, and no gate fails by it. */
public final class OverBudget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    OverBudget(Place place, String message) {
        super(new Problem(place, message).toString());
        this.problem = new Problem(place, message);
    }

    /** What was used up, at the budget's place in the task file. */
    public Problem problem() {
        return problem;
    }
}
