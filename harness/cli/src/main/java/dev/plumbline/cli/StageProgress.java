package dev.plumbline.cli;

import dev.plumbline.Progress;
import dev.plumbline.config.Visible;
import java.io.PrintStream;

/** Shows where a run stands. */
interface StageProgress extends Progress, AutoCloseable {

    @Override
    default void close() {}

    /** Nothing. */
    static StageProgress silent() {
        return (task, stage) -> {};
    }

    /** A line whenever a task enters a stage. */
    static StageProgress lines(PrintStream err) {
        return (task, stage) -> err.print(Visible.of(task + ": " + stage) + "\n");
    }

    /**
     * A bar on one line of a terminal that moves whenever a task enters a stage.
     *
     * @param tasks how many there are; some may be left out, so the bar may end early
     */
    static StageProgress bar(PrintStream err, int tasks) {
        return new StageBar(err, tasks);
    }
}
