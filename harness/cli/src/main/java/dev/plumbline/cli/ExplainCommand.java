package dev.plumbline.cli;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code plumbline explain}: all that a run knows of one gate, and what to do. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Tells all that a run knows of a gate: what was asked, what was found, where it is worst, what to do.")
final class ExplainCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 10;

    private final Shell shell;

    @Parameters(
            paramLabel = "GATE",
            description = "TASK / GATE as the run prints it, or a part of it that only one gate has.")
    private String gate = "";

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description =
                    "The folder of a run, its name, or 'latest~1' for the one before the newest; the newest by default.")
    private String run = "latest";

    @Mixin
    private final RunsFolderOption runs = new RunsFolderOption();

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        new Explanation(only(VerdictFile.of(runs.find(shell, run)))).lines().forEach(shell::say);
        return Exit.AS_EXPECTED;
    }

    /** The gate of exactly that name, or else the only one whose name contains the text. */
    private JsonNode only(VerdictFile verdict) {
        List<JsonNode> exact = verdict.gates().stream()
                .filter(one -> VerdictFile.name(one).equals(gate))
                .toList();
        List<JsonNode> found = exact.isEmpty()
                ? verdict.gates().stream()
                        .filter(one -> VerdictFile.name(one).contains(gate))
                        .toList()
                : exact;
        if (found.size() == 1) {
            return found.get(0);
        }
        List<JsonNode> meant = found.isEmpty() ? verdict.gates() : found;
        String names = meant.stream().limit(MOST_NAMED).map(VerdictFile::name).collect(Collectors.joining("; "));
        String more = meant.size() > MOST_NAMED ? "; and " + (meant.size() - MOST_NAMED) + " more" : "";
        throw new BadInput(
                Place.of(verdict.file().toString()),
                (found.isEmpty() ? "no gate" : found.size() + " gates") + " with '" + gate
                        + "' in the name; name one of: " + names + more);
    }
}
