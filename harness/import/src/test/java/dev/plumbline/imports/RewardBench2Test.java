package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four questions with one right response of four, one with one of three, and one with three of five. */
class RewardBench2Test {

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void rows() throws IOException {
        importing = Importing.in(folder).sample("reward-bench-2/rows.jsonl").sample("reward-bench-2/good-rm.json");
    }

    @Test
    void a_response_is_a_candidate_and_its_score_goes_with_it() throws IOException {
        Imported imported = importing.run("reward-bench-2", "rows.jsonl", "good-rm.json");

        assertThat(imported.examples()).isEqualTo(4 + 4 + 4 + 3 + 5 + 4);
        assertThat(importing.lines("candidates.jsonl"))
                .hasSize(24)
                .contains(
                        "{\"id\": \"Ties/tied:0/3\", \"prompt_id\": \"Ties/tied:0\", \"prompt\": \"Name a primary colour.\","
                                + " \"response\": \"Yellow.\", \"correct\": true, \"subset\": \"Ties\", \"scores\": {\"good-rm-1b\": 2.25}}",
                        "{\"id\": \"Ties/tied:0/4\", \"prompt_id\": \"Ties/tied:0\", \"prompt\": \"Name a primary colour.\","
                                + " \"response\": \"Brown.\", \"correct\": false, \"subset\": \"Ties\", \"scores\": {\"good-rm-1b\": 0}}");
    }

    @Test
    void the_best_of_a_pool_is_the_one_of_the_highest_score() throws IOException {
        importing.run("reward-bench-2", "rows.jsonl", "good-rm.json");

        // Of two draws with replacement the right one is best with 7/16, 3/8 (a tie of two), 5/16 (second of four),
        // 5/9,
        // 21/25 and 3/8; one draw has it with 1/4 in the first three and the last, 1/3 and 3/5.
        double change = (3. / 16 + 1. / 8 + 1. / 16 + 2. / 9 + 6. / 25 + 1. / 8) / 6;
        MetricKey key =
                new MetricKey("policy", "good-rm-1b", "all", "gold-change", Against.TRUTH).at("best-of-pool", "2");
        assertThat(Importing.figure(importing.task(), key)).isCloseTo(change, Offset.offset(1e-12));
    }

    @Test
    void the_benchmark_counts_it_by_its_own_rules() throws IOException {
        importing.run("reward-bench-2", "rows.jsonl", "good-rm.json");

        // Highest by itself in one, and together with a wrong one in the other.
        MetricKey key = new MetricKey("reward", "good-rm-1b", "all", "benchmark-score", Against.TRUTH);
        assertThat(Importing.figure(importing.task(), key.at("subset", "Factuality")))
                .isEqualTo(.75);
    }

    @Test
    void questions_that_the_benchmark_does_not_have_are_not_counted_by_it() throws IOException {
        importing
                .sample("reward-bench-2/rows.jsonl", "\"tied:0\"", "\"tied:1\"")
                .run("reward-bench-2", "rows.jsonl");

        assertThat(importing.read("task.yaml")).doesNotContain("benchmark:");
        assertThat(importing.read("README.md"))
                .contains(
                        "- These are not the benchmark's questions as it has them, so its own total is not counted.\n");
    }

    @Test
    void the_same_id_in_two_subsets_is_two_rows_and_in_one_is_refused() throws IOException {
        importing.sample("reward-bench-2/rows.jsonl", "{\"id\": \"1\"", "{\"id\": \"0\"", "Precise IF", "Factuality");

        assertThat(importing.refusal("reward-bench-2", "rows.jsonl"))
                .isEqualTo(
                        "rows.jsonl:2: the key (subset, id) 'Factuality/0' stands at rows.jsonl:1 already; keep one of the two lines");
    }

    @Test
    void counts_that_do_not_fit_are_refused() throws IOException {
        importing.sample("reward-bench-2/rows.jsonl", "\"num_correct\": 3", "\"num_correct\": 2");

        assertThat(importing.refusal("reward-bench-2", "rows.jsonl"))
                .isEqualTo(
                        "rows.jsonl:5: 'num_correct' says 2, and there are 3 responses of that kind; correct the line, or fetch the"
                                + " file anew");
    }

    @Test
    void scores_for_another_number_of_responses_are_refused() throws IOException {
        importing.sample(
                "reward-bench-2/rows.jsonl",
                "\"Brown.\", \"Pink.\"], \"subset\": \"Ties\", \"num_correct\": 3, \"num_incorrect\": 2, \"total_completions\": 5",
                "\"Brown.\"], \"subset\": \"Ties\", \"num_correct\": 3, \"num_incorrect\": 1, \"total_completions\": 4");

        assertThat(importing.refusal("reward-bench-2", "rows.jsonl", "good-rm.json"))
                .isEqualTo(
                        "rows.jsonl:5: 'Ties/tied:0' is not what was scored: row 5 of good-rm.json has 5 scores for 4 responses; get"
                                + " the scores of these rows, or import with --by-order");
    }

    @Test
    void a_text_that_is_right_and_wrong_is_refused() throws IOException {
        importing.sample("reward-bench-2/rows.jsonl", "\"Bamako.\"", "\"N'Djamena.\"");

        assertThat(importing.refusal("reward-bench-2", "rows.jsonl"))
                .isEqualTo(
                        "rows.jsonl:1: expected right and wrong responses that differ, found the same text among both,"
                                + " 'N'Djamena.'; leave the line out");
    }

    @Test
    void a_row_without_wrong_responses_is_refused() throws IOException {
        importing.sample("reward-bench-2/rows.jsonl", "[\"41\", \"54\", \"20\"]", "[]");

        assertThat(importing.refusal("reward-bench-2", "rows.jsonl"))
                .isEqualTo(
                        "rows.jsonl:3: expected at least one response in 'rejected', found none; leave the line out");
    }
}
