package dev.plumbline.cli;

import dev.plumbline.RunsReporter;

/** What tells of several runs; the assembled program has it. */
final class SeveralRuns {

    private SeveralRuns() {}

    static RunsReporter reporter() {
        return RunsReporter.find()
                .orElseThrow(() -> new IllegalStateException("nothing on the class path tells of several runs"));
    }
}
