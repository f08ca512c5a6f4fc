package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.GateResult;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RmBenchTest {

    private static final String RESULTS = "chat_filtered_tiny-rm_REWORD_MODEL_20240901_101010.json";

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void rows() throws IOException {
        importing = Importing.in(folder).sample("rm-bench/chat_filtered.json").sample("rm-bench/" + RESULTS);
    }

    @Test
    void results_bring_rows_and_scores_under_the_models_name() throws IOException {
        assertThat(importing.run("rm-bench", RESULTS, "chat_filtered.json").examples())
                .isEqualTo(12);

        assertThat(importing.lines("candidates.jsonl").get(4))
                .isEqualTo(
                        "{\"id\": \"chat/8/rejected-detailed\", \"prompt_id\": \"chat/8\", \"prompt\": \"How many legs has a"
                                + " spider?\", \"response\": \"Six. This is explained at some length.\", \"correct\": false, \"style\":"
                                + " \"detailed\", \"domain\": \"chat\", \"subset\": \"alpacaeval\", \"scores\": {\"tiny-rm\": 1.5}}");
        assertThat(importing.task().verdict())
                .extracting(GateResult::standing)
                .containsExactly(GateResult.Standing.AS_EXPECTED);
    }

    @Test
    void the_benchmark_counts_it_by_style() throws IOException {
        importing.run("rm-bench", RESULTS);

        // Right 1, 2, 3 against .5, 1.5, 2.5, and 0, 2, 3 against 1, 2, 2.5: 3 and 1 of 3 in the same style, and all
        // where the right one is more elaborate.
        TaskRun run = importing.task();
        assertThat(counted(run, "normal")).isEqualTo(2. / 3);
        assertThat(counted(run, "easy")).isEqualTo(1);
        assertThat(counted(run, "hard")).isZero();
    }

    private static double counted(TaskRun run, String difficulty) {
        return Importing.figure(
                run,
                new MetricKey("reward", "tiny-rm", "all", "benchmark-score", Against.TRUTH).at("chat", difficulty));
    }

    @Test
    void the_task_is_ready_to_read() throws IOException {
        importing.run("rm-bench", RESULTS);

        assertThat(importing.read("task.yaml")).isEqualTo(Importing.resource("rm-bench/expected-task.yaml"));
    }

    @Test
    void fewer_scores_than_responses_are_refused() throws IOException {
        importing.file(
                "chat_x.json",
                "[{\"id\": 1, \"prompt\": \"p\", \"chosen\": [\"a\", \"b\", \"c\"], \"rejected\": [\"d\", \"e\"]}]");
        importing.file(
                "chat_y.json",
                "[{\"id\": 1, \"prompt\": \"p\", \"chosen\": [\"a\", \"b\", \"c\"], \"rejected\": [\"d\", \"e\", \"f\"],",
                " \"score_chosen\": [1, 2, 3], \"score_rejected\": [1, 2]}]");

        assertThat(importing.refusal("rm-bench", "chat_x.json"))
                .isEqualTo(
                        "chat_x.json:1: expected 3 values in 'rejected', one for each style, found 2; correct the line");
        assertThat(importing.refusal("rm-bench", "chat_y.json"))
                .isEqualTo(
                        "chat_y.json:1: expected 3 values in 'score_rejected', one for each style, found 2; correct the line");
    }

    @Test
    void a_model_without_scores_for_a_row_is_refused() throws IOException {
        importing.file(
                "code_filtered.json",
                "[{\"id\": 8, \"prompt\": \"p\", \"chosen\": [\"a\", \"b\", \"c\"], \"rejected\": [\"d\", \"e\", \"f\"]}]");

        assertThat(importing.refusal("rm-bench", RESULTS, "code_filtered.json"))
                .isEqualTo(
                        "code_filtered.json:1: there are no scores of 'tiny-rm' for 'code/8'; add the file that has them, or leave"
                                + " out that model's files");
    }

    @Test
    void other_texts_for_the_same_row_are_refused() throws IOException {
        importing.sample("rm-bench/chat_filtered.json", "Six.", "Seven.");

        assertThat(importing.refusal("rm-bench", RESULTS, "chat_filtered.json"))
                .isEqualTo(
                        "chat_filtered.json:2: the row 'chat/8' has other texts than in an earlier file; import the results of one"
                                + " version");
    }

    @Test
    void a_row_without_a_domain_is_refused() throws IOException {
        importing.file(
                "rows.json",
                "[{\"id\": 8, \"prompt\": \"p\", \"chosen\": [\"a\", \"b\", \"c\"], \"rejected\": [\"d\", \"e\", \"f\"]}]");

        assertThat(importing.refusal("rm-bench", "rows.json"))
                .isEqualTo(
                        "rows.json:1: expected a domain (chat, code, math, safety-refuse, safety-response) in 'domain' or at the"
                                + " beginning of the file's name, found none; rename the file, such as chat_filtered.json");
    }

    @Test
    void an_id_that_comes_twice_is_refused() throws IOException {
        importing.sample("rm-bench/chat_filtered.json", "\"id\": 12", "\"id\": 8");

        assertThat(importing.refusal("rm-bench", "chat_filtered.json"))
                .isEqualTo(
                        "chat_filtered.json:17: the key (domain, id) 'chat/8' stands at chat_filtered.json:2 already; keep one of"
                                + " the two lines");
    }
}
