package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A matrix of 4 GB is learnt from by a Java machine that has 512 MB. The file is sparse: mostly holes, on Linux. */
@Tag("simulation")
class LargeMatrixSimulationTest {

    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1024;
    private static final int EXAMPLES = 4000;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void four_gigabytes_need_no_four_gigabytes_of_heap() throws IOException, InterruptedException {
        Path large = Files.createDirectory(folder.resolve("large"));
        Path small = Files.createDirectory(folder.resolve("small"));
        new EmbeddedTask(large, ROWS, COLUMNS, EXAMPLES).write();
        new EmbeddedTask(small, EXAMPLES, COLUMNS, EXAMPLES).write();
        assertThat(Files.size(large.resolve("x.npy"))).isEqualTo(128 + (4L << 30));
        long start = System.nanoTime();
        assertThat(inMachineOf("-Xmx512m", large)).isEqualTo(EmbeddedTask.run(small) + "\n");
        System.out.printf(
                Locale.ROOT,
                "a logistic student on %d rows of a matrix of 4 GB, in 512 MB of heap: %.1f s%n",
                EXAMPLES,
                (System.nanoTime() - start) / 1e9);
    }

    private String inMachineOf(String heap, Path task) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path said = folder.resolve("said.txt");
        int status = new ProcessBuilder(
                        java,
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedTask.class.getName(),
                        task.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(status).as(text).isZero();
        return text;
    }
}
