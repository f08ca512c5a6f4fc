package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code plumbline cache}: what runs keep for later ones. */
@Command(
        name = "cache",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "(list | clear)",
        description = "Lists or deletes the results that runs keep for later ones.")
final class CacheCommand {}
