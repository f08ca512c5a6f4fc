package dev.plumbline.cli;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the command line. */
@Command(
        name = "plumbline",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Measures what students of weak labels make of them, against held-out truth.",
        footer = {
            "",
            "Exit codes: 0 all gates as expected, 1 a gate is red, 2 bad input or usage,",
            "3 something broke, 4 a gate is undecided, 5 a task went over its budget; of several 3, 2, 5, 1, 4 in this order."
        })
public final class Main implements Callable<Integer> {

    private final Shell shell;

    private Main(Shell shell) {
        this.shell = shell;
    }

    public static void main(String[] args) {
        System.exit(run(args, Shell.ofProcess()));
    }

    /**
     * Runs a command without a terminal: plain lines, no colours.
     *
     * @param cwd the folder that paths are relative to
     * @return the exit code: 0 all gates as expected, 1 a gate red, 2 bad input or usage, 3 something broke, 4 a gate undecided, 5 a task over its
     *     budget
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Path cwd) {
        return run(args, new Shell(out, err, cwd, false, false));
    }

    static int run(String[] args, Shell shell) {
        int exit = commandLine(shell).execute(args);
        shell.out().flush();
        shell.err().flush();
        return exit;
    }

    private static CommandLine commandLine(Shell shell) {
        return new CommandLine(new Main(shell))
                .addSubcommand(new RunCommand(shell))
                .addSubcommand(new ValidateCommand(shell))
                .addSubcommand(new PowerCommand(shell))
                .addSubcommand(new ExplainCommand(shell))
                .addSubcommand(new ReportCommand(shell))
                .addSubcommand(new OpenCommand(shell))
                .addSubcommand(new CompareCommand(shell))
                .addSubcommand(new CommandLine(new RunsCommand())
                        .addSubcommand(new RunsListCommand(shell))
                        .addSubcommand(new RunsPruneCommand(shell)))
                .addSubcommand(new CommandLine(new CacheCommand())
                        .addSubcommand(new CacheListCommand(shell))
                        .addSubcommand(new CacheClearCommand(shell)))
                .addSubcommand(new ListCommand(shell))
                .addSubcommand(new NewCommand(shell))
                .addSubcommand(ImportCommand.of(shell))
                .addSubcommand(new CommandLine(new BaselineCommand()).addSubcommand(new BaselineUpdateCommand(shell)))
                .addSubcommand(new CommandLine(new ProbesCommand())
                        .addSubcommand(new ProbesExportCommand(shell))
                        .addSubcommand(new ProbesImportCommand(shell)))
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(shell.color() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, args) -> misused(shell, e))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> ended(shell, e));
    }

    /** No command was given. */
    @Override
    public Integer call() {
        shell.complain(
                "expected a command: run, validate, power, explain, report, open, compare, runs, cache, list, new, import, baseline or probes;"
                        + " 'plumbline --help' tells more");
        return Exit.BAD_INPUT;
    }

    private static int misused(Shell shell, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        shell.complain(e.getMessage() + meant(e) + "; '" + command + " --help' tells more");
        return Exit.BAD_INPUT;
    }

    private static String meant(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        CommandSpec command = e.getCommandLine().getCommandSpec();
        List<String> known = new ArrayList<>(command.subcommands().keySet());
        known.addAll(command.optionsMap().keySet());
        return Nearest.name(unmatched.getUnmatched().get(0), known)
                .map(near -> ", did you mean '" + near + "'?")
                .orElse("");
    }

    private static int ended(Shell shell, Exception e) {
        if (e instanceof BadInput bad) {
            shell.complain(bad.problems());
            return Exit.BAD_INPUT;
        }
        String where = Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.plumbline"))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        shell.complain("something broke: " + e + where);
        return Exit.BROKEN;
    }

    /** Reads the version from the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"plumbline " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
