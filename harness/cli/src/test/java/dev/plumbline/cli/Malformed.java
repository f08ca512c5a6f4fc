package dev.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * A task that runs, but for one mistake in it.
 *
 * @param name what the mistake is
 * @param files by name the bytes of the files in the task's folder {@code bad}
 * @param message everything that is said of it
 */
record Malformed(String name, Map<String, byte[]> files, String message) {

    private static final String TASK_FILE = "task.yaml";
    private static final String DATA_FILE = "claims.csv";

    private static final String TASK = """
            task: bad
            about: A task that runs, but for one mistake.
            dataset:
              file: claims.csv
              id: id
              cluster: topic
              views: {all: {columns: {names: [support]}}}
              split: {transfer: 0.5, held-out: 0.5}
            labeling: {ratings: {column: rating}}
            learning: {student: {view: all, model: logistic}}
            truth: {column: is_true, slices: [cited]}
            verdict:
              - {metric: accuracy, at-least: 0.5, inconclusive: allow}
            """;

    private static final String DATA = """
            id,topic,cited,support,rating,is_true
            c1,t1,yes,0.9,true,true
            c2,t2,no,-0.4,false,false
            c3,t3,yes,0.3,true,true
            c4,t4,no,-0.7,true,false
            c5,t5,yes,0.6,true,true
            c6,t6,no,-0.2,false,false
            c7,t7,yes,-0.1,true,false
            c8,t8,no,0.8,false,true
            """;

    /** The task without a mistake. */
    static Malformed task(String name) {
        return new Malformed(name, Map.of(), "").file(TASK_FILE, TASK).file(DATA_FILE, DATA);
    }

    /** With another text in the task file. */
    Malformed yaml(String text, String replacement) {
        return edited(TASK_FILE, text, replacement);
    }

    /** With another text in the data. */
    Malformed csv(String text, String replacement) {
        return edited(DATA_FILE, text, replacement);
    }

    /** With another task file. */
    Malformed yaml(String content) {
        return file(TASK_FILE, content);
    }

    /** With another data file. */
    Malformed csv(String content) {
        return file(DATA_FILE, content);
    }

    /** With the data in a file of another name. */
    Malformed data(String file, String content) {
        return data(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Malformed data(String file, byte[] content) {
        return yaml("file: claims.csv", "file: " + file).file(file, content);
    }

    Malformed file(String file, String content) {
        return file(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Malformed file(String file, byte[] content) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(file, content);
        return new Malformed(name, all, message);
    }

    /** What must be said of it, a line a problem. */
    Malformed says(String... problems) {
        return new Malformed(name, files, String.join("\n", problems));
    }

    private Malformed edited(String file, String text, String replacement) {
        String content = text(file);
        if (!content.contains(text)) {
            throw new IllegalArgumentException(name + ": " + file + " does not contain " + text);
        }
        return file(file, content.replace(text, replacement));
    }

    private String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The bytes of a file without a mistake, changed by nothing but what was asked for so far. */
    byte[] bytes(String file) {
        return text(file).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Writes the task into the folder {@code bad}. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve("bad").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
