package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four pairs. The judge is right in both orders; wrong in one; undecided, then right; silent, then undecided. The reward model is right, tied, wrong
 * in both orders, and right.
 */
class JudgeBenchTest {

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void outputs() throws IOException {
        importing = Importing.in(folder).sample("judgebench/arena_hard.jsonl").sample("judgebench/reward_model.jsonl");
    }

    @Test
    void a_judge_wins_where_it_is_right_more_often_than_wrong() throws IOException {
        importing.run("judgebench", "arena_hard.jsonl", "reward_model.jsonl");

        TaskRun run = importing.task();
        // In the first order: right, right, tie, none. In both, by the benchmark's count: +2, 0, +1, 0.
        assertThat(accuracy(run, "arena-hard-o1-mini")).isEqualTo(.5);
        assertThat(inBoth(run, "arena-hard-o1-mini")).isEqualTo(.5);
        // Right, tied, wrong, right; and the same in both orders.
        assertThat(accuracy(run, "order-rm")).isEqualTo(.5);
        assertThat(inBoth(run, "order-rm")).isEqualTo(.5);
        // The judge contradicts itself on the second, and is undecided once on the third; no answer and a tie are not
        // the same either.
        MetricKey outcome = new MetricKey("scores", "arena-hard-o1-mini", "all", "benchmark-outcome", Against.TRUTH);
        assertThat(Importing.figure(run, outcome.at("outcome", "inconsistent"))).isEqualTo(.5);
    }

    private static double inBoth(TaskRun run, String model) {
        return Importing.figure(run, "scores", model, "all", "benchmark-score");
    }

    private static double accuracy(TaskRun run, String model) {
        return Importing.figure(run, "scores", model, "all", "pairwise-accuracy");
    }

    @Test
    void decisions_become_scores_and_stay_as_they_were() throws IOException {
        importing.run("judgebench", "arena_hard.jsonl", "reward_model.jsonl");

        assertThat(importing.lines("pairs.jsonl").get(2))
                .isEqualTo(
                        "{\"id\": \"p2\", \"original_id\": \"101\", \"source\": \"livecodebench\", \"prompt\": \"Question 1?\","
                                + " \"a\": \"The answer of 2 is right.\", \"b\": \"No, 2 has another answer.\", \"preferred\": \"a\","
                                + " \"scores\": {\"arena-hard-o1-mini\": [0.5, 0.5],"
                                + " \"arena-hard-o1-mini-swapped\": [1, 0], \"order-rm\": [0, 0.25], \"order-rm-swapped\": [0.125, 0.25]},"
                                + " \"decisions\": {\"arena-hard-o1-mini\": [\"A=B\", \"B>A\"]}}");
        assertThat(importing.lines("pairs.jsonl").get(3))
                .endsWith("\"decisions\": {\"arena-hard-o1-mini\": [\"\", \"A=B\"]}}");
    }

    @Test
    void the_task_is_ready_to_read() throws IOException {
        importing.run("judgebench", "arena_hard.jsonl", "reward_model.jsonl");

        assertThat(importing.read("task.yaml")).isEqualTo(Importing.resource("judgebench/expected-task.yaml"));
        assertThat(importing.read("README.md"))
                .contains(
                        "- `arena-hard-o1-mini` is a judge, and does not say the same in both orders: 1 for the response that it says"
                                + " is better, a half each for a tie or no answer.\n")
                .contains("- `order-rm` is a reward model, and does not say the same in both orders.\n");
    }

    @Test
    void a_judge_that_was_asked_once_is_counted_once() throws IOException {
        String both = Importing.resource("judgebench/arena_hard.jsonl");
        importing.file("once.jsonl", both.lines().map(JudgeBenchTest::once).toArray(String[]::new));

        importing.run("judgebench", "once.jsonl");

        assertThat(importing.read("task.yaml")).doesNotContain("swapped").contains("  - metric: pairwise-accuracy\n");
        assertThat(importing.read("README.md"))
                .contains("- `arena-hard-o1-mini` is a judge, and was asked in one order only:");
    }

    /** Without what comes after the first judgment. */
    private static String once(String line) {
        return line.substring(0, line.indexOf(", {\"judgment\"", line.indexOf("\"decision\""))) + "]}";
    }

    @Test
    void pairs_alone_are_a_task_as_well() throws IOException {
        importing.sample("judgebench/arena_hard.jsonl", ", \"judgments\"", ", \"was\"");

        importing.run("judgebench", "arena_hard.jsonl");

        // Both responses have 25 characters.
        assertThat(Importing.figure(importing.task(), "scores", "length", "all", "pairwise-accuracy"))
                .isZero();
    }

    @Test
    void a_judge_that_is_there_twice_is_refused() throws IOException {
        importing.file(
                "again.jsonl",
                Importing.resource("judgebench/arena_hard.jsonl")
                        .lines()
                        .findFirst()
                        .orElseThrow());

        assertThat(importing.refusal("judgebench", "arena_hard.jsonl", "again.jsonl"))
                .isEqualTo(
                        "again.jsonl:1: what 'arena-hard-o1-mini' said of the pair 'p0' stands at arena_hard.jsonl:1 already; keep"
                                + " one of the two");
    }

    @Test
    void a_pair_without_a_models_scores_is_refused() throws IOException {
        importing.sample("judgebench/reward_model.jsonl", "\"pair_id\": \"p3\"", "\"pair_id\": \"p9\"");

        assertThat(importing.refusal("judgebench", "arena_hard.jsonl", "reward_model.jsonl"))
                .isEqualTo(
                        "arena_hard.jsonl:4: there are no scores of 'order-rm', 'order-rm-swapped' for 'p3'; add the file that has"
                                + " them, or leave out that model's files\n"
                                + "reward_model.jsonl:4: there are no scores of 'arena-hard-o1-mini',"
                                + " 'arena-hard-o1-mini-swapped' for 'p9'; add the file that has them, or leave out that model's files");
    }

    @Test
    void another_label_for_the_same_pair_is_refused() throws IOException {
        importing.sample(
                "judgebench/reward_model.jsonl", "\"The answer of 0 is right.\"", "\"The answer of 0 is wrong.\"");

        assertThat(importing.refusal("judgebench", "arena_hard.jsonl", "reward_model.jsonl"))
                .isEqualTo(
                        "reward_model.jsonl:1: the pair 'p0' has another text or label than in an earlier file; import outputs for"
                                + " the same pairs");
    }

    @Test
    void unknown_labels_decisions_and_scores_are_refused() throws IOException {
        importing.sample("judgebench/arena_hard.jsonl", "\"label\": \"B>A\"", "\"label\": \"B\"");
        assertThat(importing.refusal("judgebench", "arena_hard.jsonl"))
                .isEqualTo(
                        "arena_hard.jsonl:2: expected 'A>B' or 'B>A' in 'label', found 'B'; correct the line, or leave it out\n"
                                + "arena_hard.jsonl:4: expected 'A>B' or 'B>A' in 'label', found 'B'; correct the line, or leave it out");

        importing.sample("judgebench/arena_hard.jsonl", "\"decision\": \"A=B\"", "\"decision\": \"C\"");
        assertThat(importing.refusal("judgebench", "arena_hard.jsonl"))
                .startsWith(
                        "arena_hard.jsonl:3: expected a decision 'A>B', 'B>A', 'A=B' or null in 'judgments[1]', found 'C';");

        importing.sample("judgebench/reward_model.jsonl", "[1.5, 0.5]", "[1.5]", "[-1, 0]", "[-1, null]");
        assertThat(importing.refusal("judgebench", "reward_model.jsonl"))
                .isEqualTo(
                        "reward_model.jsonl:1: expected 2 values in 'judgments[1].judgment.scores', one a response, found 1; correct"
                                + " the line\n"
                                + "reward_model.jsonl:4: expected a finite number in 'judgments[1].judgment.scores[2]', found none; correct the"
                                + " line, or leave it out");
    }
}
