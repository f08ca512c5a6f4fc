package dev.plumbline.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline new}: writes a first task that runs. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Writes a first task that runs, in a folder of its own.")
final class NewCommand implements Callable<Integer> {

    private static final Pattern NAMES = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Shell shell;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Name of the task and of its folder: words with hyphens.")
    private String name = "";

    NewCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        if (!NAMES.matcher(name).matches()) {
            throw wrong("expected a name of lower-case words with hyphens, such as my-task, found '" + name + "'");
        }
        Path folder = folder();
        write(folder, "task.yaml", template("task.yaml"));
        write(folder, "README.md", template("README.md"));
        write(folder, "claims.csv", new FirstClaims().csv());
        shell.say("Run it with: plumbline run " + name);
        return Exit.AS_EXPECTED;
    }

    private Path folder() throws IOException {
        try {
            return Files.createDirectory(shell.at(Path.of(name)));
        } catch (FileAlreadyExistsException e) {
            throw wrong(name + " is there already; choose another name, or remove it");
        }
    }

    private void write(Path folder, String file, String content) throws IOException {
        Path path = Files.writeString(folder.resolve(file), content);
        shell.say("Wrote " + path);
    }

    private String template(String file) throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream("first-task/" + file)) {
            if (in == null) {
                throw new FileNotFoundException("the program lacks its template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("NAME", name);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
