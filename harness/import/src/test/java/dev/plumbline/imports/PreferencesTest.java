package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats that hold preferences and nothing else: HH-RLHF, trl's, UltraFeedback as pairs. */
class PreferencesTest {

    private static final String TURN = "\\n\\nHuman: hi\\n\\nAssistant:";

    private static final MetricKey LENGTH = new MetricKey("reward", "length", "all", "agreement", Against.RATINGS);

    @TempDir
    Path folder;

    @Test
    void dialogues_part_at_the_last_turn_that_both_have() throws IOException {
        Importing importing = Importing.in(folder)
                .file("hh.jsonl", "{\"chosen\": \"" + TURN + " I do\", \"rejected\": \"" + TURN + " I will\"}");

        importing.run("hh-rlhf", "hh.jsonl");

        assertThat(importing.lines("pairs.jsonl"))
                .containsExactly("{\"id\": \"1\", \"prompt_id\": \"ae7e0b4934b756a8\", \"prompt\": \"" + TURN
                        + "\", \"a\": \" I do\", \"b\": \" I will\", \"preferred\": \"a\"}");
    }

    @Test
    void the_task_is_ready_to_read_and_pretends_no_truth() throws IOException {
        Importing importing = Importing.in(folder).sample("trl/text.jsonl");

        importing.run("trl", "text.jsonl");

        assertThat(importing.read("task.yaml")).isEqualTo(Importing.resource("trl/expected-task.yaml"));
        assertThat(importing.task().measurements().all())
                .filteredOn(one -> one.key().against() == Against.TRUTH)
                .allMatch(one -> one.measured() instanceof Measured.Undefined);
        assertThat(importing.read("README.md"))
                .contains(
                        "- There is no truth here beyond the preference itself, and the task pretends none: its figures are `against:"
                                + " ratings`, and say how far a reward agrees with raters, not how far it is right. With truth of your own,"
                                + " name its column under `truth`.\n");
    }

    @Test
    void dialogues_that_share_no_turn_or_everything_are_refused_with_all_their_lines() throws IOException {
        Importing importing = Importing.in(folder)
                .file(
                        "hh.jsonl",
                        "{\"chosen\": \"\\n\\nHuman: a\\n\\nAssistant: b\", \"rejected\": \"\\n\\nHuman: c\\n\\nAssistant: b\"}",
                        "{\"chosen\": \"" + TURN + " yes\", \"rejected\": \"" + TURN + " no\"}",
                        "{\"chosen\": \"" + TURN + " yes\", \"rejected\": \"" + TURN + " yes\"}");

        assertThat(importing.refusal("hh-rlhf", "hh.jsonl"))
                .isEqualTo(
                        "hh.jsonl:1: expected two dialogues that begin alike and have '\\n\\nAssistant:' in what they share, found"
                                + " none; leave the line out\n"
                                + "hh.jsonl:3: expected two different responses, found the same text twice, 'Human: hi Assistant: yes'; leave"
                                + " the line out");
        assertThat(importing
                        .with(Option.LEAVE_OUT, "")
                        .run("hh-rlhf", "hh.jsonl")
                        .examples())
                .isEqualTo(1);
    }

    @Test
    void another_text_can_end_a_prompt() throws IOException {
        Importing importing = Importing.in(folder)
                .file("hh.jsonl", "{\"chosen\": \"Q: x A: yes\", \"rejected\": \"Q: x A: no\"}")
                .with(Option.PROMPT_ENDS_WITH, "A:");

        importing.run("hh-rlhf", "hh.jsonl");

        assertThat(importing.read("pairs.jsonl")).contains("\"prompt\": \"Q: x A:\"");
    }

    @Test
    void trls_prompt_is_its_own_and_its_margin_a_slice() throws IOException {
        Importing importing = Importing.in(folder).sample("trl/text.jsonl");

        importing.run("trl", "text.jsonl");

        assertThat(importing.lines("pairs.jsonl").get(1))
                .isEqualTo(
                        "{\"id\": \"2\", \"prompt_id\": \"ca392964a3c3481b\", \"prompt\": \"Grass is\", \"a\": \" blue.\", \"b\":"
                                + " \" green.\", \"preferred\": \"b\", \"margin\": 1}");
        assertThat(importing.read("task.yaml")).contains("  slices: [{column: margin, bins: 4}]\n");
        // The longer one is preferred of "green" and "blue" once in two; " white." and " black." are as long.
        assertThat(Importing.figure(importing.task(), LENGTH)).isEqualTo(1. / 3);
    }

    @Test
    void trls_implicit_prompt_ends_at_a_whole_word_or_where_it_is_said_to() throws IOException {
        Importing importing = Importing.in(folder).sample("trl/implicit.jsonl");

        importing.run("trl", "implicit.jsonl");

        assertThat(importing.lines("pairs.jsonl"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"prompt\": \"The sky is\", \"a\": \" blue.\", \"b\": \" green.\""),
                        line -> assertThat(line)
                                .contains("\"prompt\": \"Q: is it? A: It\", \"a\": \" is not.\", \"b\": \" is.\""));
        assertThat(importing.read("README.md")).contains("- In 2 lines the prompt is what both texts begin with:");
    }

    @Test
    void trls_messages_that_both_begin_with_are_the_prompt() throws IOException {
        Importing importing = Importing.in(folder).sample("trl/messages.jsonl");

        importing.run("trl", "messages.jsonl");

        assertThat(importing.lines("pairs.jsonl"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"prompt\": \"Is it?\", \"a\": \"It is.\", \"b\": \"It is not.\""),
                        line -> assertThat(line)
                                .contains("\"prompt\": \"And this?\", \"a\": \"No.\", \"b\": \"So is this.\""),
                        line -> assertThat(line)
                                .contains(
                                        "\"prompt\": \"user: 1\\n\\nassistant: 2\\n\\nuser: 3\", \"a\": \"4\", \"b\": \"5\""));
    }

    @Test
    void trls_text_against_messages_and_odd_margins_are_refused() throws IOException {
        Importing importing = Importing.in(folder)
                .file(
                        "trl.jsonl",
                        "{\"chosen\": [{\"role\": \"user\", \"content\": \"x\"}], \"rejected\": \"x\"}",
                        "{\"prompt\": \"p\", \"chosen\": \"x\", \"rejected\": \"y\", \"margin\": \"much\"}",
                        "{\"prompt\": \"p\", \"chosen\": [{\"content\": \"x\"}], \"rejected\": []}");

        assertThat(importing.refusal("trl", "trl.jsonl"))
                .isEqualTo(
                        "trl.jsonl:1: expected text or messages in both of 'chosen' and 'rejected', found one of each; correct the"
                                + " line\n"
                                + "trl.jsonl:2: expected a finite number in 'margin', found 'much'; correct the line, or leave it out\n"
                                + "trl.jsonl:3: missing field 'chosen[1].role'; there are content");
    }

    @Test
    void ultrafeedback_as_pairs_has_the_margin_of_its_scores() throws IOException {
        Importing importing = Importing.in(folder).sample("ultrafeedback/binarized.jsonl");

        importing.run("ultrafeedback-binarized", "binarized.jsonl");

        assertThat(importing.lines("pairs.jsonl").get(1))
                .endsWith(
                        "\"a\": \"Bad answer, and longer, 1.\", \"b\": \"Good answer 1.\", \"preferred\": \"b\", \"margin\": 1.5}");
        TaskRun run = importing.task();
        assertThat(Importing.figure(run, LENGTH)).isZero();
        assertThat(importing.read("README.md"))
                .contains(
                        "- In 1 pairs both scores are the same: which is preferred, only the order of the file says.\n");
    }

    @Test
    void ultrafeedback_whose_chosen_one_scores_lower_or_that_comes_twice_is_refused() throws IOException {
        Importing importing = Importing.in(folder)
                .sample("ultrafeedback/binarized.jsonl", "\"score_rejected\": 7", "\"score_rejected\": 9");
        importing.file(
                "again.jsonl",
                Importing.resource("ultrafeedback/binarized.jsonl")
                        .lines()
                        .skip(2)
                        .findFirst()
                        .orElseThrow());

        assertThat(importing.refusal("ultrafeedback-binarized", "binarized.jsonl", "again.jsonl"))
                .isEqualTo(
                        "binarized.jsonl:2: expected a chosen response that scores no lower than the other, found 8.5 against 9;"
                                + " correct the line, or leave it out\n"
                                + "again.jsonl:1: the comparison '8b965e9c81a766c6' stands at binarized.jsonl:3 already; keep one of the two lines");
    }
}
