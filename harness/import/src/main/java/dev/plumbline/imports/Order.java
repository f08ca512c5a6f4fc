package dev.plumbline.imports;

import java.nio.file.Path;
import java.util.List;

/**
 * An import as it is asked for.
 *
 * @param format the name of one of {@link Formats#all}
 * @param files as the user wrote them, relative to {@code cwd}
 * @param to the folder to make, likewise; it must not be there, or be empty
 */
public record Order(String format, List<String> files, String to, Path cwd, Options options) {

    public Order {
        files = List.copyOf(files);
    }
}
