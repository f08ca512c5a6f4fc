package dev.plumbline.cli;

import dev.plumbline.config.BadInput;
import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code plumbline runs list}: a table of runs. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Lists the runs that there are, the newest first.")
final class RunsListCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final RunsFolderOption runs = new RunsFolderOption();

    RunsListCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        RunFolders folders = runs.folders(shell);
        List<Path> named = folders.named();
        if (named.isEmpty()) {
            shell.say("There is no run in " + folders.parent() + ".");
            return Exit.AS_EXPECTED;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "RUN", "STATE", "SILENT", "AS EXPECTED", "RED", "UNDECIDED", "WAIVED", "TASKS", "NOT RUN", "NOTE"));
        for (int i = named.size() - 1; i >= 0; i--) {
            rows.add(row(named.get(i)));
        }
        new TextTable(rows).lines().forEach(shell::say);
        return Exit.AS_EXPECTED;
    }

    /** A run that cannot be read has its reason for a row. */
    private static List<String> row(Path run) throws IOException {
        String name = String.valueOf(run.getFileName());
        try {
            JsonNode root = VerdictFile.of(run).root();
            JsonNode counts = root.path("counts");
            return List.of(
                    name,
                    root.path("state").asString(""),
                    root.path("silent-failures").path("count").asString(""),
                    counts.path("as-expected").asString(""),
                    counts.path("red").asString(""),
                    counts.path("undecided").asString(""),
                    counts.path("waived").asString(""),
                    counts.path("tasks").asString(""),
                    counts.path("not-run").asString(""),
                    RunFolders.isRun(run) ? "" : "without provenance.json");
        } catch (BadInput e) {
            String why = e.problems().get(0).message();
            String state = Files.exists(run.resolve(VerdictFile.NAME)) ? "unreadable" : "no verdict";
            return List.of(name, state, "", "", "", "", "", "", "", why);
        }
    }
}
