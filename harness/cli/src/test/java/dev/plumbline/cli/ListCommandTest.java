package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

    @TempDir
    Path folder;

    @Test
    void tasks_are_listed_with_their_stages_gates_and_tags() throws IOException {
        Called.task(folder, "rater", Called.PASSES);
        Called.file(
                folder.resolve("b/task.yaml"),
                "task: b\nabout: \"An audit\\e[31m\"\ndataset: {file: shared:x.csv}\nlearning: {}\ntruth: {}\n");

        Called called = Called.in(folder, "list", "rater", "b");

        // The paths are longer as they are printed, so the gaps between columns are not those of the table.
        assertThat(called.exit()).isZero();
        assertThat(called.out().replaceAll(" {2,}", "  ")).isEqualTo("""
                        TASK  FILE  STAGES  GATES  TAGS  ABOUT
                        rater  rater/task.yaml  dataset labeling truth verdict  1  world  A rater who is right on three of four claims.
                        b  b/task.yaml  dataset learning truth  0  An audit\\u001b[31m
                        """);
    }

    @Test
    void a_task_that_cannot_be_read_is_told_and_the_others_are_listed() throws IOException {
        Called.task(folder, "good", Called.PASSES);
        Called.file(folder.resolve("bad/task.yaml"), "");

        Called called = Called.in(folder, "list", "bad", "good");

        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.err()).isEqualTo("plumbline: bad/task.yaml: the file is empty; write a task into it\n");
        assertThat(called.out()).contains("good/task.yaml");
    }
}
