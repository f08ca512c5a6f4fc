package dev.plumbline.cli;

import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs are looked for, and which of them a text names. */
final class RunsFolderOption {

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "Where run folders stand, as 'run --out' wrote them; reports/runs by default.")
    private Path runs = RunFolders.STANDARD;

    RunFolders folders(Shell shell) {
        return new RunFolders(shell.at(runs));
    }

    /** The run of that name, see {@link RunFolders#find}. */
    Path find(Shell shell, String run) throws IOException {
        return folders(shell).find(run, shell.cwd());
    }
}
