package dev.plumbline.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.Harness;
import dev.plumbline.Settings;
import dev.plumbline.TaskFiles;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a task with rounds is told before anything runs. */
class RoundsCheckTest {

    private static final String TASK = """
            task: looped
            about: A loop.
            dataset:
              world: {answers: {examples: 320, candidates: 4}}
              split: {transfer: 0.5, held-out: 0.5}
            labeling: {simulated-rater: {error-rate: 0.2}}
            learning: {student: {view: shown, model: logistic}}
            policy: {rounds: {}}
            truth: {slices: [citation]}
            verdict: []
            """;

    @TempDir
    private Path folder;

    private List<String> problems(String yaml) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, yaml);
        BadInput bad = catchThrowableOfType(
                BadInput.class, () -> new Harness(Settings.standard()).check(TaskFiles.read(file)));
        return bad.problems().stream().map(RoundsCheckTest::line).toList();
    }

    private static String line(Problem problem) {
        return problem.place().line() + ":" + problem.place().column() + " " + problem.message();
    }

    @Test
    void rounds_need_raters_and_a_student() throws IOException {
        assertThat(problems(TASK.replaceFirst("labeling.*\n", "").replaceFirst("learning.*\n", "")))
                .containsExactly(
                        "6:18 rounds need raters and a student who learns from them; add labeling and learning.student");
    }

    @Test
    void a_loop_is_named_and_there_is_at_least_one() throws IOException {
        assertThat(problems(TASK.replace("rounds: {}", "rounds: {loops: {}}")))
                .containsExactly("8:18 expected at least one loop, found none; write loops: {unpatched: {}}");
    }

    @Test
    void a_patch_by_ratings_needs_raters_who_can_be_asked_again() throws IOException {
        assertThat(problems(TASK.replace("{simulated-rater: {error-rate: 0.2}}", "{ratings: {column: citation}}")
                        .replace("rounds: {}", "rounds: {loops: {mended: {patch: ratings}}}")))
                .containsExactly(
                        "8:35 a patch by ratings asks raters again, and those who stand in the data can say no more;"
                                + " use simulated raters, or leave out patch");
    }

    @Test
    void a_patch_needs_slices_by_a_single_column() throws IOException {
        assertThat(problems(TASK.replace("[citation]", "[{column: quality, bins: 4}]")
                        .replace("rounds: {}", "rounds: {loops: {mended: {patch: truth}}}")))
                .containsExactly(
                        "8:35 a patch is of the worst of truth.slices, and there is none by a single column; add truth:"
                                + " {slices: [COLUMN]}");
    }

    @Test
    void the_approved_class_is_one_of_the_truths() throws IOException {
        assertThat(problems(TASK.replace("rounds: {}", "rounds: {approves: great}")))
                .containsExactly("8:18 no class 'great' to approve of; expected one of bad, good");
    }

    @Test
    void every_round_needs_a_cluster_of_its_own() throws IOException {
        assertThat(problems(TASK.replace("rounds: {}", "rounds: {count: 41}")))
                .containsExactly(
                        "8:18 expected a cluster of the split transfer for each of 41 rounds, found 40; lower count, give"
                                + " the split a larger share, or add examples");
    }

    @Test
    void prompts_have_several_candidates() throws IOException {
        assertThat(problems(TASK.replace("{answers: {examples: 320, candidates: 4}}", "{two-views: {examples: 320}}")
                        .replace("view: shown", "view: easy")
                        .replace("[citation]", "[]")))
                .containsExactly(
                        "8:18 rounds choose among the candidates of a prompt, and every pool holds one; name the column"
                                + " of the prompt under dataset.pool, or leave out rounds");
    }

    @Test
    void a_gate_names_a_round_that_there_is_and_a_metric_that_is_measured_by_round() throws IOException {
        assertThat(problems(TASK.replace(
                        "verdict: []", "verdict:\n  - {metric: chosen-good, arm: policy, round: 9, at-least: 0.5}\n")))
                .containsExactly(
                        "11:5 there are 8 rounds, found round 9; name one up to it, or leave out round for the last one");
        assertThat(problems(TASK.replace("verdict: []", "verdict:\n  - {metric: accuracy, round: 2, at-least: 0.5}\n")))
                .containsExactly("11:5 'accuracy' is not measured by round; leave out 'round'");
        assertThat(problems(
                        TASK.replace("verdict: []", "verdict:\n  - {metric: accuracy, arm: policy, at-least: 0.5}\n")))
                .singleElement()
                .asString()
                .startsWith(
                        "11:5 'accuracy' is not measured for the arm 'policy' of this task; expected one of chosen-good,");
    }

    @Test
    void loops_are_no_arms_to_compare() throws IOException {
        assertThat(problems(TASK.replace("{slices: [citation]}", "{compare: [[student/soft, policy/unpatched]]}")))
                .singleElement()
                .asString()
                .startsWith("9:8 no arm 'policy/unpatched' to compare; ");
    }

    @Test
    void a_share_or_a_sign_that_is_none_is_told_at_its_place() throws IOException {
        assertThat(problems(TASK.replace("rounds: {}", "rounds: {loops: {a: {shaped-by-model: 1.5, flipped: maybe}}}")))
                .containsExactly(
                        "8:48 expected a number from 0 to 1, found '1.5'; correct it",
                        "8:62 expected true or false, found 'maybe'; correct it");
    }
}
