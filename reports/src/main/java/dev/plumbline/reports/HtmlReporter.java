package dev.plumbline.reports;

import dev.plumbline.Reporter;
import dev.plumbline.Run;
import dev.plumbline.SilentFailures;
import dev.plumbline.reports.html.GlossarySection;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.html.Stylesheet;
import dev.plumbline.reports.run.AlarmsSection;
import dev.plumbline.reports.run.Banner;
import dev.plumbline.reports.run.Contents;
import dev.plumbline.reports.run.GatesSection;
import dev.plumbline.reports.run.NotRunSection;
import dev.plumbline.reports.run.Overasked;
import dev.plumbline.reports.task.TaskSections;
import dev.plumbline.reports.words.Counts;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code report.html}: one file for people, that runs no script and loads nothing. */
public final class HtmlReporter implements Reporter {

    private static final String TITLE = "Plumbline report";

    @Override
    public void write(Run run, Path folder) throws IOException {
        String page = page(run, Stylesheet.read());
        try (Writer out = Files.newBufferedWriter(folder.resolve("report.html"), StandardCharsets.UTF_8)) {
            out.write(page);
        }
    }

    private static String page(Run run, Stylesheet sheet) {
        Html page = new Html();
        page.open("html", "lang", "en");
        head(page, sheet);
        page.open("body");
        page.open("header").leaf("h1", TITLE).leaf("p", "How far fallible labels lead from truth.", "class", "lead");
        new Banner(SilentFailures.of(run), Counts.of(run)).write(page);
        new Overasked(run).write(page);
        page.close().open("main");
        List<Part> parts = List.of(
                new Contents(run),
                new GatesSection(run),
                new AlarmsSection(run),
                new TaskSections(run),
                new NotRunSection(run.notRun()),
                new GlossarySection());
        parts.forEach(part -> part.write(page));
        page.close().close().close();
        return page.page();
    }

    private static void head(Html page, Stylesheet sheet) {
        page.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", sheet.policy())
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .leaf("title", TITLE)
                .style(sheet)
                .close();
    }
}
