package dev.plumbline;

import dev.plumbline.cache.FileHashes;
import dev.plumbline.cache.Key;
import dev.plumbline.cache.Store;
import dev.plumbline.dataset.Opened;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final Set<String> seen = new ConcurrentSkipListSet<>();
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

    Store store() {
        return store;
    }

    FileHashes hashes() {
        return hashes;
    }

    /** What computes here. */
    synchronized Key engine() throws IOException {
        if (engine.isEmpty()) {
            engine = Optional.of(Engine.key(hashes));
        }
        return engine.get();
    }

    /** A task was read from these. */
    void saw(Opened opened) {
        opened.files().values().forEach(file -> seen.add(file.toAbsolutePath().toString()));
    }

    /** All files that tasks were read from so far. */
    SortedSet<String> seen() {
        return new TreeSet<>(seen);
    }

    /** All of so many tasks were there. */
    void allWhole(int tasks) {
        whole.set(tasks);
    }

    /** A task ran, so many of whose stored stages were there before and so many were not. */
    void count(int found, int computed) {
        if (found > 0) {
            (computed == 0 ? whole : partly).incrementAndGet();
        }
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
