package dev.plumbline.cli;

import dev.plumbline.config.Visible;
import java.io.PrintStream;

/** A progress bar that is drawn over itself, and gone at the end. */
final class StageBar implements StageProgress {

    private static final int STAGES = 6;
    private static final int MARKS = 20;
    private static final int TEXT = 56;
    private static final String CLEAR_REST = "\u001b[K";

    private final PrintStream err;
    private final int steps;
    private int done;

    StageBar(PrintStream err, int tasks) {
        this.err = err;
        this.steps = Math.max(1, tasks * STAGES);
    }

    @Override
    public synchronized void stage(String task, String stage) {
        done = Math.min(steps, done + 1);
        int marks = MARKS * done / steps;
        String text = Visible.of(task + ": " + stage);
        String cut =
                text.substring(0, text.offsetByCodePoints(0, Math.min(TEXT, text.codePointCount(0, text.length()))));
        err.print("\r[" + "#".repeat(marks) + ".".repeat(MARKS - marks) + "] " + cut + CLEAR_REST);
        err.flush();
    }

    @Override
    public synchronized void close() {
        err.print("\r" + CLEAR_REST);
        err.flush();
    }
}
