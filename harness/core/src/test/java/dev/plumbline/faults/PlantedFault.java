package dev.plumbline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fault that someone could make: a small change of one source file, and the test that must see it.
 *
 * @param name the name of its file
 * @param what the fault in words
 * @param source the file that it changes, beneath the package {@code dev.plumbline}
 * @param test class and method that catch it
 * @param before what stands there, once
 * @param after what stands there instead
 */
record PlantedFault(String name, String what, String source, String test, String before, String after) {

    static final Path ROOT = Path.of(System.getProperty("plumbline.root"), "harness/core/src");
    private static final Path FOLDER = ROOT.resolve("test/resources/dev/plumbline/faults");

    /** All of them, by name. */
    static List<PlantedFault> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(PlantedFault::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlantedFault read(Path file) {
        List<String> lines = lines(file);
        int before = lines.indexOf("--- before");
        int after = lines.indexOf("--- after");
        return new PlantedFault(
                file.getFileName().toString().replace(".txt", ""),
                field("fault", lines),
                field("source", lines),
                field("caught by", lines),
                String.join("\n", lines.subList(before + 1, after)).strip(),
                String.join("\n", lines.subList(after + 1, lines.size())).strip());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String key, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(key + ": "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no '" + key + ":' in " + lines))
                .substring(key.length() + 2);
    }

    Path file() {
        return ROOT.resolve("main/java/dev/plumbline").resolve(source);
    }

    String original() {
        return String.join("\n", lines(file())) + "\n";
    }

    /** How often the place to change stands in the source: once, or the patch does not apply. */
    int places() {
        return original().split(java.util.regex.Pattern.quote(before), -1).length - 1;
    }

    String patched() {
        return original().replace(before, after);
    }

    String testClass() {
        return "dev.plumbline." + test.substring(0, test.indexOf('#'));
    }

    String testMethod() {
        return test.substring(test.indexOf('#') + 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
