package dev.plumbline.learning;

import java.util.List;

/**
 * Makes passes over views for trainings that ask for them. Those that ask at the same time for the same kind of model over
 * the same inputs may share a pass; no model depends on who shares it.
 */
public interface Passes {

    /**
     * The models of the heads, in their order; see {@link Trainer#fit}.
     *
     * @param model not a command
     */
    List<Model> fit(ModelSpec model, Inputs inputs, List<Head> heads);

    /** Threads that a training may use, at least 1. */
    int threads();

    /** Whether trainings of several tasks may be put together. */
    boolean shared();

    /** The heads of each request share passes among themselves alone. */
    static Passes own(int threads) {
        return new OwnPasses(threads);
    }

    /** Each head makes passes of its own: what sharing is measured against. */
    static Passes apart(int threads) {
        return new ApartPasses(threads);
    }
}
