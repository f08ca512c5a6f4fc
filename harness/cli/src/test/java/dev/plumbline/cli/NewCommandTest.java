package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    @TempDir
    Path folder;

    @Test
    void the_written_task_runs_and_its_gates_are_as_expected() {
        assertThat(Called.in(folder, "new", "my-task")).isEqualTo(new Called(0, """
                                Wrote my-task/task.yaml
                                Wrote my-task/README.md
                                Wrote my-task/claims.csv
                                Run it with: plumbline run my-task
                                """, ""));

        Called run = Called.in(folder, "run", "my-task");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("PASS                    my-task / student/soft: accuracy is ")
                .contains("FAIL (as expected)      my-task / student/soft: divergence is ")
                .contains("Tasks: 1 run, 0 not run. Gates: 2 as expected, 0 red, 0 undecided.");
    }

    @Test
    void the_written_task_bears_its_name() throws IOException {
        Called.in(folder, "new", "my-task");

        assertThat(folder.resolve("my-task/task.yaml"))
                .content()
                .startsWith("task: my-task\n")
                .doesNotContain("NAME");
        assertThat(folder.resolve("my-task/README.md"))
                .content()
                .startsWith("# my-task\n")
                .contains("plumbline run my-task");
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Called.file(folder.resolve("mine/task.yaml"), "task: mine\n");

        assertThat(Called.in(folder, "new", "mine"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: mine is there already; choose another name, or remove it;"
                                + " 'plumbline new --help' tells more\n"));
        assertThat(folder.resolve("mine/task.yaml")).hasContent("task: mine\n");
        assertThat(folder.resolve("mine/claims.csv")).doesNotExist();
    }

    @Test
    void a_name_cannot_lead_out_of_the_folder() {
        assertThat(Called.in(folder, "new", "../mine").exit()).isEqualTo(2);
        assertThat(folder.resolveSibling("mine")).doesNotExist();
    }

    @Test
    void the_data_are_the_same_every_time() throws IOException {
        Called.in(folder, "new", "a");
        Called.in(folder, "new", "b");

        List<String> lines = Files.readAllLines(folder.resolve("a/claims.csv"));
        assertThat(lines).hasSize(401);
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "claim_id,topic,cited,support,citations,length,rating,is_true",
                        "claim-000,topic-75,yes,0.68,2,152,true,true",
                        "claim-001,topic-64,no,1.19,0,111,true,true");
        assertThat(Files.readAllLines(folder.resolve("b/claims.csv"))).isEqualTo(lines);
    }
}
