package dev.plumbline.reports.runs;

import dev.plumbline.RunsReporter.Compared;
import dev.plumbline.reports.html.Document;
import dev.plumbline.reports.html.Script;
import dev.plumbline.reports.html.Stylesheet;
import dev.plumbline.reports.record.Csv;
import dev.plumbline.reports.record.WellFormed;
import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Writes the comparison of two runs: a page, and a table beside it. */
public final class RunsComparison {

    private static final int LONGEST_NAME = 80;

    private RunsComparison() {}

    /** Reads both runs first, so that nothing is written where either cannot be read. */
    public static Compared write(Path before, Path after, Path folder) throws IOException {
        RunComparison compared = RunComparison.of(before, after);
        String name = safe(compared.runs().before().name()) + ".."
                + safe(compared.runs().after().name());
        Files.createDirectories(folder);
        Placed.write(folder.resolve(name + ".csv"), csv(compared));
        ComparePage body = new ComparePage(compared, name + ".csv", link(before, folder), link(after, folder));
        Document document = new Document(ComparePage.TITLE, Stylesheet.read(), Script.of("page"), body);
        Path page = Placed.write(folder.resolve(name + ".html"), document.text());
        return new Compared(
                page,
                compared.headline(),
                compared.worse().stream()
                        .map(line -> Told.WORSE.word() + ": " + line)
                        .toList());
    }

    private static String csv(RunComparison compared) throws IOException {
        StringWriter text = new StringWriter();
        try (Writer whole = new WellFormed(text)) {
            new CompareCsv(new Csv(whole), compared).write();
        }
        return text.toString();
    }

    /** A name that every file system and every link takes. */
    private static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        String filled = plain.isEmpty() ? "run" : plain;
        return filled.substring(0, Math.min(LONGEST_NAME, filled.length()));
    }

    /** Where a run's report stands, seen from a folder beside the run. */
    private static Optional<String> link(Path run, Path folder) {
        Path place = run.toAbsolutePath().normalize();
        String name = String.valueOf(place.getFileName());
        boolean beside = Objects.equals(
                place.getParent(), folder.toAbsolutePath().normalize().getParent());
        return beside && RunFolders.isName(name) && Files.isRegularFile(place.resolve("report.html"))
                ? Optional.of("../" + name + "/report.html")
                : Optional.empty();
    }
}
