package dev.plumbline.cli;

import dev.plumbline.ProbeExchange;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.MissingRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline probes import}: the scores of another machine, checked against the texts by their hashes. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Checks scores against the texts that they must be of, and writes them beside the task, in the file that it",
            "names under learning.probes.scores. Scores of other texts, missing ones and doubles are refused."
        })
final class ProbesImportCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private final ProbesTask task = new ProbesTask();

    @Parameters(index = "1", paramLabel = "FILE", description = "A JSON object a line: id, probe, sha256, score.")
    private Path scores = Path.of("");

    @Option(
            names = "--reward",
            paramLabel = "NAME",
            description = "Whose scores they are, where the task names several.")
    private @Nullable String reward;

    ProbesImportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        try {
            ProbeExchange exchange = task.exchange(shell, command);
            Path written = exchange.take(shell.at(scores), Optional.ofNullable(reward));
            shell.say(String.format(Locale.ROOT, "Wrote %s (%,d scores)", written, exchange.size()));
            return Exit.AS_EXPECTED;
        } catch (MissingRoot e) {
            throw new BadInput(e.place(), String.valueOf(e.getMessage()));
        }
    }
}
