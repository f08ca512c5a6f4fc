package dev.plumbline.learning;

import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Splits the numbers 0 to n - 1 over threads, a run of neighbours each. */
final class Shares {

    /** The work of a share. */
    @FunctionalInterface
    interface Work<T> {
        T of(int from, int to);
    }

    private Shares() {}

    /** What the shares gave, in their order; at most {@code threads} of them, none empty. */
    static <T> List<T> of(int n, int threads, Work<T> work) {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
        }
        int shares = Math.min(threads, n);
        if (shares <= 1) {
            return n == 0 ? List.of() : List.of(work.of(0, n));
        }
        ExecutorService pool = Executors.newFixedThreadPool(shares);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int s = 0; s < shares; s++) {
                int from = start(s, shares, n);
                int to = start(s + 1, shares, n);
                running.add(pool.submit(Watch.carried(() -> work.of(from, to))));
            }
            return running.stream().map(Shares::await).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    /** The same of shares that are lists: all that they hold, in the order of the numbers. */
    static <T> List<T> joined(int n, int threads, Work<List<T>> work) {
        return of(n, threads, work).stream().flatMap(List::stream).toList();
    }

    private static int start(int share, int shares, int n) {
        return (int) ((long) share * n / shares);
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("training broke", e.getCause());
        }
    }
}
