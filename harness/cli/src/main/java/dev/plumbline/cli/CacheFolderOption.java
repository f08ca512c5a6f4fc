package dev.plumbline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results are kept. */
final class CacheFolderOption {

    /** Where the folder stands that is used when none is given. */
    static final String VARIABLE = "PLUMBLINE_CACHE";

    static final String STANDARD = "XDG_CACHE_HOME";
    static final String HOME = "HOME";

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Where results are kept for later runs; else what PLUMBLINE_CACHE names, else ~/.cache/plumbline.")
    private @Nullable Path given;

    boolean given() {
        return given != null;
    }

    /** Empty where neither an option nor the environment tells a place. */
    Optional<Path> find(Shell shell) {
        if (given != null) {
            return Optional.of(shell.at(given));
        }
        return shell.variable(VARIABLE)
                .map(Path::of)
                .map(shell::at)
                .or(() -> shell.variable(STANDARD)
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .map(caches -> caches.resolve("plumbline")))
                .or(() -> shell.variable(HOME)
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .map(home -> home.resolve(".cache/plumbline")));
    }
}
