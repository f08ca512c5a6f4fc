package dev.plumbline;

import dev.plumbline.cache.Fingerprint;
import dev.plumbline.dataset.DataRoots;
import dev.plumbline.learning.Passes;
import dev.plumbline.reuse.Grounds;
import dev.plumbline.reuse.Reuse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a run is told besides its task files.
 *
 * @param dataRoots by name the folders that task files may name as {@code name:path}
 * @param seed replaces the seed of every task
 * @param passes makes the passes of trainings, on its threads; results do not depend on it
 * @param controls whether every task that trains a student runs its {@link Controls} too
 * @param disclosure how much of held-out truth is given away
 * @param clock tells the day that waivers are held against; nothing else depends on it
 * @param reuse what earlier runs computed, where this one may use it; results do not depend on it
 */
public record Settings(
        Map<String, Path> dataRoots,
        OptionalLong seed,
        Passes passes,
        boolean controls,
        Disclosure disclosure,
        Clock clock,
        Optional<Reuse> reuse) {

    /** That computes everything itself. */
    public Settings(
            Map<String, Path> dataRoots,
            OptionalLong seed,
            Passes passes,
            boolean controls,
            Disclosure disclosure,
            Clock clock) {
        this(dataRoots, seed, passes, controls, disclosure, clock, Optional.empty());
    }

    /** By the clock of the machine. */
    public Settings(
            Map<String, Path> dataRoots, OptionalLong seed, int threads, boolean controls, Disclosure disclosure) {
        this(dataRoots, seed, Passes.own(threads), controls, disclosure, Clock.systemUTC());
    }

    /** With the truth of every held-out example given away. */
    public Settings(Map<String, Path> dataRoots, OptionalLong seed, int threads, boolean controls) {
        this(dataRoots, seed, threads, controls, Disclosure.EXAMPLES);
    }

    public Settings {
        dataRoots = Map.copyOf(new TreeMap<>(dataRoots));
    }

    /** The same with passes made by others. */
    Settings sharing(Passes others) {
        return new Settings(dataRoots, seed, others, controls, disclosure, clock, reuse);
    }

    /** The same, with what earlier runs computed. */
    public Settings reusing(Reuse earlier) {
        return new Settings(dataRoots, seed, passes, controls, disclosure, clock, Optional.of(earlier));
    }

    /** A task with the seed that it runs with. */
    Task seeded(Task task) {
        return seed.isEmpty() ? task : task.withSeed(seed.getAsLong());
    }

    /** Where the data of a task lie; nothing of them is opened yet. */
    public DataRoots roots(Task task) {
        return new DataRoots(task.folder(), dataRoots);
    }

    /** Adds what results depend on. */
    public Fingerprint addTo(Fingerprint print) {
        new TreeMap<>(dataRoots)
                .forEach((name, root) -> print.add(name).add(root.toString()).add(Grounds.absolute(root)));
        return print.add(seed).add(controls).add(disclosure);
    }

    /** The day by UTC, whatever the zone of the clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** No data roots, the tasks' own seeds, one thread, with controls. */
    public static Settings standard() {
        return new Settings(Map.of(), OptionalLong.empty(), 1, true);
    }
}
