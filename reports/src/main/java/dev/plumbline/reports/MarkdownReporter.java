package dev.plumbline.reports;

import dev.plumbline.Reporter;
import dev.plumbline.Run;
import dev.plumbline.reports.record.Summary;
import dev.plumbline.reports.record.WellFormed;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code summary.md}, which a CI server can show beside a build. */
public final class MarkdownReporter implements Reporter {

    @Override
    public void write(Run run, Path folder) throws IOException {
        try (Writer out =
                new WellFormed(Files.newBufferedWriter(folder.resolve("summary.md"), StandardCharsets.UTF_8))) {
            out.write(new Summary(run).markdown());
        }
    }
}
