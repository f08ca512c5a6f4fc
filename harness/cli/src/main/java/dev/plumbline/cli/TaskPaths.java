package dev.plumbline.cli;

import dev.plumbline.Suite;
import dev.plumbline.TaskFiles;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Parameters;

/** The paths of a command: task files, their folders, or folders above them. */
final class TaskPaths {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A task.yaml, its folder, or a folder above some.")
    private List<Path> paths = List.of();

    /**
     * The task files, in the order of the paths; one that is met twice comes once, and counts as named if any path names it.
     *
     * @throws BadInput with every path where there is none
     */
    List<Suite.Entry> find(Shell shell) throws IOException {
        Map<Path, Suite.Entry> found = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            try {
                for (Suite.Entry entry : TaskFiles.find(shell.at(path))) {
                    found.merge(
                            entry.file().toRealPath(),
                            entry,
                            (old, again) -> new Suite.Entry(old.file(), old.named() || again.named()));
                }
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return List.copyOf(found.values());
    }
}
