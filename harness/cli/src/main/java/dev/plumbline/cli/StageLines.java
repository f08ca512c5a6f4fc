package dev.plumbline.cli;

import dev.plumbline.Ending;
import dev.plumbline.NotRun;
import dev.plumbline.config.Visible;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** A line whenever a task enters a stage, and every ten seconds one that tells where the run stands. */
final class StageLines implements RunView {

    /** Between two lines that tell where the run stands. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final PrintStream err;
    private Instant last = Instant.EPOCH;

    StageLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public void began(Course course) {
        last = course.now();
    }

    @Override
    public void stage(Course course, String task, String stage) {
        line(task + ": " + stage);
    }

    @Override
    public void ended(Course course, String task, Ending ending) {
        if (ending instanceof NotRun) {
            line(task + ": " + Told.how(ending));
        }
    }

    @Override
    public void tick(Course course) {
        if (!last.plus(PAUSE).isAfter(course.now())) {
            last = course.now();
            line(Told.all(course));
        }
    }

    private void line(String text) {
        err.print(Visible.of(text) + "\n");
    }
}
