package dev.plumbline.cli;

import dev.plumbline.Harness;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.MissingRoot;
import dev.plumbline.watch.OverBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline validate}: reads task files and their data, and names every problem, without running anything. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Reads task files and their data and names every problem; runs nothing.")
final class ValidateCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private final TaskPaths paths = new TaskPaths();

    @Mixin
    private final DataRootOptions data = new DataRootOptions();

    ValidateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Harness harness = new Harness(new Settings(data.roots(shell, command), OptionalLong.empty(), 1, false));
        Map<String, Path> names = new HashMap<>();
        boolean good = true;
        for (Suite.Entry entry : paths.find(shell)) {
            good &= valid(entry, harness, names);
        }
        return good ? Exit.AS_EXPECTED : Exit.BAD_INPUT;
    }

    private boolean valid(Suite.Entry entry, Harness harness, Map<String, Path> names) {
        try {
            Task task = TaskFiles.read(entry.file());
            claim(task, entry.file(), names);
            harness.check(task);
            shell.say("OK  " + entry.file());
            return true;
        } catch (MissingRoot e) {
            return withoutData(entry, e);
        } catch (BadInput e) {
            e.problems().forEach(problem -> shell.say(problem.toString()));
            return false;
        } catch (OverBudget e) {
            shell.say(e.problem().toString());
            return false;
        }
    }

    private static void claim(Task task, Path file, Map<String, Path> names) {
        Path other = names.putIfAbsent(task.task(), file);
        if (other != null) {
            throw new BadInput(
                    task.place(),
                    "the task name '" + task.task() + "' is taken by " + other + "; give each task a name of its own");
        }
    }

    /** A task that was named itself must have its data; one that was come across need not. */
    private boolean withoutData(Suite.Entry entry, MissingRoot missing) {
        shell.say(
                entry.named()
                        ? missing.place() + ": " + missing.getMessage()
                        : "OK  " + entry.file() + " (its data were not read: " + missing.getMessage() + ")");
        return !entry.named();
    }
}
