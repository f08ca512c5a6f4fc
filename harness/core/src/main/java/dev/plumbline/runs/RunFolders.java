package dev.plumbline.runs;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders of runs that stand in one folder, as {@link RunFolder} names them.
 *
 * @param parent such as {@code reports/runs}; there may be none yet
 */
public record RunFolders(Path parent) {

    /** Where runs are written and looked for unless another folder is named. */
    public static final Path STANDARD = Path.of("reports", "runs");

    private static final Pattern NAME = Pattern.compile("(\\d{8}-\\d{6})(?:-([2-9]|[1-9]\\d{1,8}))?");
    private static final Pattern LATEST = Pattern.compile("latest(?:~(\\d{1,9}))?");
    static final String PROVENANCE = "provenance.json";

    /** Whether a name is one that a run's folder gets: {@code 20261231-235959}, or with {@code -2} and so on. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a folder holds a whole run, whatever its name: its provenance is written last. */
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(PROVENANCE), LinkOption.NOFOLLOW_LINKS);
    }

    /** The folders that have a run's name, the oldest first; links are none. */
    public List<Path> named() throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> isName(String.valueOf(file.getFileName())))
                    .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing(RunFolders::second).thenComparingInt(RunFolders::number))
                    .toList();
        }
    }

    /** The runs that are whole, the oldest first. */
    public List<Path> runs() throws IOException {
        return named().stream().filter(RunFolders::isRun).toList();
    }

    /**
     * The run that a text names: a folder, the name of one in this, {@code latest} for the newest, {@code latest~1} for the one before.
     *
     * @param cwd what a path is relative to
     * @throws BadInput where there is no such run
     */
    public Path find(String text, Path cwd) throws IOException {
        Matcher latest = LATEST.matcher(text);
        if (latest.matches()) {
            return latest(text, latest.group(1) == null ? 0 : Integer.parseInt(latest.group(1)));
        }
        if (isName(text) && Files.isDirectory(parent.resolve(text))) {
            return parent.resolve(text);
        }
        Path folder = path(text, cwd);
        if (!Files.isDirectory(folder)) {
            throw new BadInput(
                    Place.of(text),
                    "no such run; name the folder of one, its name in " + parent
                            + " such as 20261231-235959, 'latest', or 'latest~1' for the one before");
        }
        return folder;
    }

    private static Path path(String text, Path cwd) {
        try {
            return cwd.resolve(text);
        } catch (java.nio.file.InvalidPathException e) {
            throw new BadInput(Place.of(text), "no folder can have this name: " + e.getReason());
        }
    }

    private Path latest(String text, int back) throws IOException {
        List<Path> runs = runs();
        if (runs.isEmpty()) {
            throw new BadInput(
                    Place.of(parent.toString()), "there is no run in it; run the tasks first, or name a run's folder");
        }
        if (back >= runs.size()) {
            throw new BadInput(
                    Place.of(parent.toString()),
                    "expected at least " + (back + 1L) + " runs in it for '" + text + "', found " + runs.size()
                            + "; name a later one");
        }
        return runs.get(runs.size() - 1 - back);
    }

    private static String second(Path folder) {
        return matched(folder).group(1);
    }

    private static int number(Path folder) {
        String number = matched(folder).group(2);
        return number == null ? 1 : Integer.parseInt(number);
    }

    private static Matcher matched(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        if (!name.matches()) {
            throw new IllegalArgumentException("expected the name of a run's folder, found " + folder);
        }
        return name;
    }
}
