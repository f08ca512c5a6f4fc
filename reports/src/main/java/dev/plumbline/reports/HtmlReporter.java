package dev.plumbline.reports;

import dev.plumbline.Parts;
import dev.plumbline.Reporter;
import dev.plumbline.Run;
import dev.plumbline.reports.html.Document;
import dev.plumbline.reports.html.Script;
import dev.plumbline.reports.html.Stylesheet;
import dev.plumbline.reports.run.RunPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code report.html}: one file for people, that loads nothing. */
public final class HtmlReporter implements Reporter {

    @Override
    public void write(Run run, Path folder) throws IOException {
        write(run, folder, Parts.NONE);
    }

    @Override
    public void write(Run run, Path folder, Parts parts) throws IOException {
        Document page = new Document(
                RunPage.TITLE,
                Stylesheet.read(),
                Script.of("page", "tables", "tips", "examples"),
                new RunPage(run, parts));
        Files.write(folder.resolve("report.html"), page.explained().getBytes(StandardCharsets.UTF_8));
    }
}
