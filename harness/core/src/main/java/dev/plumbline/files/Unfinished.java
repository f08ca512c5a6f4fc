package dev.plumbline.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands among the folders of runs and is not in place yet. While a folder is being written its program holds a file beside it, so that what a killed
 * program left can be told from what another is writing.
 */
public final class Unfinished {

    private static final String LOCK = ".lock";
    private static final Pattern NAME = Pattern.compile("\\.partial-(\\d+)-.*");

    private Unfinished() {}

    /** A name that nobody else has. */
    public static Path name(Path parent) {
        return parent.resolve(".partial-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
    }

    /** Holds the file beside a folder that is about to be made. */
    public static HeldFile hold(Path folder) throws IOException {
        return HeldFile.tryHold(lock(folder)).orElseThrow(() -> new IOException("somebody else is writing " + folder));
    }

    private static Path lock(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    /** Deletes what programs left that were killed. */
    public static void sweep(Path parent) throws IOException {
        for (Path left : all(parent)) {
            sweepOne(left);
        }
    }

    private static List<Path> all(Path parent) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(parent, ".partial-*")) {
            List<Path> all = new ArrayList<>();
            files.forEach(all::add);
            return all;
        }
    }

    private static void sweepOne(Path left) throws IOException {
        String name = String.valueOf(left.getFileName());
        if (name.endsWith(LOCK)) {
            release(left);
        } else if (Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
            Optional<HeldFile> held = HeldFile.tryHold(lock(left));
            if (held.isPresent()) {
                delete(left);
                held.get().close();
            }
        } else if (ended(name)) {
            Files.deleteIfExists(left);
        }
    }

    private static void release(Path lock) throws IOException {
        Optional<HeldFile> held = HeldFile.tryHold(lock);
        if (held.isPresent()) {
            held.get().close();
        }
    }

    /** Whether the program that wrote a single file has ended. Where it has not, and only seems so from here, it writes the file again. */
    private static boolean ended(String name) {
        Matcher pid = NAME.matcher(name);
        return pid.matches() && ProcessHandle.of(Long.parseLong(pid.group(1))).isEmpty();
    }

    /** With all that is in it; what is gone already is no fault. */
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
