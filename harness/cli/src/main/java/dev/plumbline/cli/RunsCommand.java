package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** {@code plumbline runs}: the runs that there are. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "(list | prune)",
        description = "Lists the runs that there are, or deletes old ones.")
final class RunsCommand {}
