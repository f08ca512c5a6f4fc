package dev.plumbline.cli;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plumbline report}: the index of all runs, anew. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Writes the index of all runs anew; 'run' does so too after every run.")
final class ReportCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            paramLabel = "RUNS",
            arity = "0..1",
            description = "Where run folders stand, as 'run --out' wrote them; reports/runs by default.")
    private Path runs = RunFolders.STANDARD;

    ReportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = shell.at(runs);
        if (!Files.isDirectory(folder)) {
            throw new BadInput(
                    Place.of(runs.toString()), "no such folder; run the tasks first, or name the folder of the runs");
        }
        shell.say("Index: " + SeveralRuns.reporter().index(folder));
        return Exit.AS_EXPECTED;
    }
}
