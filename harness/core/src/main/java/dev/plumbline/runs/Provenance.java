package dev.plumbline.runs;

import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Task;
import dev.plumbline.TaskPrograms;
import dev.plumbline.cache.FileHashes;
import dev.plumbline.command.Commands;
import dev.plumbline.command.Program;
import dev.plumbline.dataset.DataRoots;
import dev.plumbline.dataset.DatasetSpec;
import dev.plumbline.dataset.ViewSpec;
import dev.plumbline.learning.Kernels;
import dev.plumbline.reuse.Reuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a run came from: the allow-list of what is recorded beside the results and outside their comparison. No host, no user, no environment.
 *
 * @param today the day that waivers were held against, by UTC
 * @param jvm version and vendor of the Java machine
 * @param kernel what multiplies matrices
 * @param seconds how long each task takes, where somebody watched as all of it was computed, in this run or an earlier one
 * @param files by path as written, SHA-256 of the task files and of the data and the programs that they read
 */
record Provenance(
        String plumbline,
        String started,
        String ended,
        String today,
        Map<String, String> jvm,
        String kernel,
        String seed,
        SortedMap<String, Double> seconds,
        SortedMap<String, String> files) {

    /** Of files by the path as written. */
    static Provenance of(
            SortedMap<String, Path> read,
            Settings settings,
            Instant started,
            Instant ended,
            SortedMap<String, Double> seconds)
            throws IOException {
        FileHashes hashes = settings.reuse().map(Reuse::hashes).orElseGet(() -> new FileHashes(Optional.empty(), true));
        SortedMap<String, String> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : read.entrySet()) {
            files.put(file.getKey(), hashes.of(file.getValue()));
        }
        Map<String, String> jvm = new LinkedHashMap<>();
        for (String key : new String[] {"java.version", "java.vm.name", "java.vm.vendor", "os.name", "os.arch"}) {
            jvm.put(key, System.getProperty(key, "unknown"));
        }
        String seed =
                settings.seed().isPresent() ? Long.toString(settings.seed().getAsLong()) : "as in the tasks";
        return new Provenance(
                version(),
                started.toString(),
                ended.toString(),
                settings.today().toString(),
                jvm,
                Kernels.name() + ", double precision",
                seed,
                seconds,
                files);
    }

    /** The version in the jar's manifest; run from classes there is none. */
    static String version() {
        return Objects.requireNonNullElse(Provenance.class.getPackage().getImplementationVersion(), "unpackaged");
    }

    /** The task files of a run, and the data and the programs that they read, by the path as written. */
    static SortedMap<String, Path> files(Run run, Settings settings) {
        SortedMap<String, Path> files = new TreeMap<>();
        run.tasks().forEach(task -> add(task.task(), settings, files));
        return files;
    }

    private static void add(Task task, Settings settings, SortedMap<String, Path> files) {
        Path file = Path.of(task.place().file());
        files.put(task.place().file(), file);
        DatasetSpec spec = task.dataset();
        DataRoots roots = settings.roots(task);
        for (String data : data(spec)) {
            files.put(roots.name(data), roots.resolve(data, spec.place()));
        }
        for (Program program : TaskPrograms.of(task)) {
            for (String own : program.files()) {
                files.put(file.resolveSibling(own).toString(), Commands.file(program, task.folder(), own));
            }
        }
    }

    private static List<String> data(DatasetSpec spec) {
        List<String> data = new ArrayList<>(spec.file().stream().toList());
        spec.join().forEach(join -> data.add(join.file()));
        for (ViewSpec view : spec.views().values()) {
            if (view instanceof ViewSpec.Embeddings embeddings) {
                data.addAll(List.of(embeddings.file(), embeddings.ids()));
            }
        }
        return data;
    }

    void write(Path file) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, mapper.writeValueAsString(this).replace("\r\n", "\n") + "\n");
    }
}
