package dev.plumbline.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Splits heads over threads in groups of neighbours; each group makes its own passes. */
final class Groups {

    private Groups() {}

    /** The models of the heads, in their order. */
    static List<Model> fit(List<Head> heads, int threads, Function<List<Head>, List<Model>> fit) {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
        }
        int groups = Math.min(threads, heads.size());
        if (groups <= 1) {
            return heads.isEmpty() ? List.of() : fit.apply(heads);
        }
        ExecutorService pool = Executors.newFixedThreadPool(groups);
        try {
            List<Future<List<Model>>> running = new ArrayList<>();
            for (int g = 0; g < groups; g++) {
                List<Head> group = heads.subList(start(g, groups, heads), start(g + 1, groups, heads));
                running.add(pool.submit(() -> fit.apply(group)));
            }
            return running.stream().flatMap(models -> await(models).stream()).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static int start(int group, int groups, List<Head> heads) {
        return (int) ((long) group * heads.size() / groups);
    }

    private static List<Model> await(Future<List<Model>> models) {
        try {
            return models.get();
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
