package dev.plumbline.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells a course every second that time goes by, as long as work is done. */
final class Heartbeat {

    private Heartbeat() {}

    static <T> T during(Course course, Supplier<T> work) {
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        try {
            // Fixed delays: a process that slept tells of one second more, not of all that it missed.
            var unused = beat.scheduleWithFixedDelay(course::tick, 1, 1, TimeUnit.SECONDS);
            return work.get();
        } finally {
            beat.shutdownNow();
        }
    }
}
