package dev.plumbline.reports.browser;

import dev.plumbline.Run;
import dev.plumbline.reports.HtmlReporter;
import dev.plumbline.reports.SampleRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every page that the program writes, by name. A page is made when it is first asked for, and stays under {@code target/pages}, where
 * people may look at it too.
 */
final class Pages {

    /** Writes a page beneath a folder of its own and returns its file. */
    private interface Maker {
        Path make(Path folder) throws IOException;
    }

    private static final Map<String, Maker> MAKERS = makers();
    private static final Map<String, Path> MADE = new HashMap<>();

    private Pages() {}

    private static Map<String, Maker> makers() {
        Map<String, Maker> all = new TreeMap<>();
        all.put("report/sample", folder -> report(SampleRun.plain(), folder));
        all.put("report/nothing", folder -> report(new Run(List.of(), List.of()), folder));
        all.put("report/many tasks", folder -> report(RealTasks.run(), folder));
        all.put("index", folder -> new SeveralRuns(folder).index());
        all.put("compare", folder -> new SeveralRuns(folder).compare());
        for (String task : RealTasks.NAMES) {
            all.put("report/" + task, folder -> report(RealTasks.run(task), folder));
        }
        return all;
    }

    /**
     * The names of all, for {@code @MethodSource}; nothing is made for them yet. {@code -Dplumbline.pages=index} leaves those that have the word
     * in their names.
     */
    static Stream<String> all() {
        String word = System.getProperty("plumbline.pages", "");
        return MAKERS.keySet().stream().filter(name -> name.contains(word));
    }

    /** The file of a page by its name. */
    static Path of(String name) throws IOException {
        Path made = MADE.get(name);
        if (made == null) {
            made = MAKERS.get(name).make(folder(name));
            MADE.put(name, made);
        }
        return made;
    }

    /** Writes the report of a run into a folder. */
    static Path report(Run run, Path folder) throws IOException {
        new HtmlReporter().write(run, folder);
        return folder.resolve("report.html");
    }

    /** Made empty. */
    static Path folder(String name) throws IOException {
        Path folder = Path.of("target", "pages").resolve(name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                old.sorted(Comparator.reverseOrder()).forEach(Pages::delete);
            }
        }
        return Files.createDirectories(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
