package dev.plumbline.command;

import dev.plumbline.config.Problem;
import dev.plumbline.watch.Watch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program: no shell, no input, the named variables only, and an end to it and to all that it started. */
final class Child {

    private static final long FIRST_LOOK_MILLIS = 5;
    private static final long LOOK_MILLIS = 100;
    private static final long DRAIN_MILLIS = 1000;

    /**
     * How it ended.
     *
     * @param inTime whether it ended by itself
     * @param status its exit status, -1 where it did not
     * @param printed the end of its standard error, or of its standard output where that is empty
     */
    record Ended(boolean inTime, int status, List<Problem> printed) {}

    private final Process process;
    private final ProcessTree tree;
    private final Tail out = new Tail("stdout");
    private final Tail err = new Tail("stderr");

    private Child(Process process, Path folder) {
        this.process = process;
        this.tree = new ProcessTree(process, folder);
    }

    /**
     * Runs it to its end.
     *
     * @param environment the names of the variables that it gets
     * @param folder where it runs, without symbolic links
     * @throws IOException if it cannot be started
     */
    static Ended run(List<String> run, List<String> environment, Path folder, int seconds) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(run).directory(folder.toFile());
        builder.environment().keySet().retainAll(environment);
        return new Child(builder.start(), folder).await(seconds);
    }

    private Ended await(int seconds) {
        try {
            process.getOutputStream().close();
            List<Thread> drains = List.of(out.drain(process.getInputStream()), err.drain(process.getErrorStream()));
            boolean inTime = inTime(seconds);
            tree.kill();
            for (Thread drain : drains) {
                drain.join(DRAIN_MILLIS);
            }
            List<Problem> printed = err.lines().isEmpty() ? out.lines() : err.lines();
            return new Ended(inTime, inTime ? process.exitValue() : -1, printed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command was running", e);
        } catch (IOException e) {
            throw new IllegalStateException("the standard input of a command could not be closed", e);
        } finally {
            tree.kill();
        }
    }

    private boolean inTime(int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long pause = FIRST_LOOK_MILLIS;
        while (!process.waitFor(pause, TimeUnit.MILLISECONDS)) {
            tree.look();
            Watch.check();
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            pause = Math.min(2 * pause, LOOK_MILLIS);
        }
        return true;
    }
}
