package dev.plumbline.cli;

import dev.plumbline.ProbeExchange;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.MissingRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline probes export}: the texts, as they are and as probes change them. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Writes the held-out texts, as they are and as each probe changes them, a JSON object a line:",
            "id, probe, sha256, text. A scorer answers with id, probe, sha256, score."
        })
final class ProbesExportCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private final ProbesTask task = new ProbesTask();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "Where the lines are written.")
    private Path to = Path.of("");

    ProbesExportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        try {
            ProbeExchange exchange = task.exchange(shell, command);
            exchange.export(shell.at(to));
            shell.say(String.format(Locale.ROOT, "Wrote %s (%,d texts)", to, exchange.size()));
            return Exit.AS_EXPECTED;
        } catch (MissingRoot e) {
            throw new BadInput(e.place(), String.valueOf(e.getMessage()));
        }
    }
}
