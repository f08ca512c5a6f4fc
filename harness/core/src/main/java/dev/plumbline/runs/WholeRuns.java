package dev.plumbline.runs;

import dev.plumbline.Disclosure;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.reuse.Grounds;
import dev.plumbline.reuse.Reuse;
import dev.plumbline.reuse.StageResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs that are kept whole, so that the same command with nothing changed only copies. Its key is the command: which task files, with which settings. What it depends on
 * stands in it and is held against what is there now.
 *
 * <p>Kept is a run in which every task ran and none has a ledger, which counts. Commands are not probed for what they need where a run is repeated.
 */
public final class WholeRuns {

    /** Larger ones are not kept. */
    private static final long MOST_BYTES = 400_000_000;

    private final Reuse reuse;
    private final Settings settings;
    private final List<Suite.Entry> entries;
    private final Key key;

    private WholeRuns(Reuse reuse, Settings settings, List<Suite.Entry> entries, Key key) {
        this.reuse = reuse;
        this.entries = entries;
        this.settings = settings;
        this.key = key;
    }

    /**
     * Those of a command.
     *
     * @param entries its task files
     * @param only which of their names are wanted, as written
     * @param printing classes of what prints
     */
    public static WholeRuns of(
            Reuse reuse, Settings settings, List<Suite.Entry> entries, String only, List<Class<?>> printing)
            throws IOException {
        Fingerprint print = new Fingerprint().add(Writers.key(reuse, printing));
        for (Suite.Entry entry : entries) {
            print.add(entry.file().toString())
                    .add(Grounds.absolute(entry.file()))
                    .add(entry.named());
        }
        settings.addTo(print.add(only));
        return new WholeRuns(reuse, settings, entries, print.key());
    }

    /** The earlier run, if it is kept and nothing that it depends on has changed. */
    public Optional<WholeRun> find() throws IOException {
        Optional<WholeRun> earlier = reuse.kept(key, WholeRun.class);
        if (earlier.isEmpty() || !earlier.get().grounds().hold(settings, reuse.hashes())) {
            return Optional.empty();
        }
        reuse.allWhole(earlier.get().tasks());
        return earlier;
    }

    /**
     * Keeps a run, if it is one that can be repeated.
     *
     * @param folder where it was written
     * @param seconds how long its tasks take
     * @param printed what it prints, by the way in which it is asked to
     */
    public void keep(
            Run run, Path folder, SortedMap<String, Double> seconds, SortedMap<String, String> printed, int exit)
            throws IOException {
        List<Task> tasks = run.tasks().stream().map(TaskRun::task).toList();
        boolean counted = tasks.stream().anyMatch(task -> task.truth().ledger().isPresent());
        if (counted || !run.notRun().isEmpty() || settings.disclosure() == Disclosure.VERDICT) {
            return;
        }
        SortedMap<String, byte[]> files = files(folder);
        if (files.values().stream().mapToLong(file -> file.length).sum() <= MOST_BYTES) {
            WholeRun whole = new WholeRun(grounds(), named(run), seconds, files, printed, tasks.size(), exit);
            reuse.store()
                    .put(
                            key,
                            "run of " + tasks.size() + (tasks.size() == 1 ? " task" : " tasks"),
                            StageResults.write(whole, WholeRun.class));
        }
    }

    /** Also of the task files that were not wanted: they might come to be. */
    private Grounds grounds() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Suite.Entry entry : entries) {
            files.put(Grounds.absolute(entry.file()), Grounds.hash(entry.file(), reuse.hashes()));
        }
        List<Grounds> all = new ArrayList<>(reuse.grounds());
        all.add(new Grounds(files, List.of(), false, ""));
        return Grounds.of(all, settings);
    }

    private SortedMap<String, String> named(Run run) {
        SortedMap<String, String> named = new TreeMap<>();
        Provenance.files(run, settings).forEach((name, path) -> named.put(name, Grounds.absolute(path)));
        return named;
    }

    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals(RunFolders.PROVENANCE)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
