package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight pairs of five subsets; the good model is right on all but the second of math-prm, the flat one scores no two differently but one. */
class RewardBenchTest {

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void rows() throws IOException {
        importing = Importing.in(folder).sample("reward-bench/filtered.jsonl");
    }

    @Test
    void scores_of_several_models_are_held_against_the_better_response() throws IOException {
        importing.sample("reward-bench/good-rm.json").sample("reward-bench/flat-rm.json");

        importing.run("reward-bench", "filtered.jsonl", "good-rm.json", "flat-rm.json");

        TaskRun run = importing.task();
        assertThat(Importing.figure(run, "scores", "good-rm-1b", "all", "pairwise-accuracy"))
                .isEqualTo(7. / 8);
        assertThat(Importing.figure(run, "scores", "good-rm-1b", "section=reasoning", "pairwise-accuracy"))
                .isEqualTo(2. / 3);
        // A tie is a miss, and its scores were lists of one.
        assertThat(Importing.figure(run, "scores", "flat-rm", "all", "pairwise-accuracy"))
                .isZero();
    }

    @Test
    void the_benchmark_counts_subsets_by_its_own_rules() throws IOException {
        importing.sample("reward-bench/good-rm.json").run("reward-bench", "filtered.jsonl", "good-rm.json");

        MetricKey key = new MetricKey("scores", "good-rm-1b", "all", "benchmark-score", Against.TRUTH);
        assertThat(Importing.figure(importing.task(), key.at("subset", "math-prm")))
                .isEqualTo(.5);
    }

    @Test
    void subsets_that_the_benchmark_does_not_know_are_no_obstacle() throws IOException {
        importing.sample("reward-bench/filtered.jsonl", "math-prm", "my-own").run("reward-bench", "filtered.jsonl");

        assertThat(importing.read("task.yaml"))
                .contains("        other: \"*\"\n")
                .doesNotContain("benchmark:");
        assertThat(importing.read("README.md"))
                .contains("- There are subsets that the benchmark does not know, so its own total is not counted.\n");
    }

    @Test
    void a_side_is_drawn_by_the_key_and_the_scores_go_with_it() throws IOException {
        importing.sample("reward-bench/good-rm.json");

        importing.run("reward-bench", "good-rm.json", "filtered.jsonl");

        assertThat(importing.lines("pairs.jsonl").subList(0, 2))
                .containsExactly(
                        "{\"id\": \"alpacaeval-easy/0\", \"prompt_id\": \"9b0214cd50f9e02e\", \"prompt\": \"Name a prime number.\","
                                + " \"a\": \"7 is a prime number.\", \"b\": \"9 is a prime number.\", \"preferred\": \"a\","
                                + " \"subset\": \"alpacaeval-easy\", \"scores\": {\"good-rm-1b\": [2, 1]}}",
                        "{\"id\": \"alpacaeval-easy/1\", \"prompt_id\": \"c8dfd6a66a8def5b\", \"prompt\": \"Name a river.\","
                                + " \"a\": \"The Alps are a well-known river.\", \"b\": \"The Danube.\", \"preferred\": \"b\","
                                + " \"subset\": \"alpacaeval-easy\", \"scores\": {\"good-rm-1b\": [-1.5, 1.5]}}");
    }

    @Test
    void the_task_and_its_readme_are_ready_to_read() throws IOException {
        importing.sample("reward-bench/good-rm.json").run("reward-bench", "filtered.jsonl", "good-rm.json");

        assertThat(importing.read("task.yaml")).isEqualTo(Importing.resource("reward-bench/expected-task.yaml"));
        assertThat(importing.read("README.md")).isEqualTo(Importing.resource("reward-bench/expected-README.md"));
    }

    @Test
    void without_scores_the_longer_response_is_all_there_is() throws IOException {
        importing.run("reward-bench", "filtered.jsonl");

        // Longer: Danube no, haiku yes, refusals yes and yes, Java yes, 144 a tie, 15 no, 7 a tie.
        assertThat(Importing.figure(importing.task(), "scores", "length", "all", "pairwise-accuracy"))
                .isEqualTo(4. / 8);
        assertThat(importing.read("task.yaml"))
                .endsWith("verdict: []                       # add scores of a reward model, and a gate on it\n");
    }

    @Test
    void a_key_that_comes_twice_in_the_rows_is_refused() throws IOException {
        importing.sample("reward-bench/filtered.jsonl", "\"math-prm\", \"id\": 1", "\"math-prm\", \"id\": 0");

        assertThat(importing.refusal("reward-bench", "filtered.jsonl"))
                .isEqualTo(
                        "filtered.jsonl:8: the key (subset, id) 'math-prm/0' stands at filtered.jsonl:7 already; keep one of"
                                + " the two lines");
    }

    @Test
    void wrong_ids_in_a_score_file_are_refused_and_can_be_passed_over() throws IOException {
        // Published files have 30 to 39 in place of 0 to 9, which come again further on.
        String[] wrong = {"\"id\": [\n        0,\n        1,", "\"id\": [\n        1,\n        1,"};
        importing.sample("reward-bench/good-rm.json", wrong);

        assertThat(importing.refusal("reward-bench", "filtered.jsonl", "good-rm.json"))
                .isEqualTo(
                        "good-rm.json: row 2 of its arrays: the key (subset, id) 'alpacaeval-easy/1' stands in row 1 already;"
                                + " some published files have wrong ids: get a correct one, or import with --by-order");

        Importing byOrder = importing.with(Option.BY_ORDER, "");
        byOrder.run("reward-bench", "filtered.jsonl", "good-rm.json");
        assertThat(Importing.figure(byOrder.task(), "scores", "good-rm-1b", "all", "pairwise-accuracy"))
                .isEqualTo(7. / 8);
    }

    @Test
    void scores_of_another_text_are_refused() throws IOException {
        importing.sample("reward-bench/good-rm.json", "The Danube.", "The Rhine.");

        assertThat(importing.refusal("reward-bench", "filtered.jsonl", "good-rm.json"))
                .isEqualTo(
                        "filtered.jsonl:2: 'alpacaeval-easy/1' is not what was scored: row 2 of good-rm.json scored another"
                                + " text, '<|user|> Name a river. <|assistant|> The Rhine.'; get the scores of these"
                                + " rows, or import with --by-order");
        assertThat(importing.with(Option.BY_ORDER, "").refusal("reward-bench", "filtered.jsonl", "good-rm.json"))
                .endsWith("The Rhine.'; get the scores of these rows");
    }

    @Test
    void arrays_of_different_lengths_are_refused() throws IOException {
        importing.sample(
                "reward-bench/good-rm.json",
                "-1,\n        0.5\n    ],\n    \"scores_rejected\"",
                "-1\n    ],\n    \"scores_rejected\"");

        assertThat(importing.refusal("reward-bench", "filtered.jsonl", "good-rm.json"))
                .isEqualTo(
                        "good-rm.json: expected 7 values in 'scores_rejected', as many as in 'scores_chosen', found 8; fetch the"
                                + " file anew");
    }

    @Test
    void scores_without_rows_and_rows_without_scores_are_named() throws IOException {
        importing.sample(
                "reward-bench/good-rm.json",
                "\"math-prm\",\n        \"math-prm\"",
                "\"math-prm\",\n        \"hep-go\"");

        assertThat(importing.refusal("reward-bench", "good-rm.json"))
                .isEqualTo(
                        "good-rm.json: expected the benchmark's rows (prompt, chosen, rejected, subset, id) beside the scores,"
                                + " found scores only; add the file with the rows");
        assertThat(importing.refusal("reward-bench", "filtered.jsonl", "good-rm.json"))
                .isEqualTo(
                        "filtered.jsonl:8: there are no scores for 'math-prm/1' in good-rm.json; get the scores of these rows,"
                                + " or leave out the file");
        assertThat(importing.with(Option.LEAVE_OUT, "").refusal("reward-bench", "filtered.jsonl", "good-rm.json"))
                .isEqualTo(
                        "good-rm.json: 1 of its rows are none of the benchmark's, the first is row 8 ('hep-go/1'); add the file"
                                + " with these rows, or get the scores of the rows that you have");
    }

    @Test
    void the_same_text_twice_is_refused_or_left_out_and_named() throws IOException {
        importing.sample("reward-bench/filtered.jsonl", "The Alps are a well-known river.", "The Danube.");

        assertThat(importing.refusal("reward-bench", "filtered.jsonl"))
                .isEqualTo(
                        "filtered.jsonl:2: expected two different responses, found the same text twice, 'The Danube.'; leave the"
                                + " line out");

        Importing leaving = importing.with(Option.LEAVE_OUT, "");
        assertThat(leaving.run("reward-bench", "filtered.jsonl").examples()).isEqualTo(7);
        assertThat(leaving.read("README.md"))
                .contains("| imported | 7 pairs of 8 rows, with `plumbline import reward-bench` |\n")
                .contains(
                        "\n## Left out\n\n- filtered.jsonl:2: expected two different responses, found the same text twice, 'The"
                                + " Danube.'; leave the line out\n\n## Run it\n");
    }

    @Test
    void all_that_is_wrong_is_said_in_one_go() throws IOException {
        importing.sample(
                "reward-bench/filtered.jsonl",
                "\"chosen\": \"The Danube.\"",
                "\"chosen\": {\"text\": \"The Danube.\"}",
                ", \"subset\": \"hep-java\"",
                "");

        assertThat(importing.refusal("reward-bench", "filtered.jsonl"))
                .isEqualTo(
                        "filtered.jsonl:2: expected text in 'chosen', found an object; correct the line, or leave it out\n"
                                + "filtered.jsonl:6: missing field 'subset'; there are prompt, chosen, chosen_model, rejected,"
                                + " rejected_model, id");
    }

    @Test
    void two_files_of_one_model_are_refused() throws IOException {
        importing.sample("reward-bench/good-rm.json");
        importing.file("again.json", Importing.resource("reward-bench/good-rm.json"));

        assertThat(importing.refusal("reward-bench", "filtered.jsonl", "good-rm.json", "again.json"))
                .isEqualTo(
                        "again.json: the scores of 'someone/Good-RM-1B' are in another file as well; keep one of the two");
    }

    @Test
    void the_same_files_give_the_same_bytes() throws IOException {
        importing.sample("reward-bench/good-rm.json").run("reward-bench", "filtered.jsonl", "good-rm.json");
        List<String> files = List.of("task.yaml", "README.md", "pairs.jsonl");
        StringBuilder first = new StringBuilder();
        for (String file : files) {
            first.append(importing.read(file));
        }
        folder.resolve("out").toFile().renameTo(folder.resolve("earlier").toFile());

        importing.run("reward-bench", "filtered.jsonl", "good-rm.json");

        StringBuilder second = new StringBuilder();
        for (String file : files) {
            second.append(importing.read(file));
        }
        assertThat(second.toString()).isEqualTo(first.toString());
    }
}
