package dev.plumbline.reuse;

import dev.plumbline.Settings;
import dev.plumbline.Task;
import dev.plumbline.TaskPrograms;
import dev.plumbline.cache.FileHashes;
import dev.plumbline.cache.Fingerprint;
import dev.plumbline.command.Commands;
import dev.plumbline.command.Program;
import dev.plumbline.dataset.Opened;
import dev.plumbline.truth.Earlier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the result of a task, or of several, stands on besides the command and the engine: while all of it is as it was, so is the result.
 *
 * @param found by absolute path the SHA-256 of every file, empty for one that was not there and would change the result if it were
 * @param variables the names of those that commands are given, sorted
 * @param dated whether a waiver is held against the day
 * @param surroundings the key of the values of these variables, and of the day where that matters
 */
public record Grounds(SortedMap<String, String> found, List<String> variables, boolean dated, String surroundings) {

    /**
     * Those of a task that was read.
     *
     * @param data the files that its data were read from
     * @param probes the files that its probes' scores were read from
     */
    static Grounds of(Task task, Opened data, Opened probes, Settings settings, FileHashes hashes) throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        for (String path : paths(task, data, probes)) {
            found.put(path, hash(Path.of(path), hashes));
        }
        List<String> variables = TaskPrograms.of(task).stream()
                .flatMap(program -> program.environment().stream())
                .toList();
        boolean dated = task.verdict().stream().anyMatch(gate -> gate.waiver().isPresent());
        return of(found, new TreeSet<>(variables), dated, settings);
    }

    private static Grounds of(
            SortedMap<String, String> found, SortedSet<String> variables, boolean dated, Settings settings) {
        List<String> names = List.copyOf(variables);
        return new Grounds(found, names, dated, surroundings(names, dated, settings));
    }

    /** Those of several tasks together. */
    public static Grounds of(Collection<Grounds> several, Settings settings) {
        SortedMap<String, String> found = new TreeMap<>();
        SortedSet<String> variables = new TreeSet<>();
        several.forEach(one -> {
            found.putAll(one.found);
            variables.addAll(one.variables);
        });
        return of(found, variables, several.stream().anyMatch(Grounds::dated), settings);
    }

    private static SortedSet<String> paths(Task task, Opened data, Opened probes) {
        SortedSet<String> paths = new TreeSet<>();
        paths.add(absolute(Path.of(task.place().file())));
        Path folder = task.folder();
        Stream.of(Earlier.values()).forEach(earlier -> paths.add(absolute(folder.resolve(earlier.file()))));
        for (Opened opened : List.of(data, probes)) {
            opened.files().values().forEach(file -> paths.add(absolute(file)));
        }
        // What stands beside a matrix says how it was made.
        List.copyOf(paths).stream().filter(path -> path.endsWith(".npy")).forEach(path -> paths.add(path + ".json"));
        for (Program program : TaskPrograms.of(task)) {
            program.files().forEach(own -> paths.add(absolute(Commands.file(program, folder, own))));
            Commands.executable(program).ifPresent(path -> paths.add(absolute(path)));
        }
        return paths;
    }

    public static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }

    public static String hash(Path file, FileHashes hashes) throws IOException {
        return Files.isRegularFile(file) ? hashes.of(file) : "";
    }

    private static String surroundings(List<String> variables, boolean dated, Settings settings) {
        Fingerprint print = new Fingerprint().add(dated ? settings.today().toString() : "");
        for (String variable : variables) {
            print.add(variable).add(Objects.requireNonNullElse(System.getenv(variable), ""));
        }
        return print.key().hex();
    }

    /** Whether all of it is now as it was. */
    public boolean hold(Settings settings, FileHashes hashes) throws IOException {
        if (!surroundings(variables, dated, settings).equals(surroundings)) {
            return false;
        }
        for (Map.Entry<String, String> file : found.entrySet()) {
            if (!hash(Path.of(file.getKey()), hashes).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }
}
