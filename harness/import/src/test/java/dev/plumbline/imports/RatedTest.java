package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats that hold ratings: UltraFeedback, HelpSteer2. */
class RatedTest {

    @TempDir
    Path folder;

    @Test
    void ultrafeedback_is_pools_of_rated_responses() throws IOException {
        Importing importing = Importing.in(folder).sample("ultrafeedback/rows.jsonl");

        assertThat(importing.run("ultrafeedback", "rows.jsonl").examples()).isEqualTo(12);

        // Ratings 2, 3, 2, 3: a mean of 2.5, and an overall 10 that upstream asked for anew.
        assertThat(importing.lines("candidates.jsonl").get(5))
                .isEqualTo(
                        "{\"id\": \"2/2\", \"prompt_id\": \"2\", \"prompt\": \"Why is the sky blue?\", \"response\": \"Short 1.\","
                                + " \"instruction_id\": \"09ea26793343ba6c\", \"source\": \"flan\", \"model\": \"alpaca-7b\", \"helpfulness\": 2,"
                                + " \"honesty\": 3, \"instruction_following\": 2, \"truthfulness\": 3, \"aspects\": 2.5, \"overall\": 10}");
        assertThat(importing.read("README.md"))
                .contains(
                        "| imported | 3 instructions of 3 lines, 12 responses, with `plumbline import ultrafeedback` |\n")
                .contains(
                        "- 1 overall scores of 10 go with a mean of aspects above 2 and up to 4: the authors asked for such anew.\n");
        assertThat(importing.read("task.yaml")).isEqualTo(Importing.resource("ultrafeedback/expected-task.yaml"));
        assertThat(importing.task().verdict()).hasSize(1);
    }

    @Test
    void an_overall_10_that_means_1_is_refused() throws IOException {
        Importing importing = Importing.in(folder)
                .sample(
                        "ultrafeedback/rows.jsonl",
                        "\"overall_score\": 3, \"fine-grained_score\": 1.25}]}\n{\"source\": \"flan\"",
                        "\"overall_score\": 10, \"fine-grained_score\": 1.25}]}\n{\"source\": \"flan\"");

        assertThat(importing.refusal("ultrafeedback", "rows.jsonl"))
                .isEqualTo(
                        "rows.jsonl:1: 'completions[4].overall_score' is 10 where its aspects' mean is 1.25 of 5: a 10 that means 1,"
                                + " as an early revision has them; fetch the corrected revision, or leave the line out");
    }

    @Test
    void ratings_that_are_not_available_or_do_not_fit_are_refused() throws IOException {
        Importing importing = Importing.in(folder)
                .sample(
                        "ultrafeedback/rows.jsonl",
                        "A good answer to 0.\", \"annotations\": {\"helpfulness\": {\"Rating\": \"5\"",
                        "A good answer to 0.\", \"annotations\": {\"helpfulness\": {\"Rating\": \"N/A\"",
                        "\"fine-grained_score\": 2.5}, {\"model\": \"starchat\", \"principle\": \"helpfulness\", \"custom_system_prompt\":"
                                + " \"Be helpful.\", \"response\": \"A longer and rather empty answer to 1.\"",
                        "\"fine-grained_score\": 4}, {\"model\": \"starchat\", \"principle\": \"helpfulness\", \"custom_system_prompt\":"
                                + " \"Be helpful.\", \"response\": \"A longer and rather empty answer to 1.\"",
                        "[\"gpt-4\", \"alpaca-7b\", \"starchat\", \"bard\"], \"completions\": [{\"model\": \"gpt-4\", \"principle\":"
                                + " \"helpfulness\", \"custom_system_prompt\": \"Be helpful.\", \"response\": \"A good answer to 2.\"",
                        "[\"gpt-4\", \"alpaca-7b\"], \"completions\": [{\"model\": \"gpt-4\", \"principle\": \"helpfulness\","
                                + " \"custom_system_prompt\": \"Be helpful.\", \"response\": \"A good answer to 2.\"");

        assertThat(importing.refusal("ultrafeedback", "rows.jsonl"))
                .isEqualTo(
                        "rows.jsonl:1: expected a finite number in 'completions[1].annotations.helpfulness.Rating', found 'N/A';"
                                + " correct the line, or leave it out\n"
                                + "rows.jsonl:2: 'completions[2].fine-grained_score' is 4.0 where its aspects' mean is 2.5; fetch the file anew,"
                                + " or leave the line out\n"
                                + "rows.jsonl:3: expected a completion for each of 'models', found 2 models and 4 completions; correct the line");
    }

    @Test
    void helpsteer2_is_pools_by_prompt_with_how_far_annotators_are_apart() throws IOException {
        Importing importing =
                Importing.in(folder).sample("helpsteer2/train.jsonl").sample("helpsteer2/disagreements.jsonl");

        assertThat(importing
                        .run("helpsteer2", "train.jsonl", "disagreements.jsonl")
                        .examples())
                .isEqualTo(4);

        assertThat(importing.lines("candidates.jsonl").get(2))
                .isEqualTo(
                        "{\"id\": \"10ef29dc6f2753d3/1\", \"prompt_id\": \"10ef29dc6f2753d3\", \"prompt\": \"Translate cat.\","
                                + " \"response\": \"Katze, if you mean German.\", \"helpfulness\": 4, \"correctness\": 4, \"coherence\": 4,"
                                + " \"complexity\": 0, \"verbosity\": 1, \"helpfulness_spread\": \"0\"}");
        assertThat(importing.lines("candidates.jsonl").get(3)).endsWith("\"helpfulness_spread\": \"unknown\"}");
        TaskRun run = importing.task();
        assertThat(run.verdict()).hasSize(1);
    }

    @Test
    void helpsteer2_ratings_off_the_scale_and_lists_of_other_lengths_are_refused() throws IOException {
        Importing importing = Importing.in(folder)
                .sample(
                        "helpsteer2/train.jsonl",
                        "\"helpfulness\": 3",
                        "\"helpfulness\": 5",
                        "\"verbosity\": 3",
                        "\"verbosity\": 2.5")
                .sample("helpsteer2/disagreements.jsonl", "\"correctness\": [3, 2, 2]", "\"correctness\": [3, 2]");

        assertThat(importing.refusal("helpsteer2", "train.jsonl"))
                .isEqualTo(
                        "train.jsonl:1: expected a whole number from 0 to 4 in 'helpfulness', found 5; correct the line, or leave it"
                                + " out\n"
                                + "train.jsonl:2: expected a whole number from 0 to 4 in 'verbosity', found 2.5; correct the line, or leave it out");
        assertThat(importing.refusal("helpsteer2", "train.jsonl", "disagreements.jsonl"))
                .isEqualTo(
                        "disagreements.jsonl:2: expected 3 values in 'correctness', as many as annotators rated 'helpfulness', found"
                                + " 2; correct the line");
        assertThat(importing.refusal("helpsteer2", "disagreements.jsonl"))
                .isEqualTo(
                        "disagreements.jsonl: expected ratings beside the disagreements, found disagreements only; add the file of"
                                + " the ratings");
    }

    @Test
    void helpsteer2_preferences_point_to_the_first_where_they_are_negative() throws IOException {
        Importing importing = Importing.in(folder).sample("helpsteer2/preference.jsonl");

        importing.run("helpsteer2", "preference.jsonl");

        assertThat(importing.lines("pairs.jsonl"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .endsWith(
                                        "\"a\": \"Iron that has met water.\", \"b\": \"A colour.\", \"preferred\": \"a\", \"strength\": 3}"),
                        line -> assertThat(line)
                                .endsWith("\"a\": \"Cat.\", \"b\": \"Katze.\", \"preferred\": \"b\", \"strength\": 2}"),
                        line -> assertThat(line)
                                .endsWith("\"a\": \"Tin.\", \"b\": \"Wood.\", \"preferred\": \"a\", \"strength\": 1}"));
        assertThat(importing.task().dataset().examples().size()).isEqualTo(3);
    }

    @Test
    void helpsteer2_without_a_preference_and_mixed_with_ratings_is_refused() throws IOException {
        Importing importing = Importing.in(folder)
                .sample("helpsteer2/preference.jsonl", "\"preference_strength\": 2", "\"preference_strength\": 0")
                .sample("helpsteer2/train.jsonl");

        assertThat(importing.refusal("helpsteer2", "preference.jsonl"))
                .isEqualTo(
                        "preference.jsonl:2: 'preference_strength' is 0: neither response is preferred; leave the line out");
        assertThat(importing.refusal("helpsteer2", "train.jsonl", "preference.jsonl"))
                .isEqualTo(
                        "preference.jsonl: expected preferences or ratings, found both; import each into a folder of its own");
    }
}
