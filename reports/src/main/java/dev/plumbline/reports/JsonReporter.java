package dev.plumbline.reports;

import dev.plumbline.Parts;
import dev.plumbline.Reporter;
import dev.plumbline.Run;
import dev.plumbline.reports.record.Json;
import dev.plumbline.reports.record.RunJson;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code run.json}: everything that a run found, for programs. */
public final class JsonReporter implements Reporter {

    @Override
    public void write(Run run, Path folder) throws IOException {
        write(run, folder, Parts.NONE);
    }

    @Override
    public void write(Run run, Path folder, Parts parts) throws IOException {
        Json.write(folder.resolve("run.json"), json -> new RunJson(json).write(run, parts));
    }
}
