package dev.plumbline.cli;

import dev.plumbline.Disclosure;
import dev.plumbline.cache.Store;
import dev.plumbline.reuse.Reuse;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether a run uses what earlier ones computed, and how far it trusts the files. */
final class CacheOptions {

    @Mixin
    private final CacheFolderOption folder = new CacheFolderOption();

    @Option(names = "--no-cache", description = "Computes everything, and keeps nothing for later runs.")
    private boolean none;

    @Option(
            names = "--verify",
            description =
                    "Reads every file again; else one of 1 MB and more counts as unchanged while its size and time are.")
    private boolean verify;

    /**
     * What earlier runs computed; empty where there is no place for it. What a run does not give away is left in no folder that nobody
     * named for it: results hold predictions taught by truth.
     */
    Optional<Reuse> reuse(Shell shell, CommandSpec command, Disclosure level, Consumer<String> warnings) {
        if (none && folder.given()) {
            throw new ParameterException(command.commandLine(), "expected one of --cache and --no-cache, found both");
        }
        boolean named =
                folder.given() || shell.variable(CacheFolderOption.VARIABLE).isPresent();
        return none || level == Disclosure.VERDICT || (level == Disclosure.METRICS && !named)
                ? Optional.empty()
                : folder.find(shell).map(place -> new Reuse(new Store(place, warnings), verify));
    }
}
