package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    /** Two gates on one number, worst where the rater is blind. */
    private static final String TASK = """
            task: carrying
            about: A rater who does not check where digits carry.
            dataset: {world: {arithmetic-claims: {examples: 2000}}}
            labeling:
              simulated-rater: {error-rate: 0.25, systematic-share: 1.0, blind: {column: carry, value: yes}}
            truth: {slices: [carry]}
            verdict:
              - {metric: accuracy, arm: weak, at-least: 0.9, because: Less is of no use.}
              - {metric: accuracy, arm: weak, at-least: 0.6}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void run() throws IOException {
        Called.file(folder.resolve("carrying/task.yaml"), TASK);
        assertThat(Called.in(folder, "run", "carrying", "--quiet").exit()).isEqualTo(1);
    }

    @Test
    void tells_what_was_asked_what_was_found_where_it_is_worst_and_what_to_do() {
        Called called = Called.in(folder, "explain", "at least .9");

        assertThat(called.exit()).isZero();
        assertThat(called.out()
                        .lines()
                        .map(line -> line.replaceAll("[-\\d]*\\.\\d{4}", "#").replaceAll("\\d[\\d,]*\\d", "N")))
                .containsExactly(
                        "carrying / accuracy weak at least .9",
                        "  outcome       FAIL, red",
                        "  found         weak: accuracy is # (one-sided N % upper bound #), required at least .9",
                        "  where         carrying/task.yaml:8",
                        "  because       Less is of no use.",
                        "  metric        accuracy: share of examples whose most probable class is the true one;"
                                + " a tie is a miss",
                        "  formula       mean of 1[f = y]",
                        "  estimate      # (# to #; n N, clusters N, seeds 1)",
                        "  worst slice   carry=yes: # (# to #; n N, clusters N, seeds 1)",
                        "  what to do    read the worst slices in report.html; mend the labels or the model,"
                                + " or waive the gate with owner and date");
    }

    @Test
    void the_newest_run_is_explained_unless_one_is_named() throws IOException {
        Path first = new RunFolders(folder.resolve("reports/runs")).find("latest", folder);
        Called.file(folder.resolve("carrying/task.yaml"), TASK.replace("0.6", "0.61"));
        Called.in(folder, "run", "carrying", "--quiet");

        assertThat(Called.in(folder, "explain", "at least .61").exit()).isZero();
        assertThat(Called.in(folder, "explain", "at least .6", "--run", first.toString())
                        .exit())
                .isZero();
        assertThat(Called.in(folder, "explain", "at least .6", "--run", "latest~1")
                        .exit())
                .isZero();
    }

    @Test
    void a_name_that_several_gates_have_or_none_is_told_with_what_there_is() {
        assertThat(Called.in(folder, "explain", "accuracy").err())
                .endsWith("verdict.json: 2 gates with 'accuracy' in the name; name one of:"
                        + " carrying / accuracy weak at least .9; carrying / accuracy weak at least .6\n");
        Called none = Called.in(folder, "explain", "pgr");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("verdict.json: no gate with 'pgr' in the name; name one of: carrying / ");
    }

    @Test
    void a_folder_without_a_verdict_is_bad_input() throws IOException {
        assertThat(Called.in(folder, "explain", "x", "--run", "carrying"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: carrying/verdict.json: no such file; name the folder of a run,"
                                + " such as reports/runs/20261231-235959\n"));
        Called.file(folder.resolve("old/verdict.json"), "{\"format\": 0}");
        assertThat(Called.in(folder, "explain", "x", "--run", "old").err())
                .isEqualTo("plumbline: old/verdict.json: expected a verdict of format 1;"
                        + " run the tasks anew with this version\n");
        Called.file(folder.resolve("cut/verdict.json"), "{\"format\"");
        assertThat(Called.in(folder, "explain", "x", "--run", "cut").err())
                .isEqualTo("plumbline: cut/verdict.json: it is no JSON; run the tasks anew\n");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Called.in(empty, "explain", "x").err())
                .isEqualTo(
                        "plumbline: reports/runs: there is no run in it; run the tasks first, or name a run's folder\n");
    }
}
