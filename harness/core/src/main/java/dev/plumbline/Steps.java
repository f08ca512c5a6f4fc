package dev.plumbline;

import dev.plumbline.cache.Key;
import dev.plumbline.cache.Malformed;
import dev.plumbline.cache.Store;
import dev.plumbline.dataset.Opened;
import dev.plumbline.truth.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The stored stages of one task as it runs: what is there is read, and what is not is computed and stored. */
final class Steps {

    private final Task task;
    private final Optional<Reuse> reuse;
    private final Optional<StageKeys> keys;
    private int found;
    private int computed;

    private Steps(Task task, Optional<Reuse> reuse, Optional<StageKeys> keys) {
        this.task = task;
        this.reuse = reuse;
        this.keys = keys;
    }

    /**
     * The steps of a task that was read. A run that gives away its verdict alone stores nothing: what may not be given away is not
     * left in a folder either.
     */
    static Steps of(Task task, Settings settings, Opened data, Opened probes) {
        Optional<Reuse> reuse = settings.reuse().filter(all -> settings.disclosure() != Disclosure.VERDICT);
        return new Steps(task, reuse, reuse.map(all -> keys(task, settings.controls(), all, data, probes)));
    }

    private static StageKeys keys(Task task, boolean controls, Reuse reuse, Opened data, Opened probes) {
        reuse.saw(data);
        reuse.saw(probes);
        try {
            return StageKeys.of(task, controls, reuse.engine(), data, probes, reuse.hashes());
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the task '" + task.task() + "' cannot be read again", e);
        }
    }

    <T> T labeling(Class<T> type, Supplier<T> compute) {
        return step("labeling", StageKeys::labeling, type, compute);
    }

    <T> T learning(Class<T> type, Supplier<T> compute) {
        return step("learning", StageKeys::learning, type, compute);
    }

    <T> T policy(Class<T> type, Supplier<T> compute) {
        return step("policy", StageKeys::policy, type, compute);
    }

    <T> T controls(Class<T> type, Supplier<T> compute) {
        return step("controls", StageKeys::controls, type, compute);
    }

    <T> T truth(Recorded recorded, Class<T> type, Supplier<T> compute) {
        return step("truth", of -> of.truth(recorded), type, compute);
    }

    private <T> T step(String stage, Function<StageKeys, Key> which, Class<T> type, Supplier<T> compute) {
        if (reuse.isEmpty()) {
            return compute.get();
        }
        Store store = reuse.get().store();
        Key key = which.apply(keys.orElseThrow());
        Optional<T> kept = kept(store, key, type);
        if (kept.isPresent()) {
            found++;
            return kept.get();
        }
        T result = compute.get();
        computed++;
        store.put(key, stage + " of " + task.task(), StageResults.write(result, type));
        return result;
    }

    private static <T> Optional<T> kept(Store store, Key key, Class<T> type) {
        Optional<byte[]> bytes = store.get(key);
        try {
            return bytes.isPresent() ? Optional.of(StageResults.read(bytes.get(), type)) : Optional.empty();
        } catch (Malformed e) {
            store.drop(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The task has run. */
    void done() {
        reuse.ifPresent(all -> all.count(found, computed));
    }
}
