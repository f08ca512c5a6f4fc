package dev.plumbline.cli;

import dev.plumbline.NotRun;
import dev.plumbline.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the run's Markdown summary goes besides its folder. */
final class SummaryOption {

    /** Where GitHub Actions takes a step's summary from. */
    static final String OF_GITHUB = "GITHUB_STEP_SUMMARY";

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Writes the summary in Markdown; where GITHUB_STEP_SUMMARY is set it is added there as well.")
    private @Nullable Path file;

    /**
     * Writes and adds it.
     *
     * @param folder the run's, empty where no task ran
     */
    void write(Shell shell, Run run, Optional<Path> folder) throws IOException {
        String markdown = folder.isPresent()
                ? Files.readString(folder.get().resolve("summary.md"), StandardCharsets.UTF_8)
                : nothing(run);
        write(shell, markdown);
    }

    /** Of a run in a folder. */
    void write(Shell shell, Path folder) throws IOException {
        write(shell, Files.readString(folder.resolve("summary.md"), StandardCharsets.UTF_8));
    }

    private void write(Shell shell, String markdown) throws IOException {
        if (file != null) {
            Files.writeString(shell.at(file), markdown, StandardCharsets.UTF_8);
        }
        Optional<Path> github = shell.variable(OF_GITHUB).map(Path::of);
        if (github.isPresent()) {
            Files.writeString(
                    github.get(),
                    markdown,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Of a run without a folder: the console says what is wrong with each task. */
    private static String nothing(Run run) {
        long wrong = run.notRun().stream()
                .filter(task -> task.kind() != NotRun.Kind.LEFT_OUT)
                .count();
        return "### Plumbline: no task ran\n\n" + run.notRun().size() + " not run, " + wrong
                + " of them for a mistake, a fault or a budget; the log of this step says which.\n";
    }
}
