package dev.plumbline.cli;

import dev.plumbline.RunsReporter.Compared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline compare}: what got worse from one run to another. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Tells what got worse from a run to a later one, and writes a page and a table of all that differs.",
            "A and B are folders of runs, their names, 'latest', or 'latest~1' for the one before."
        })
final class CompareCommand implements Callable<Integer> {

    private static final int MOST_TOLD = 20;

    private final Shell shell;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "A", description = "The earlier run.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The later run.")
    private String after = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Where both are written; compare beside the runs by default.")
    private @Nullable Path to;

    @Mixin
    private final RunsFolderOption runs = new RunsFolderOption();

    CompareCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = to == null ? runs.folders(shell).parent().resolve("compare") : shell.at(to);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ParameterException(command.commandLine(), "--to " + to + " is a file; name a folder");
        }
        Path earlier = runs.find(shell, before);
        Path later = runs.find(shell, after);
        Compared compared = SeveralRuns.reporter().compare(earlier, later, folder);
        if (to == null) {
            SeveralRuns.reporter().index(runs.folders(shell).parent());
        }
        shell.say(compared.headline());
        compared.worse().stream().limit(MOST_TOLD).forEach(shell::say);
        int more = compared.worse().size() - MOST_TOLD;
        if (more > 0) {
            shell.say("and " + more + " more, on the page");
        }
        shell.say("Comparison: " + compared.page());
        return Exit.AS_EXPECTED;
    }
}
