package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that the README links to. */
class CommittedSampleTest {

    private static final Path ROOT = Path.of(System.getProperty("plumbline.root"));
    private static final Path SAMPLE = ROOT.resolve("reports/sample/report.html");

    @TempDir
    Path runs;

    @Test
    void is_to_the_byte_what_the_program_writes_today() throws IOException {
        Called.in(
                ROOT,
                "run",
                "tasks/fabricated-citations",
                "tasks/raters/shared-errors",
                "tasks/pressure/citations",
                "--out",
                runs.toString(),
                "--quiet");

        Path written = new RunFolders(runs).find("latest", runs).resolve("report.html");
        // Here the task files are named from the root of the disk, by the launcher from the folder that it runs in.
        String page = Files.readString(written).replace(ROOT + "/", "");
        assertThat(page.equals(Files.readString(SAMPLE)))
                .as("the same page; run reports/sample/renew and look at what it wrote")
                .isTrue();
    }
}
