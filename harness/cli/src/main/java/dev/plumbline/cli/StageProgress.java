package dev.plumbline.cli;

import dev.plumbline.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

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
     * A bar that moves whenever a task enters a stage.
     *
     * @param tasks how many there are; some may be left out, so the bar may end early
     */
    static StageProgress bar(PrintStream err, int tasks) {
        return new Bar(err, tasks);
    }

    /** The bar of a terminal. */
    final class Bar implements StageProgress {

        private static final int STAGES = 6;
        private static final int WIDTH = 79;

        private final ProgressBar bar;

        private Bar(PrintStream err, int tasks) {
            this.bar = new ProgressBarBuilder()
                    .setInitialMax((long) tasks * STAGES)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                    .hideEta()
                    .build();
        }

        @Override
        public void stage(String task, String stage) {
            bar.setExtraMessage(Visible.of(task + ": " + stage));
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
