package dev.plumbline.cli;

import dev.plumbline.Ending;
import dev.plumbline.config.Visible;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** A progress bar on one line of a terminal that is drawn over itself, and gone at the end. */
final class StageBar implements RunView {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int STAGES = 6;
    private static final int MARKS = 20;
    private static final int TEXT = 56;
    private static final String CLEAR_REST = "\u001b[K";

    private final PrintStream err;
    private Instant last = Instant.EPOCH;
    private int entered;
    private String newest = "";

    StageBar(PrintStream err) {
        this.err = err;
    }

    @Override
    public void stage(Course course, String task, String stage) {
        entered++;
        newest = task;
        draw(course);
    }

    /** Steps may come by the thousand. */
    @Override
    public void step(Course course) {
        if (!last.plus(PAUSE).isAfter(course.now())) {
            draw(course);
        }
    }

    @Override
    public void ended(Course course, String task, Ending ending) {
        entered = Math.max(entered, course.done() * STAGES);
        draw(course);
    }

    @Override
    public void tick(Course course) {
        draw(course);
    }

    @Override
    public void over(Course course) {
        err.print("\r" + CLEAR_REST);
        err.flush();
    }

    private void draw(Course course) {
        last = course.now();
        int steps = Math.max(1, course.total() * STAGES);
        int marks = MARKS * Math.min(steps, entered) / steps;
        String text = Visible.of(Told.brief(course) + running(course));
        String cut =
                text.substring(0, text.offsetByCodePoints(0, Math.min(TEXT, text.codePointCount(0, text.length()))));
        err.print("\r[" + "#".repeat(marks) + ".".repeat(MARKS - marks) + "] " + cut + CLEAR_REST);
        err.flush();
    }

    /** The task that moved last, where it is still running; else the one that is running longest. */
    private String running(Course course) {
        return course.running().stream()
                .filter(now -> now.task().equals(newest))
                .findFirst()
                .or(() -> course.running().stream().findFirst())
                .map(now -> "; " + now.task() + ": " + Told.where(now))
                .orElse("");
    }
}
