package dev.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The folders that task files may name as {@code name:path}. */
final class DataRootOptions {

    private static final Pattern ROOT = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)=(.+)");

    @Option(
            names = "--data",
            paramLabel = "NAME=PATH",
            description = "A folder with data that task files name as NAME:path. Repeatable.")
    private List<String> written = List.of();

    /** The folders by name. */
    Map<String, Path> roots(Shell shell, CommandSpec command) {
        Map<String, Path> roots = new LinkedHashMap<>();
        for (String option : written) {
            Matcher root = ROOT.matcher(option);
            if (!root.matches()) {
                throw wrong(command, "expected --data NAME=PATH, found '" + option + "'");
            }
            Path folder = shell.at(Path.of(root.group(2)));
            if (!Files.isDirectory(folder)) {
                throw wrong(command, "--data " + option + ": no folder " + folder);
            }
            if (roots.put(root.group(1), folder) != null) {
                throw wrong(command, "--data " + root.group(1) + " is given twice");
            }
        }
        return roots;
    }

    private static ParameterException wrong(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
