package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Reporter;
import dev.plumbline.Run;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reporter that breaks midway ends the run with 3 and leaves nothing behind, not even a hidden folder. */
class BrokenReporterTest {

    @TempDir
    Path folder;

    /** Writes a file, and then finds the disk full. */
    public static final class DiskFull implements Reporter {
        @Override
        public void write(Run run, Path out) throws IOException {
            Files.writeString(out.resolve("half.txt"), "half");
            throw new IOException("no space left");
        }
    }

    @Test
    void a_reporter_that_breaks_midway_ends_with_3_and_leaves_nothing() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        Called called = calledWithABrokenReporter();

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .isEqualTo(
                        "plumbline: the run cannot be written beneath reports/runs (java.io.IOException: no space left);"
                                + " make room, or name another folder with --out, and run again\n");
        assertThat(folder.resolve("reports/runs")).isEmptyDirectory();
    }

    private Called calledWithABrokenReporter() throws IOException {
        Path services = folder.resolve("services");
        Called.file(services.resolve("META-INF/services/" + Reporter.class.getName()), DiskFull.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {services.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return Called.in(folder, "run", "good", "--quiet");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
