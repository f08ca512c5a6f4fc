package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryOptionTest {

    @TempDir
    Path folder;

    private int run(Map<String, String> variables, String... args) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return Main.run(args, new Shell(nowhere, nowhere, folder, false, false, variables));
    }

    @Test
    void is_written_where_it_was_asked_for() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        assertThat(run(Map.of(), "run", "good", "--summary", "out.md")).isZero();

        assertThat(folder.resolve("out.md")).content().startsWith("### Plumbline: as expected\n\n**0 silent failures");
    }

    @Test
    void is_added_to_that_of_the_step_on_github() throws IOException {
        Called.task(folder, "bad", Called.FAILS);
        Path step = Files.writeString(folder.resolve("step.md"), "before\n");

        assertThat(run(Map.of("GITHUB_STEP_SUMMARY", step.toString()), "run", "bad"))
                .isEqualTo(1);

        assertThat(step).content().startsWith("before\n### Plumbline: red\n");
    }

    @Test
    void says_so_when_no_task_ran() throws IOException {
        Called.file(folder.resolve("wrong/task.yaml"), "task: wrong\n");

        assertThat(run(Map.of(), "run", "wrong", "--summary", "out.md")).isEqualTo(2);

        assertThat(folder.resolve("out.md"))
                .content()
                .isEqualTo("### Plumbline: no task ran\n\n1 not run, 1 of them for a mistake, a fault or a budget;"
                        + " the log of this step says which.\n");
    }
}
