package dev.plumbline;

import java.util.List;

/** Is told where a run stands; called from several threads. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (task, stage) -> {};

    /**
     * A run begins.
     *
     * @param tasks the names of those that will run, in the order of their files
     */
    default void planned(List<String> tasks) {}

    /**
     * A task enters a stage.
     *
     * @param task its name
     * @param stage {@code dataset}, {@code labeling}, {@code learning}, {@code truth}, {@code verdict}, or {@code done}
     */
    void stage(String task, String stage);

    /**
     * A task did a step of work within a stage, of which the number of steps is known.
     *
     * @param what the steps are, in the plural, such as {@code trainings}
     * @param done from 0 to {@code total}
     */
    default void steps(String task, String what, int done, int total) {}

    /** A task that was planned has ended, with results or without. */
    default void ended(String task, Ending ending) {}
}
