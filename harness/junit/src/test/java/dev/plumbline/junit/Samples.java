package dev.plumbline.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tasks that are decided by counting: of 60 claims the raters are right on 48, on all 30 of kind a and on 18 of kind b. */
final class Samples {

    static final String PASSES = "{metric: accuracy, at-least: 0.5}";
    static final String FAILS = "{metric: accuracy, at-least: 0.95, because: The team asked for it.}";
    static final String UNDECIDED = "{metric: accuracy, at-least: 0.78}";
    static final String ALLOWED = "{metric: accuracy, at-least: 0.79, inconclusive: allow}";
    static final String FAILS_AS_EXPECTED = "{metric: accuracy, slice: {kind: b}, at-least: 0.9, expect: fail}";
    static final String PASSES_UNEXPECTEDLY = "{metric: accuracy, slice: {kind: a}, at-least: 0.6, expect: fail}";

    private Samples() {}

    /** Writes a task of that name with these gates into a folder of its own, and tells its file. */
    static Path task(Path parent, String name, String... gates) {
        return task(parent, name, "claims.csv", "[]", gates);
    }

    static Path tagged(Path parent, String name, String tags, String... gates) {
        return task(parent, name, "claims.csv", tags, gates);
    }

    static Path onRoot(Path parent, String name, String... gates) {
        return task(parent, name, "people:claims.csv", "[]", gates);
    }

    private static Path task(Path parent, String name, String file, String tags, String... gates) {
        String verdict = Arrays.stream(gates).map(gate -> "\n  - " + gate).collect(Collectors.joining());
        Path folder = parent.resolve(name);
        claims(folder.resolve("claims.csv"));
        return write(folder.resolve("task.yaml"), """
                task: %s
                about: How far are these ratings from the truth?
                tags: %s
                dataset:
                  file: %s
                  split: {held-out: 1.0}
                labeling: {ratings: {column: rating}}
                truth: {column: is_true, slices: [kind]}
                verdict:%s
                """.formatted(name, tags, file, gates.length == 0 ? " []" : verdict));
    }

    static Path claims(Path file) {
        StringBuilder csv = new StringBuilder("id,kind,rating,is_true\n");
        for (int claim = 0; claim < 60; claim++) {
            boolean isTrue = claim % 2 == 0;
            boolean wrong = claim >= 48;
            csv.append("claim-%02d,%s,%b,%b%n".formatted(claim, claim < 30 ? "a" : "b", isTrue != wrong, isTrue));
        }
        return write(file, csv.toString().replace(System.lineSeparator(), "\n"));
    }

    /** A task file with a mistake on line 3. */
    static Path broken(Path parent, String name) {
        Path file = task(parent, name, PASSES);
        return edit(file, "tags:", "tgas:");
    }

    static Path edit(Path file, String old, String replacement) {
        try {
            return write(file, Files.readString(file).replace(old, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
