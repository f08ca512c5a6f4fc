package dev.plumbline.reports;

import dev.plumbline.RunsReporter;
import dev.plumbline.reports.runs.RunsComparison;
import dev.plumbline.reports.runs.RunsIndex;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code index.html} of all runs, and the comparison of two. */
public final class SeveralRunsReporter implements RunsReporter {

    @Override
    public Path index(Path runs) throws IOException {
        return RunsIndex.write(runs);
    }

    @Override
    public Compared compare(Path before, Path after, Path folder) throws IOException {
        return RunsComparison.write(before, after, folder);
    }
}
