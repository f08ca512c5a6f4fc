package dev.plumbline.reports;

import dev.plumbline.Reporter;
import dev.plumbline.Run;
import dev.plumbline.reports.record.Json;
import dev.plumbline.reports.record.VerdictJson;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code verdict.json}: the gates and the tasks that did not run, small enough to read at a glance. */
public final class VerdictReporter implements Reporter {

    @Override
    public void write(Run run, Path folder) throws IOException {
        Json.write(folder.resolve("verdict.json"), json -> new VerdictJson(json).write(run));
    }
}
