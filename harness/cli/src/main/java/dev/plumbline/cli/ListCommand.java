package dev.plumbline.cli;

import dev.plumbline.Suite;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.config.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plumbline list}: a table of tasks. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Lists tasks with their stages, gates and tags; reads no data.")
final class ListCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final TaskPaths paths = new TaskPaths();

    ListCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TASK", "FILE", "STAGES", "GATES", "TAGS", "ABOUT"));
        boolean good = true;
        for (Suite.Entry entry : paths.find(shell)) {
            try {
                rows.add(row(TaskFiles.read(entry.file()), entry.file()));
            } catch (BadInput e) {
                shell.complain(e.problems());
                good = false;
            }
        }
        new TextTable(rows).lines().forEach(shell::say);
        return good ? Exit.AS_EXPECTED : Exit.BAD_INPUT;
    }

    private static List<String> row(Task task, Path file) {
        return List.of(
                task.task(),
                file.toString(),
                String.join(" ", stages(task)),
                Integer.toString(task.verdict().size()),
                String.join(" ", task.tags()),
                task.about());
    }

    private static List<String> stages(Task task) {
        List<String> stages = new ArrayList<>(List.of("dataset"));
        task.labeling().ifPresent(labeling -> stages.add("labeling"));
        task.learning().ifPresent(learning -> stages.add("learning"));
        task.policy().ifPresent(policy -> stages.add("policy"));
        stages.add("truth");
        if (!task.verdict().isEmpty()) {
            stages.add("verdict");
        }
        return stages;
    }
}
