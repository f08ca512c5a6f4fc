package dev.plumbline.cli;

import dev.plumbline.NameGlob;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.learning.Passes;
import dev.plumbline.reuse.Reuse;
import dev.plumbline.runs.Durations;
import dev.plumbline.runs.RunFolder;
import dev.plumbline.runs.RunFolders;
import dev.plumbline.runs.WholeRun;
import dev.plumbline.runs.WholeRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline run}: runs tasks side by side, prints a line a gate and writes the run's folder. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Runs tasks, prints a line a gate and writes a report.")
final class RunCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private final TaskPaths paths = new TaskPaths();

    @Mixin
    private final DataRootOptions data = new DataRootOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where run folders are written; reports/runs by default.")
    private Path out = RunFolders.STANDARD;

    @Mixin
    private final SummaryOption summary = new SummaryOption();

    @Option(names = "--only", paramLabel = "GLOB", description = "Runs the tasks whose names match; * is any text.")
    private String only = "*";

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Tasks that run side by side; by default as many as there are processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final CacheOptions cache = new CacheOptions();

    @Mixin
    private final DisclosureOption disclosure = new DisclosureOption();

    @Option(names = "--seed", paramLabel = "N", description = "Replaces the seed of every task.")
    private @Nullable Long seed;

    @Option(
            names = "--no-controls",
            description = "Leaves out the controls of the tasks that train a student; the report says so.")
    private boolean noControls;

    @Option(
            names = "--no-shared-passes",
            description = "Lets every training make passes over the data of its own: for measuring what sharing saves.")
    private boolean apart;

    @Option(
            names = "--json",
            description = "Prints a JSON object a line: one a gate, one a control, and a last one for the run.")
    private boolean json;

    @Mixin
    private final LogOption log = new LogOption();

    @Option(names = "--quiet", description = "Shows no progress, and prints only what is not as expected.")
    private boolean quiet;

    @Option(names = "--no-color", description = "Prints without colours, as the variable NO_COLOR does.")
    private boolean noColor;

    RunCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        Map<String, Path> roots = data.roots(shell, command);
        List<Suite.Entry> entries = paths.find(shell);
        Settings alone = settings(roots, entries.size());
        Optional<Reuse> reuse = cache.reuse(shell, command, alone.disclosure(), text -> log.complain(shell, text));
        Settings settings = reuse.map(alone::reusing).orElse(alone);
        NameGlob wanted = new NameGlob(only);
        Instant started = Clock.systemUTC().instant();
        Optional<WholeRuns> kept = kept(reuse, settings, entries);
        Optional<WholeRun> same = kept.isPresent() ? kept.get().find() : Optional.empty();
        if (same.isPresent()) {
            return repeated(same.get(), settings, started, reuse.orElseThrow());
        }
        Course course = new Course(Clock.systemUTC(), earlier(), log.view(shell, quiet));
        Run run = run(entries, settings, wanted, course);
        if (wanted.matchedNothing()) {
            log.complain(shell, wanted.remedy());
        }
        if (run.tasks().isEmpty() && run.notRun().isEmpty()) {
            return Exit.of(run);
        }
        RunFolder runs = new RunFolder(shell.at(out), settings, Clock.systemUTC());
        SortedMap<String, Double> seconds =
                course.computing(task -> reuse.stream().anyMatch(before -> before.had(task)));
        Optional<Path> folder;
        try {
            folder = run.tasks().isEmpty() ? Optional.empty() : Optional.of(runs.write(run, started, seconds));
        } catch (IOException e) {
            return unwritten(run, e);
        }
        output().print(run, folder);
        summary.write(shell, run, folder);
        index(runs, folder);
        if (kept.isPresent() && folder.isPresent()) {
            kept.get().keep(run, folder.get(), seconds, Printed.all(run, folder.get()), Exit.of(run));
        }
        reuse.ifPresent(earlier -> reused(earlier, run.tasks().size()));
        return Exit.of(run);
    }

    private Optional<WholeRuns> kept(Optional<Reuse> reuse, Settings settings, List<Suite.Entry> entries)
            throws IOException {
        return reuse.isEmpty()
                ? Optional.empty()
                : Optional.of(WholeRuns.of(reuse.get(), settings, entries, only, List.of(RunCommand.class)));
    }

    /** Nothing has changed since an earlier run: its files and lines once more. */
    private int repeated(WholeRun earlier, Settings settings, Instant started, Reuse reuse) throws IOException {
        RunFolder runs = new RunFolder(shell.at(out), settings, Clock.systemUTC());
        Path folder;
        try {
            folder = runs.write(earlier, started);
        } catch (IOException e) {
            return unwritten(e);
        }
        boolean color = !json && !noColor && shell.color();
        shell.out().print(new Printed(json, !json && quiet, color).again(earlier.printed(), folder));
        summary.write(shell, folder);
        index(runs, Optional.of(folder));
        reused(reuse, earlier.tasks());
        return earlier.exit();
    }

    /** What was found is not lost with the folder. */
    private int unwritten(Run run, IOException why) {
        output().print(run, Optional.empty());
        return unwritten(why);
    }

    private int unwritten(IOException why) {
        log.complain(
                shell,
                "the run cannot be written beneath " + shell.at(out) + " (" + why
                        + "); make room, or name another folder with --out, and run again");
        return Exit.BROKEN;
    }

    private void reused(Reuse earlier, int tasks) {
        if (!quiet) {
            earlier.sentence(tasks).ifPresent(line -> log.tell(shell, line));
        }
        earlier.sweep();
    }

    /** The run stands whatever becomes of its index. */
    private void index(RunFolder runs, Optional<Path> folder) {
        try {
            if (folder.isPresent()) {
                runs.index();
            }
        } catch (IOException e) {
            log.complain(
                    shell,
                    "the index of " + runs.parent() + " could not be written: " + e
                            + "; 'plumbline report' writes it anew");
        }
    }

    private void checkOptions() {
        if (jobs < 1) {
            throw new ParameterException(command.commandLine(), "expected --jobs of at least 1, found " + jobs);
        }
        Path folder = shell.at(out);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ParameterException(command.commandLine(), "--out " + out + " is a file; name a folder");
        }
    }

    private Settings settings(Map<String, Path> roots, int tasks) {
        OptionalLong chosen = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        int threads = Suite.threads(jobs, tasks);
        Passes passes = apart ? Passes.apart(threads) : Passes.own(threads);
        return new Settings(roots, chosen, passes, !noControls, disclosure.level(shell), Clock.systemUTC());
    }

    private Run run(List<Suite.Entry> entries, Settings settings, NameGlob wanted, Course course) {
        try (course) {
            return Heartbeat.during(course, () -> new Suite(settings, jobs, course).run(entries, wanted));
        }
    }

    /** What earlier runs say of how long tasks take. */
    private Map<String, Double> earlier() throws IOException {
        return Durations.of(new RunFolders(shell.at(out)));
    }

    private RunOutput output() {
        return json ? new JsonOutput(shell) : new PlainOutput(noColor ? shell.withoutColor() : shell, quiet);
    }
}
