package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Document;
import dev.plumbline.reports.html.Script;
import dev.plumbline.reports.html.Stylesheet;
import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes the index of the runs in a folder. */
public final class RunsIndex {

    private static final Pattern PAGE = Pattern.compile("([\\d-]+)\\.\\.([\\d-]+)\\.html");

    private RunsIndex() {}

    /** Writes {@code index.html} anew, in the order of the names of the runs' folders. */
    public static Path write(Path runs) throws IOException {
        List<Path> all = new RunFolders(runs).named();
        List<RunSummary> told = all.subList(Math.max(0, all.size() - IndexPage.MOST_RUNS), all.size()).stream()
                .map(folder -> RunSummary.of(new RunFiles(folder)))
                .toList();
        IndexPage page = new IndexPage(told, all.size(), pages(runs.resolve("compare")));
        Document document = new Document(IndexPage.TITLE, Stylesheet.read(), Script.of("page", "index"), page);
        return Placed.write(runs.resolve("index.html"), document.text());
    }

    /** The comparisons that stand there, by name. */
    private static List<String> pages(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> PAGE.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }
}
