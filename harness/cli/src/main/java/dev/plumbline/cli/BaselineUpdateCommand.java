package dev.plumbline.cli;

import dev.plumbline.runs.BaselineFolder;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline baseline update}: writes the outcomes of a run beside its tasks, to be reviewed and committed. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Writes the outcomes of a run beside each of its tasks that has a gate with 'no-worse-than':",
            "baseline.json, and anchor.json where there is none. Review them as a diff, and commit them."
        })
final class BaselineUpdateCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            paramLabel = "RUN",
            description = "The folder of a run, such as reports/runs/20261231-235959, its name, or 'latest'.")
    private String run = "";

    @Mixin
    private final RunsFolderOption runs = new RunsFolderOption();

    @Option(names = "--anchor", description = "Writes anchor.json anew as well: the losses so far are forgiven.")
    private boolean anchor;

    BaselineUpdateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        for (BaselineFolder.Written written : BaselineFolder.update(runs.find(shell, run), shell.cwd(), anchor)) {
            String before = written.before() == 0 ? "" : String.format(Locale.ROOT, ", before %,d", written.before());
            shell.say(String.format(
                    Locale.ROOT, "Wrote %s (%,d examples%s)", written.file(), written.examples(), before));
        }
        return Exit.AS_EXPECTED;
    }
}
