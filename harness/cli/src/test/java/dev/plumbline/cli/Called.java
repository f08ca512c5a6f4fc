package dev.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A command as it was called in a folder, and what came of it; the folder's path is left out of what was printed.
 *
 * @param exit the exit code
 */
record Called(int exit, String out, String err) {

    /** A task on a world that reads no data; a rater is right on three of four claims. */
    static final String TASK = """
            task: %s
            about: A rater who is right on three of four claims.
            tags: [world]
            dataset: {world: {arithmetic-claims: {examples: 2000}}}
            labeling: {simulated-rater: {error-rate: 0.25}}
            truth: {slices: []}
            verdict:
              - {metric: accuracy, arm: weak, at-least: %s}
            """;

    static final String PASSES = "0.6";
    static final String FAILS = "0.9";
    static final String UNDECIDED = "0.75";

    static Called in(Path folder, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(args, stream(out), stream(err), folder);
        return new Called(exit, text(out, folder), text(err, folder));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes, Path folder) {
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    /** Writes a task that must reach an accuracy into a folder of its own. */
    static void task(Path parent, String name, String atLeast) throws IOException {
        file(parent.resolve(name).resolve("task.yaml"), TASK.formatted(name, atLeast));
    }

    static void file(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
