package dev.plumbline.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Reporter;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.files.HeldFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's folder appears whole or not at all. */
class RunFolderTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private Path folder;

    @BeforeEach
    void inside(@TempDir Path temp) {
        folder = temp.resolve("runs");
    }

    /** Writes a file. */
    public static final class Whole implements Reporter {
        @Override
        public void write(Run run, Path out) throws IOException {
            Files.writeString(out.resolve("whole.txt"), "whole");
        }
    }

    /** Breaks after its first file, as where the disk is full. */
    public static final class DiskFull implements Reporter {
        @Override
        public void write(Run run, Path out) throws IOException {
            Files.createDirectories(out.resolve("pages"));
            Files.writeString(out.resolve("pages").resolve("half.txt"), "half");
            throw new IOException("no space left");
        }
    }

    /** Breaks after its first file, by a fault of its own. */
    public static final class Faulty implements Reporter {
        @Override
        public void write(Run run, Path out) throws IOException {
            Files.writeString(out.resolve("half.txt"), "half");
            throw new IllegalStateException("a fault");
        }
    }

    /** Says when it has begun, and goes on writing file after file. */
    public static final class Endless implements Reporter {
        @Override
        public void write(Run run, Path out) throws IOException {
            for (int i = 0; i < Integer.MAX_VALUE; i++) {
                Files.writeString(out.resolve("part-" + i % 1000), "part");
                if (i == 10) {
                    System.out.println("begun");
                }
            }
        }
    }

    /** Writes the folder of a run of no tasks beneath its argument. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Endless.class);
    }

    private static Path write(Path parent, Class<?>... reporters) throws IOException {
        Path services = parent.resolveSibling("services");
        Path names = services.resolve("META-INF/services/" + Reporter.class.getName());
        Files.createDirectories(names.getParent());
        Files.write(names, Stream.of(reporters).map(Class::getName).toList());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {services.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
            return new RunFolder(parent, Settings.standard(), clock).write(new Run(List.of(), List.of()), NOON);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_run_has_a_folder_with_everything_that_its_reporters_wrote() throws IOException {
        Path written = write(folder, Whole.class);

        assertThat(written).isEqualTo(folder.resolve("20260102-120000"));
        assertThat(written.resolve("whole.txt")).hasContent("whole");
        assertThat(written.resolve("provenance.json")).exists();
        assertThat(left()).containsExactly("20260102-120000");
    }

    @Test
    void a_second_run_of_the_same_second_has_a_folder_of_its_own() throws IOException {
        write(folder, Whole.class);
        write(folder, Whole.class);

        assertThat(left()).containsExactly("20260102-120000", "20260102-120000-2");
    }

    @Test
    void a_reporter_that_cannot_write_leaves_no_folder() throws IOException {
        assertThatThrownBy(() -> write(folder, DiskFull.class, Whole.class))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
        assertThat(left()).isEmpty();
    }

    @Test
    void a_reporter_with_a_fault_leaves_no_folder() throws IOException {
        assertThatThrownBy(() -> write(folder, Faulty.class, Whole.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
        assertThat(left()).isEmpty();
    }

    @Test
    void a_broken_run_leaves_the_folders_of_earlier_ones_alone() throws IOException {
        write(folder, Whole.class);
        assertThatThrownBy(() -> write(folder, DiskFull.class)).isInstanceOf(IOException.class);

        assertThat(left()).containsExactly("20260102-120000");
        assertThat(folder.resolve("20260102-120000/whole.txt")).hasContent("whole");
    }

    @Test
    void what_a_killed_program_left_is_swept_and_what_another_is_writing_is_not() throws IOException {
        Files.createDirectories(folder.resolve(".partial-1-2/pages"));
        Files.writeString(folder.resolve(".partial-1-2/pages/half.txt"), "half");
        Files.writeString(folder.resolve(".partial-1-2.lock"), "1-2-1");
        Files.writeString(folder.resolve(".partial-1-3.lock"), "");
        Files.createDirectories(folder.resolve(".partial-1-4-discarded"));
        Files.writeString(folder.resolve(".partial-999999999-5-index.html"), "half");
        String own = ".partial-" + ProcessHandle.current().pid() + "-6-index.html";
        Files.writeString(folder.resolve(own), "half");
        Files.createDirectories(folder.resolve(".partial-1-7"));
        HeldFile other = HeldFile.tryHold(folder.resolve(".partial-1-7.lock")).orElseThrow();

        write(folder, Whole.class);

        assertThat(left()).containsExactly(".partial-1-7", ".partial-1-7.lock", own, "20260102-120000");
        other.close();
        write(folder, Whole.class);
        assertThat(left()).containsExactly(own, "20260102-120000", "20260102-120000-2");
    }

    @Test
    void a_file_is_held_by_one_at_a_time_and_gone_when_it_is_let_go_of() throws IOException {
        Path file = Files.createDirectories(folder).resolve("held");
        HeldFile held = HeldFile.tryHold(file).orElseThrow();
        assertThat(HeldFile.tryHold(file)).isEmpty();
        held.close();
        assertThat(left()).isEmpty();
        HeldFile.tryHold(file).orElseThrow().close();
    }

    @Test
    void a_program_that_is_ended_while_a_reporter_writes_leaves_no_folder() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunFolderTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("begun");
            assertThat(left()).hasSize(2).allMatch(name -> name.startsWith(".partial-"));
            program.destroy();
            assertThat(program.waitFor()).isNotZero();
        } finally {
            program.destroyForcibly();
        }
        assertThat(left()).isEmpty();
    }
}
