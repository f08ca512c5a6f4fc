package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code plumbline probes}: texts for a scorer on another machine. */
@Command(
        name = "probes",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "(export | import)",
        description = "Hands a task's probed texts to a scorer on another machine, and takes its scores back.")
final class ProbesCommand {}
