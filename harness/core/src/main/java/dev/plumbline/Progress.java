package dev.plumbline;

/** Is told where a run stands; called from several threads. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (task, stage) -> {};

    /**
     * A task enters a stage.
     *
     * @param task its name
     * @param stage {@code dataset}, {@code labeling}, {@code learning}, {@code truth}, {@code verdict}, or {@code done}
     */
    void stage(String task, String stage);
}
