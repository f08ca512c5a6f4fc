package dev.plumbline.reuse;

import dev.plumbline.Disclosure;
import dev.plumbline.Settings;
import dev.plumbline.Task;
import dev.plumbline.cache.Key;
import dev.plumbline.cache.Store;
import dev.plumbline.dataset.Opened;
import dev.plumbline.truth.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The stored stages of one task as it runs: what is there is read, and what is not is computed and stored. */
public final class StoredStages {

    private final Task task;
    private final Optional<Reuse> reuse;
    private final Optional<StageKeys> keys;
    private final Optional<Grounds> grounds;
    private final SortedMap<String, Key> used = new TreeMap<>();
    private int found;
    private int computed;

    private StoredStages(Task task, Optional<Reuse> reuse, Optional<StageKeys> keys, Optional<Grounds> grounds) {
        this.task = task;
        this.reuse = reuse;
        this.keys = keys;
        this.grounds = grounds;
    }

    /**
     * The steps of a task that was read. A run that gives away its verdict alone stores nothing: what may not be given away is not
     * left in a folder either.
     */
    public static StoredStages of(Task task, Settings settings, Opened data, Opened probes) {
        Optional<Reuse> reuse = settings.reuse().filter(all -> settings.disclosure() != Disclosure.VERDICT);
        if (reuse.isEmpty()) {
            return new StoredStages(task, reuse, Optional.empty(), Optional.empty());
        }
        Reuse all = reuse.get();
        try {
            StageKeys keys = StageKeys.of(task, settings.controls(), all.engine(), data, probes, all.hashes());
            Grounds grounds = Grounds.of(task, data, probes, settings, all.hashes());
            all.stands(grounds);
            return new StoredStages(task, reuse, Optional.of(keys), Optional.of(grounds));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the task '" + task.task() + "' cannot be read again", e);
        }
    }

    public <T> T labeling(Class<T> type, Supplier<T> compute) {
        return step("labeling", StageKeys::labeling, type, compute);
    }

    public <T> T learning(Class<T> type, Supplier<T> compute) {
        return step("learning", StageKeys::learning, type, compute);
    }

    public <T> T policy(Class<T> type, Supplier<T> compute) {
        return step("policy", StageKeys::policy, type, compute);
    }

    public <T> T controls(Class<T> type, Supplier<T> compute) {
        return step("controls", StageKeys::controls, type, compute);
    }

    public <T> T truth(Recorded recorded, Class<T> type, Supplier<T> compute) {
        return step("truth", of -> of.truth(recorded), type, compute);
    }

    private <T> T step(String stage, Function<StageKeys, Key> which, Class<T> type, Supplier<T> compute) {
        if (reuse.isEmpty()) {
            return compute.get();
        }
        Store store = reuse.get().store();
        Key key = which.apply(keys.orElseThrow());
        used.put(stage, key);
        Optional<T> kept = reuse.get().kept(key, type);
        if (kept.isPresent()) {
            found++;
            return kept.get();
        }
        T result = compute.get();
        computed++;
        store.put(key, stage + " of " + task.task(), StageResults.write(result, type));
        return result;
    }

    /** What the task stands on, where its results are stored. */
    public Optional<Grounds> grounds() {
        return grounds;
    }

    /** By the name of a stage the key of its result, where results are stored. */
    public SortedMap<String, Key> used() {
        return used;
    }

    /** The task has run. */
    public void done() {
        reuse.ifPresent(all -> all.count(task, found, computed));
    }
}
