package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String FROM_FILE = """
            task: %s
            about: Reads a file.
            dataset: {file: "%s"}
            truth: {column: is_true, slices: [topic]}
            """;

    @TempDir
    Path folder;

    @Test
    void good_tasks_are_ok() throws IOException {
        Called.task(folder, "a", Called.PASSES);
        Called.task(folder, "b", Called.FAILS);

        assertThat(Called.in(folder, "validate", "a", "b/task.yaml"))
                .isEqualTo(new Called(0, "OK  a/task.yaml\nOK  b/task.yaml\n", ""));
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void every_problem_of_every_file_is_printed() throws IOException {
        Called.file(folder.resolve("a/task.yaml"), "tsak: a\nabout: x\ndataset: {}\ntruth: {}\nverdict: 1\n");
        Called.task(folder, "b", Called.PASSES);
        Called.file(folder.resolve("c/task.yaml"), "[");

        assertThat(Called.in(folder, "validate", "a", "b", "c")).isEqualTo(new Called(2, """
                                a/task.yaml:1:1: unknown key 'tsak'; did you mean 'task'?
                                a/task.yaml:5:10: expected a list such as [a, b], found '1'; correct it
                                OK  b/task.yaml
                                c/task.yaml:1:2: a value is missing here; write one, or close what was opened
                                """, ""));
    }

    @Test
    void the_columns_of_the_data_are_checked() throws IOException {
        Called.file(folder.resolve("a/task.yaml"), FROM_FILE.formatted("a", "data.csv"));
        Called.file(folder.resolve("a/data.csv"), "id,tpoic,is_true\n1,x,true\n2,x,false\n");

        Called called = Called.in(folder, "validate", "a");

        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.out()).contains("topic").contains("did you mean 'tpoic'?");
    }

    @Test
    void data_without_their_root_are_not_read_where_the_task_was_come_across() throws IOException {
        Called.file(folder.resolve("all/a/task.yaml"), FROM_FILE.formatted("a", "shared:data.csv"));

        assertThat(Called.in(folder, "validate", "all"))
                .isEqualTo(new Called(
                        0,
                        "OK  all/a/task.yaml (its data were not read: the data root 'shared' was not given;"
                                + " add --data shared=PATH)\n",
                        ""));
    }

    @Test
    void data_without_their_root_are_a_problem_where_the_task_was_named() throws IOException {
        Called.file(folder.resolve("all/a/task.yaml"), FROM_FILE.formatted("a", "shared:data.csv"));

        assertThat(Called.in(folder, "validate", "all/a"))
                .isEqualTo(new Called(
                        2, "all/a/task.yaml:3:10: the data root 'shared' was not given; add --data shared=PATH\n", ""));
    }

    @Test
    void data_are_read_beneath_a_root_that_was_given() throws IOException {
        Called.file(folder.resolve("all/a/task.yaml"), FROM_FILE.formatted("a", "shared:data.csv"));
        Called.file(folder.resolve("theirs/data.csv"), "id,topic,is_true\n1,x,true\n2,x,false\n");

        assertThat(Called.in(folder, "validate", "all/a", "--data", "shared=theirs"))
                .isEqualTo(new Called(0, "OK  all/a/task.yaml\n", ""));
    }

    @Test
    void a_task_name_that_is_taken_is_a_problem() throws IOException {
        Called.file(folder.resolve("a/task.yaml"), Called.TASK.formatted("same", Called.PASSES));
        Called.file(folder.resolve("b/task.yaml"), Called.TASK.formatted("same", Called.PASSES));

        assertThat(Called.in(folder, "validate", "a", "b")).isEqualTo(new Called(2, """
                                OK  a/task.yaml
                                b/task.yaml:1:1: the task name 'same' is taken by a/task.yaml; give each task a name of its own
                                """, ""));
    }
}
