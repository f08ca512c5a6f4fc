package dev.plumbline.reports.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there, so that whoever reads it finds the old one or the new one, and never a part. */
final class Placed {

    private Placed() {}

    static Path write(Path file, String text) throws IOException {
        Path partial = file.resolveSibling(
                ".partial-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + file.getFileName());
        try {
            Files.write(partial, text.getBytes(StandardCharsets.UTF_8));
            return Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
