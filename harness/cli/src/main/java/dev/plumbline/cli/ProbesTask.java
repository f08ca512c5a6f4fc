package dev.plumbline.cli;

import dev.plumbline.ProbeExchange;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.TaskFiles;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** The one task whose texts are probed. */
final class ProbesTask {

    @Parameters(index = "0", paramLabel = "TASK", description = "A task.yaml, or its folder.")
    private Path path = Path.of("");

    @Mixin
    private final DataRootOptions data = new DataRootOptions();

    ProbeExchange exchange(Shell shell, CommandSpec command) {
        List<Suite.Entry> found = TaskFiles.find(shell.at(path));
        if (found.size() > 1) {
            throw new BadInput(
                    Place.of(path.toString()), "expected one task, found " + found.size() + "; name one of them");
        }
        Settings settings = new Settings(data.roots(shell, command), OptionalLong.empty(), 1, false);
        return new ProbeExchange(TaskFiles.read(found.get(0).file()), settings);
    }
}
