package dev.plumbline.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there: whoever reads it finds what was there before or what is there now, and never a part. */
public final class WholeFile {

    /** What writes. */
    @FunctionalInterface
    public interface Writer {
        void write(Path file) throws IOException;
    }

    private static final String NEXT = ".next";

    private WholeFile() {}

    /** Where it cannot be written whole, what was there stays. */
    public static void write(Path file, Writer writer) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + NEXT);
        try {
            writer.write(next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
