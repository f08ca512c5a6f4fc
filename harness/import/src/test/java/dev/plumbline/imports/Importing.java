package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plumbline.Harness;
import dev.plumbline.Progress;
import dev.plumbline.Settings;
import dev.plumbline.TaskFiles;
import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Imports in a folder of its own, of files that are written there, into {@code out}. */
record Importing(Path folder, Options options) {

    static Importing in(Path folder) {
        return new Importing(folder, Options.NONE);
    }

    /** With a file of these lines. */
    Importing file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return this;
    }

    /** With a file of the tests' resources, changed. */
    Importing sample(String resource, String... fromTo) throws IOException {
        String text = resource(resource);
        for (int i = 0; i < fromTo.length; i += 2) {
            if (!text.contains(fromTo[i])) {
                throw new IllegalArgumentException(resource + " does not hold " + fromTo[i]);
            }
            text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        Path file = folder.resolve(Path.of(resource).getFileName().toString());
        Files.writeString(file, text);
        return this;
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Importing.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Importing with(Option option, String... values) {
        return new Importing(folder, options.with(option, values));
    }

    Imported run(String format, String... files) throws IOException {
        return Importer.run(new Order(format, List.of(files), "out", folder, options));
    }

    /** What is said of an import that is refused; nothing must be left of it. */
    String refusal(String format, String... files) throws IOException {
        Throwable refused = catchThrowable(() -> run(format, files));
        try (Stream<Path> left = Files.list(folder)) {
            List<String> folders = left.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .toList();
            return (refused == null ? "not refused" : refused.getMessage())
                    + (folders.isEmpty() ? "" : "; it left " + folders);
        }
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file));
    }

    /** Runs the task that was made. */
    TaskRun task(Map<String, Path> roots) {
        return new Harness(new Settings(roots, OptionalLong.empty(), 1, false))
                .run(TaskFiles.read(folder.resolve("out/task.yaml")), Progress.SILENT);
    }

    TaskRun task() {
        return task(Map.of());
    }

    /** A figure of a run against truth. */
    static double figure(TaskRun run, String arm, String method, String slice, String metric) {
        return figure(run, new MetricKey(arm, method, slice, metric, Against.TRUTH));
    }

    static double figure(TaskRun run, MetricKey key) {
        Measured measured = run.measurements().find(key).orElseThrow(() -> new AssertionError(key));
        assertThat(measured).as(key.toString()).isInstanceOf(Measured.Value.class);
        return ((Measured.Value) measured).estimate();
    }
}
