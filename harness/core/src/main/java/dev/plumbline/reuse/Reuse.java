package dev.plumbline.reuse;

import dev.plumbline.Task;
import dev.plumbline.cache.FileHashes;
import dev.plumbline.cache.Key;
import dev.plumbline.cache.Malformed;
import dev.plumbline.cache.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What earlier runs computed and later ones use, and how much of it one run did. One object serves one run of any number of tasks, from any thread.
 */
public final class Reuse {

    private final Store store;
    private final FileHashes hashes;
    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger partly = new AtomicInteger();
    private final Set<String> reused = new ConcurrentSkipListSet<>();
    private final Map<String, Key> known = new ConcurrentHashMap<>();
    private final Queue<Grounds> grounds = new ConcurrentLinkedQueue<>();
    private Optional<Key> engine = Optional.empty();

    /**
     * What a store holds.
     *
     * @param verify whether to read every file again, also large ones whose size and time of change are as they were
     */
    public Reuse(Store store, boolean verify) {
        this.store = store;
        this.hashes = new FileHashes(Optional.of(store), verify);
    }

    public Store store() {
        return store;
    }

    public FileHashes hashes() {
        return hashes;
    }

    /** What computes here. */
    public synchronized Key engine() throws IOException {
        if (engine.isEmpty()) {
            engine = Optional.of(Engine.key(hashes));
        }
        return engine.get();
    }

    /** What is stored under a key; what is not of that type is told of, deleted and counts as absent. */
    public <T> Optional<T> kept(Key key, Class<T> type) {
        Optional<byte[]> bytes = store.get(key);
        try {
            return bytes.isPresent() ? Optional.of(StageResults.read(bytes.get(), type)) : Optional.empty();
        } catch (Malformed e) {
            store.drop(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The result of a task stands on these. */
    public void stands(Grounds on) {
        grounds.add(on);
    }

    /** What all tasks so far stand on. */
    public List<Grounds> grounds() {
        return List.copyOf(grounds);
    }

    /** Everything that is known of a task and its result has this key. */
    public void knows(Task task, Key key) {
        known.put(task.task(), key);
    }

    /** The key of a task that is kept whole. */
    public Optional<Key> known(Task task) {
        return Optional.ofNullable(known.get(task.task()));
    }

    /** All of so many tasks were there. */
    public void allWhole(int tasks) {
        whole.set(tasks);
    }

    /** A task ran, so many of whose stored stages were there before and so many were not. */
    public void count(Task task, int found, int computed) {
        if (found > 0) {
            reused.add(task.task());
            (computed == 0 ? whole : partly).incrementAndGet();
        }
    }

    /** Whether anything of a task of that name was there before. */
    public boolean had(String task) {
        return reused.contains(task);
    }

    /** How much of a run of so many tasks was there before; empty where nothing was. */
    public Optional<String> sentence(int tasks) {
        if (whole() == 0 && partly() == 0) {
            return Optional.empty();
        }
        String parts = partly() == 0 ? "" : ", and parts of " + partly();
        return Optional.of("Reused " + whole() + " of " + tasks + (tasks == 1 ? " task" : " tasks") + parts + ".");
    }

    /** Deletes what is stale in the store. */
    public void sweep() {
        store.sweep(Instant.now());
    }

    /** Tasks of which nothing was computed but the verdict. */
    public int whole() {
        return whole.get();
    }

    /** Tasks of which some stages were there and others were computed. */
    public int partly() {
        return partly.get();
    }
}
