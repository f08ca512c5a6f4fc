package dev.plumbline.cli;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.runs.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline open}: shows the page of a run, or the index of all. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Opens the report of a run in the browser; where there is none, prints its path.")
final class OpenCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description =
                    "The folder of a run, its name, or 'latest~1' for the one before the newest; the newest by default.")
    private String run = "latest";

    @Option(names = "--index", description = "Opens the index of all runs, written anew.")
    private boolean index;

    @Mixin
    private final RunsFolderOption runs = new RunsFolderOption();

    OpenCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Path page = page(runs.find(shell, run));
        Optional<String> unseen = shell.desktop().show(page);
        shell.say(unseen.map(why -> page + " (not opened: " + why + "; open it in a browser)")
                .orElse("Opened " + page));
        return Exit.AS_EXPECTED;
    }

    private Path page(Path folder) throws IOException {
        if (index) {
            return SeveralRuns.reporter().index(runs.folders(shell).parent());
        }
        Path page = RunFolder.page(folder);
        if (Files.isDirectory(page)) {
            throw new BadInput(
                    Place.of(page.resolve("report.html").toString()),
                    "no such file; name the folder of a run, such as reports/runs/20261231-235959");
        }
        return page;
    }
}
