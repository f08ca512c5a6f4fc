package dev.plumbline.cli;

import dev.plumbline.Ending;
import dev.plumbline.NotRun;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a run stands, in words. */
final class Told {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int ROUND = 10;

    private Told() {}

    /** How much is done and left: {@code 12 of 80 tasks done, about 3 min left}. */
    static String sum(Course course) {
        return course.done() + " of " + course.total() + (course.total() == 1 ? " task" : " tasks") + " done"
                + left(course);
    }

    /** The same where there is little room: {@code 12/80, about 3 min left}. */
    static String brief(Course course) {
        return course.done() + "/" + course.total() + left(course);
    }

    private static String left(Course course) {
        return course.left()
                .filter(left -> course.done() < course.total())
                .map(left -> ", about " + about(left) + " left")
                .orElse("");
    }

    /** The sum, and every running task. */
    static String all(Course course) {
        String running = course.running().stream()
                .map(now -> now.task() + " (" + where(now) + ", " + seconds(course.since(now.began())) + ")")
                .collect(Collectors.joining(", "));
        return sum(course) + (running.isEmpty() ? "" : "; running: " + running);
    }

    /** The stage, and how far it is. */
    static String where(Course.Running now) {
        return now.stage()
                + now.step()
                        .map(step -> ", " + step.done() + " of " + step.total() + " " + step.what())
                        .orElse("");
    }

    /** How a task ended: {@code run}, or why it did not run, such as {@code over budget}. */
    static String how(Ending ending) {
        return Optional.of(ending)
                .filter(NotRun.class::isInstance)
                .map(NotRun.class::cast)
                .map(task -> task.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("run");
    }

    /** Rounded up to tens of seconds, to minutes, or to tens of minutes: no estimate is better than that. */
    private static String about(double seconds) {
        if (seconds <= MINUTE) {
            return Math.max(ROUND, ROUND * (int) Math.ceil(seconds / ROUND)) + " s";
        }
        long minutes = (long) Math.ceil(seconds / MINUTE);
        if (seconds <= HOUR) {
            return minutes + " min";
        }
        long rounded = ROUND * ((minutes + ROUND - 1) / ROUND);
        return rounded / MINUTE + " h" + (rounded % MINUTE == 0 ? "" : " " + rounded % MINUTE + " min");
    }

    private static String seconds(double seconds) {
        return Math.round(Math.floor(seconds)) + " s";
    }
}
