package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code plumbline baseline}: what later runs are held against. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "update",
        description = "Accepts what later runs are held against.")
final class BaselineCommand {}
