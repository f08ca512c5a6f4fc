package dev.plumbline;

import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.cache.Malformed;
import dev.plumbline.command.Commands;
import dev.plumbline.command.Program;
import dev.plumbline.truth.Earlier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
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
        Fingerprint print = new Fingerprint().add(Engine.whole(reuse.engine(), reuse.hashes(), printing));
        for (Suite.Entry entry : entries) {
            print.add(entry.file().toString()).add(absolute(entry.file())).add(entry.named());
        }
        new TreeMap<>(settings.dataRoots())
                .forEach((name, root) -> print.add(name).add(root.toString()).add(absolute(root)));
        print.add(only).add(settings.seed()).add(settings.controls()).add(settings.disclosure());
        return new WholeRuns(reuse, settings, entries, print.key());
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }

    /** The earlier run, if it is kept and nothing that it depends on has changed. */
    public Optional<WholeRun> find() throws IOException {
        Optional<byte[]> bytes = reuse.store().get(key);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            WholeRun earlier = StageResults.read(bytes.get(), WholeRun.class);
            if (!unchanged(earlier)) {
                return Optional.empty();
            }
            reuse.allWhole(earlier.tasks());
            return Optional.of(earlier);
        } catch (Malformed e) {
            reuse.store().drop(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private boolean unchanged(WholeRun earlier) throws IOException {
        for (Map.Entry<String, String> file : earlier.found().entrySet()) {
            if (!hash(Path.of(file.getKey())).equals(file.getValue())) {
                return false;
            }
        }
        return surroundings(earlier.variables(), earlier.dated()).equals(earlier.surroundings());
    }

    private String hash(Path file) throws IOException {
        return Files.isRegularFile(file) ? reuse.hashes().of(file) : "";
    }

    private String surroundings(List<String> variables, boolean dated) {
        Fingerprint print = new Fingerprint().add(dated ? settings.today().toString() : "");
        for (String variable : variables) {
            print.add(variable).add(Objects.requireNonNullElse(System.getenv(variable), ""));
        }
        return print.key().hex();
    }

    /**
     * Keeps a run, if it is one that can be repeated.
     *
     * @param folder where it was written
     * @param printed what it prints, by the way in which it is asked to
     */
    public void keep(Run run, Path folder, SortedMap<String, String> printed, int exit) throws IOException {
        List<Task> tasks = run.tasks().stream().map(TaskRun::task).toList();
        boolean counted = tasks.stream().anyMatch(task -> task.truth().ledger().isPresent());
        if (counted || !run.notRun().isEmpty() || settings.disclosure() == Disclosure.VERDICT) {
            return;
        }
        SortedMap<String, byte[]> files = files(folder);
        if (files.values().stream().mapToLong(file -> file.length).sum() <= MOST_BYTES) {
            List<String> variables = programs(tasks)
                    .flatMap(program -> program.environment().stream())
                    .distinct()
                    .sorted()
                    .toList();
            boolean dated = tasks.stream()
                    .flatMap(task -> task.verdict().stream())
                    .anyMatch(gate -> gate.waiver().isPresent());
            WholeRun whole = new WholeRun(
                    found(tasks),
                    variables,
                    dated,
                    surroundings(variables, dated),
                    named(run),
                    files,
                    printed,
                    tasks.size(),
                    exit);
            reuse.store()
                    .put(
                            key,
                            "run of " + tasks.size() + (tasks.size() == 1 ? " task" : " tasks"),
                            StageResults.write(whole, WholeRun.class));
        }
    }

    private static Stream<Program> programs(List<Task> tasks) {
        return tasks.stream().flatMap(task -> TaskPrograms.of(task).stream());
    }

    /** Also what is not there and would change the run if it were. */
    private SortedMap<String, String> found(List<Task> tasks) throws IOException {
        SortedSet<String> paths = reuse.seen();
        reuse.seen().stream().filter(path -> path.endsWith(".npy")).forEach(path -> paths.add(path + ".json"));
        entries.forEach(entry -> paths.add(absolute(entry.file())));
        for (Task task : tasks) {
            Path folder = TaskFiles.folder(task);
            Stream.of(Earlier.values()).forEach(earlier -> paths.add(absolute(folder.resolve(earlier.file()))));
            for (Program program : TaskPrograms.of(task)) {
                program.files().forEach(own -> paths.add(absolute(Commands.file(program, folder, own))));
                Commands.executable(program).ifPresent(path -> paths.add(absolute(path)));
            }
        }
        SortedMap<String, String> found = new TreeMap<>();
        for (String path : paths) {
            found.put(path, hash(Path.of(path)));
        }
        return found;
    }

    private SortedMap<String, String> named(Run run) {
        SortedMap<String, String> named = new TreeMap<>();
        Provenance.files(run, settings).forEach((name, path) -> named.put(name, absolute(path)));
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
