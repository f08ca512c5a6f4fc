package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run is surrounded by is in none of its files and not on the console: variables, host, user. */
class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void no_variable_no_host_and_no_user_reaches_a_report() throws Exception {
        Called.in(folder, "new", "first");
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.name=canary-user",
                        "-Duser.home=/canary-home",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "first")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        for (String variable : List.of("API_TOKEN", "HOSTNAME", "COMPUTERNAME", "USER", "LOGNAME", "HOME", "CI")) {
            program.environment().put(variable, "canary-of-the-environment");
        }
        program.environment()
                .put("PLUMBLINE_CACHE", folder.resolve("reports/kept").toString());
        Process process = program.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();

        assertThat(printed).contains("Gates: ").contains("(--disclose metrics)").doesNotContain("canary");
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(12);
            for (Path file : all) {
                assertThat(text(file)).as(file.toString()).doesNotContain("canary");
            }
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
