package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads a data file of somebody else, line by line: what a task would read, and JSON that is one object or several after another. */
public final class DataLines {

    private DataLines() {}

    /**
     * Hands over the lines in the order of the file; at least one.
     *
     * @param path CSV with a header, JSON lines, or JSON: an array of objects, an object, or several of them; by its name, also with {@code .gz}
     * @param name what messages call it
     * @throws BadInput if the file is not as its name says, cut off, not UTF-8, or too long
     */
    public static void read(Path path, String name, Consumer<Line> each) {
        DataFile file = new DataFile(path, name, Limits.DEFAULT);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json") || lower.endsWith(".json.gz")) {
            objects(file, lower.endsWith(".gz"), each);
        } else {
            file.lines(each);
        }
    }

    private static void objects(DataFile file, boolean gzip, Consumer<Line> each) {
        try (BufferedReader text = file.text(gzip)) {
            new JsonLines(file).readObjects(text, each);
        } catch (IOException e) {
            throw new BadInput(Place.of(file.name()), "cannot be read; make it readable, or fetch it anew");
        }
    }
}
