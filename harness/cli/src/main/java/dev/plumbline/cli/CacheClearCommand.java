package dev.plumbline.cli;

import dev.plumbline.cache.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plumbline cache clear}: deletes stored results. */
@Command(
        name = "clear",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Deletes all stored results, and nothing else in their folder.")
final class CacheClearCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final CacheFolderOption folder = new CacheFolderOption();

    CacheClearCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> place = folder.find(shell);
        int cleared = place.isPresent() ? new Store(place.get(), shell::complain).clear() : 0;
        shell.say("Deleted " + cleared + (cleared == 1 ? " result" : " results")
                + place.map(path -> " from " + path + ".").orElse("."));
        return Exit.AS_EXPECTED;
    }
}
