package dev.plumbline.config;

/**
 * Where in a file something stands.
 *
 * @param file the path as the user would write it
 * @param line 1-based line, 0 when the whole file is meant
 * @param column 1-based column, 0 when the whole line is meant
 */
public record Place(String file, int line, int column) {

    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** A line of a file. */
    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
