package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineUpdateCommandTest {

    private static final String TASK =
            Called.TASK.formatted("good", "0").replace("at-least: 0", "no-worse-than: baseline, margin: 0.05");

    @TempDir
    Path folder;

    private String run(String... options) throws IOException {
        Called.in(
                folder,
                Stream.concat(Stream.of("run", "good", "--out", "runs"), Stream.of(options))
                        .toArray(String[]::new));
        return "runs/"
                + new RunFolders(folder.resolve("runs")).find("latest", folder).getFileName();
    }

    @Test
    void the_first_run_is_red_until_it_is_accepted() throws IOException {
        Called.file(folder.resolve("good/task.yaml"), TASK);

        Called first = Called.in(folder, "run", "good", "--out", "runs");
        assertThat(first.exit()).isEqualTo(1);
        assertThat(first.out())
                .contains(
                        "FAIL                    good / weak: accuracy minus the baseline's is undefined: there is nothing"
                                + " recorded to hold it against; required at least -.05; there is no baseline.json beside the"
                                + " task; look at this run and write it with 'plumbline baseline update RUN'\n");
        assertThat(Called.in(folder, "baseline", "update", run())).isEqualTo(new Called(0, """
                        Wrote good/baseline.json (2,000 examples)
                        Wrote good/anchor.json (2,000 examples)
                        """, ""));
        assertThat(Called.in(folder, "run", "good").exit()).isZero();
    }

    @Test
    void a_second_one_leaves_the_anchor_unless_it_is_named() throws IOException {
        Called.file(folder.resolve("good/task.yaml"), TASK);
        String run = run();
        Called.in(folder, "baseline", "update", run);

        assertThat(Called.in(folder, "baseline", "update", run))
                .isEqualTo(new Called(0, "Wrote good/baseline.json (2,000 examples, before 2,000)\n", ""));
        assertThat(Called.in(folder, "baseline", "update", "--anchor", run).out())
                .contains("Wrote good/anchor.json");
    }

    @Test
    void what_is_no_run_or_has_nothing_to_record_is_told() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        assertThat(Called.in(folder, "baseline", "update", "."))
                .isEqualTo(
                        new Called(
                                2,
                                "",
                                "plumbline: .: expected the folder of a run, such as reports/runs/20261231-235959; name one\n"));
        String run = run();
        assertThat(Called.in(folder, "baseline", "update", run))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: " + run
                                + ": there is nothing to record: no task of this run has a gate with"
                                + " 'no-worse-than', or the run kept its examples back; add a gate, or run with"
                                + " --disclose examples\n"));
    }

    @Test
    void a_run_of_another_task_file_or_seed_or_place_writes_nothing() throws IOException {
        Called.file(folder.resolve("good/task.yaml"), TASK);
        String seven = run("--seed", "7");
        String run = run();

        assertThat(Called.in(folder, "baseline", "update", seven).err())
                .isEqualTo("plumbline: good/task.yaml:1:1: the run had the seed 7 and the task has 1; run it without"
                        + " --seed\n");
        Called.file(folder.resolve("good/task.yaml"), TASK.replace("0.05", "0.06"));
        assertThat(Called.in(folder, "baseline", "update", run).err())
                .isEqualTo(
                        "plumbline: good/task.yaml:1:1: the task or its gates have changed since the run; run it again,"
                                + " and look at it\n");
        Files.move(folder.resolve("good"), folder.resolve("moved"));
        Called moved = Called.in(folder, "baseline", "update", run);
        assertThat(moved.exit()).isEqualTo(2);
        assertThat(moved.err())
                .isEqualTo(
                        "plumbline: good/task.yaml: the run's task is not here; call this from the folder where the run"
                                + " was called\n");
        assertThat(folder.resolve("moved/baseline.json")).doesNotExist();
    }

    @Test
    void a_group_without_a_command_is_a_misuse() {
        assertThat(Called.in(folder, "baseline"))
                .isEqualTo(new Called(
                        2, "", "plumbline: Missing required subcommand; 'plumbline baseline --help' tells more\n"));
    }
}
