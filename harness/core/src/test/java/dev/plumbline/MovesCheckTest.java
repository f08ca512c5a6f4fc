package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovesCheckTest {

    private static final String TASK = """
            task: moves
            about: What moves it?
            dataset: {file: answers.csv, id: id, pool: question, views: {words: {ngrams: {of: answer}}}}
            learning:
              rewards:
                bt: {bradley-terry: {view: words, ratings: stars}}
                big: {given: {column: stars}}
              probes: {text: answer, rewards: [bt]}
            truth: {column: good, moved-by: {features: [length]}}
            verdict:
              - {metric: relative-pull, arm: reward, method: bt, at: {feature: length}, at-most: 0.1}
            """;

    @TempDir
    Path folder;

    private List<String> problems(String text, String replacement) throws IOException {
        assertThat(TASK).contains(text);
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, TASK.replace(text, replacement));
        return MovesCheck.problems(TaskFiles.read(file)).stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void a_task_without_a_mistake_has_none() throws IOException {
        assertThat(problems("task: moves", "task: moves")).isEmpty();
    }

    @Test
    void features_are_named_once_and_not_as_what_they_are_held_against() throws IOException {
        assertThat(problems("[length]", "[]"))
                .containsExactly(
                        "expected at least one feature that may move a reward, found none; name a numeric column",
                        "no feature 'length'; there are truth, rating, position");
        assertThat(problems("[length]", "[length, length, truth]"))
                .containsExactly(
                        "the feature 'length' is named twice; leave one out",
                        "'truth' stands for the truth itself among the features; give the column another name under columns in"
                                + " dataset");
    }

    @Test
    void a_reward_that_is_not_there_is_no_subject() throws IOException {
        assertThat(problems("[length]}", "[length], rewards: [bt, bg]}"))
                .containsExactly("no reward and no score 'bg'; did you mean 'big'?");
        assertThat(problems("rewards: [bt]}", "rewards: [br]}")).containsExactly("no reward 'br'; did you mean 'bt'?");
    }

    @Test
    void a_reward_that_is_a_column_needs_the_scores_of_another_machine() throws IOException {
        assertThat(problems("rewards: [bt]}", "rewards: [big]}"))
                .containsExactly(
                        "the reward 'big' cannot score other texts of 'answer'; have another machine score them"
                                + " (plumbline probes export), and name its file: scores: {big: probe-scores.jsonl}");
        assertThat(problems("rewards: [bt]}", "scores: {big: big.jsonl}}")).isEmpty();
        assertThat(problems("probes: {text: answer, rewards: [bt]}", "probes: {text: question}"))
                .containsExactly(
                        "no reward of the task can score other texts of 'question'; train one on it, name a command, or"
                                + " name scores of another machine: scores: {NAME: probe-scores.jsonl}");
    }

    @Test
    void scores_stand_beside_the_task() throws IOException {
        assertThat(problems("rewards: [bt]}", "scores: {big: ../big.jsonl}}"))
                .containsExactly(
                        "expected the name of a file beside the task, such as probe-scores.jsonl, found '../big.jsonl'");
    }

    @Test
    void a_gate_names_a_feature_or_a_probe_that_is_asked_for() throws IOException {
        assertThat(problems("at: {feature: length}", "at: {feature: lenght}"))
                .containsExactly("no feature 'lenght'; did you mean 'length'?");
        assertThat(problems("rewards: [bt]}", "rewards: [bt], probes: [typos]}"))
                .isEmpty();
        assertThat(problems("at: {feature: length}", "at: {probe: repeated-yea}"))
                .containsExactly("no probe 'repeated-yea'; did you mean 'repeated-yes'?");
    }

    @Test
    void truth_must_not_err() throws IOException {
        String message =
                "what moves a reward is measured by a truth that every example has and that does not err; leave out"
                        + " error-rate and sampled, or measure this in a task of its own";
        assertThat(problems("{column: good,", "{column: good, error-rate: 0.1,"))
                .containsExactly(message, message);
    }
}
