package dev.plumbline.cli;

import dev.plumbline.runs.PrunedRuns;
import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline runs prune}: deletes old runs, and nothing else. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Deletes old runs. What has not both the name of a run's folder and a provenance.json is left,",
            "and so is whatever a link points to."
        })
final class RunsPruneCommand implements Callable<Integer> {

    private static final Pattern AGE = Pattern.compile("(\\d{1,6})([dhw])");

    private final Shell shell;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--keep", paramLabel = "N", description = "Keeps the N newest runs.")
    private @Nullable Integer keep;

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            description = "Deletes what began longer ago: 30d for days, 12h for hours, 8w for weeks.")
    private @Nullable String age;

    @Option(names = "--dry-run", description = "Tells what would be deleted, and deletes nothing.")
    private boolean dryRun;

    @Mixin
    private final RunsFolderOption runs = new RunsFolderOption();

    RunsPruneCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        RunFolders folders = runs.folders(shell);
        List<Path> old = old(folders);
        long freed = 0;
        for (Path run : old) {
            long bytes = dryRun ? PrunedRuns.bytes(run) : PrunedRuns.delete(run);
            freed += bytes;
            shell.say(String.format(Locale.ROOT, "%s %s (%,d bytes)", dryRun ? "Would delete" : "Deleted", run, bytes));
        }
        for (Path other : PrunedRuns.others(folders)) {
            shell.say("Left " + other + ": it is no run");
        }
        shell.say(sum(old.size(), freed, folders));
        if (!dryRun && Files.isDirectory(folders.parent())) {
            shell.say("Index: " + SeveralRuns.reporter().index(folders.parent()));
        }
        return Exit.AS_EXPECTED;
    }

    private String sum(int deleted, long bytes, RunFolders folders) throws IOException {
        int left = folders.runs().size() - (dryRun ? deleted : 0);
        return String.format(
                Locale.ROOT,
                "%s %,d bytes of %s; %s %s.",
                dryRun ? "Would free" : "Freed",
                bytes,
                runs(deleted),
                runs(left),
                dryRun ? "would be left" : "left");
    }

    private static String runs(int count) {
        return String.format(Locale.ROOT, "%,d run%s", count, count == 1 ? "" : "s");
    }

    private List<Path> old(RunFolders folders) throws IOException {
        if ((keep == null) == (age == null)) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected --keep N or --older-than AGE, found " + (keep == null ? "neither" : "both")
                            + "; say which runs are to go");
        }
        return keep != null
                ? PrunedRuns.beyond(folders, kept(keep))
                : PrunedRuns.before(folders, Clock.systemUTC().instant().minus(duration(String.valueOf(age))));
    }

    private int kept(int number) {
        if (number < 1) {
            throw new ParameterException(command.commandLine(), "expected --keep of at least 1, found " + number);
        }
        return number;
    }

    private Duration duration(String text) {
        Matcher age = AGE.matcher(text);
        if (!age.matches()) {
            throw new ParameterException(
                    command.commandLine(), "expected --older-than such as 30d, 12h or 8w, found '" + text + "'");
        }
        long number = Long.parseLong(age.group(1));
        return switch (age.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "w" -> Duration.ofDays(7 * number);
            default -> Duration.ofDays(number);
        };
    }
}
