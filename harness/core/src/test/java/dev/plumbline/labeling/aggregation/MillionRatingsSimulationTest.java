package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A million ratings by a Java machine that has 64 MB: 100,000 items by 10 of 2,000 raters, 5 classes. */
@Tag("simulation")
class MillionRatingsSimulationTest {

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_million_ratings_by_dawid_and_skene_come_out_as_by_numpy_in_64_megabytes_of_heap()
            throws IOException, InterruptedException {
        String said = inMachineOf("-Xmx64m");
        System.out.println("a million ratings by Dawid and Skene, in 64 MB of heap:\n" + said);
        // The first three lines are those that 'dawid_skene.py million' prints.
        assertThat(said).startsWith("iterations 24\nright 96646\nconfidence 0.978656046068\n");
    }

    private String inMachineOf(String heap) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path said = folder.resolve("said.txt");
        int status = new ProcessBuilder(
                        java, heap, "-cp", System.getProperty("java.class.path"), MillionRatings.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(status).as(text).isZero();
        return text;
    }
}
