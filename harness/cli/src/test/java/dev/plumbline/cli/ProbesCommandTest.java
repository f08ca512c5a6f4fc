package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbesCommandTest {

    private static final String TASK = """
            task: far
            about: What does a reward of another machine make of whitespace, and of twenty yeses?
            dataset: {file: answers.csv, id: id, pool: question}
            learning:
              rewards: {elsewhere: {given: {column: reward}}}
              probes: {text: answer, probes: [whitespace, repeated-yes], scores: {elsewhere: scored.jsonl}}
            truth: {column: good}
            verdict:
              - {metric: probe-shift, against: ratings, arm: reward, method: elsewhere, at: {probe: whitespace}, at-most: 0.1}
              - {metric: probe-flip-rate, against: ratings, arm: reward, method: elsewhere, at: {probe: repeated-yes}, at-most: 0.5, expect: fail}
            """;

    private static final Pattern TEXT = Pattern.compile("\"text\":\"(.*)\"}");

    @TempDir
    Path folder;

    @BeforeEach
    void task() throws IOException {
        StringBuilder data = new StringBuilder("id,question,answer,reward,good\n");
        for (int i = 0; i < 40; i++) {
            data.append(
                    "e" + i + ",q" + i / 2 + ",it is so " + "x".repeat(1 + i % 2 * 3) + ",0," + (i % 2 == 0) + "\n");
        }
        Called.file(folder.resolve("far/answers.csv"), data.toString());
        Called.file(folder.resolve("far/task.yaml"), TASK);
    }

    /** Scores as another machine might: by the letters of a text, so that no whitespace counts. */
    private void score(String from, String to) throws IOException {
        List<String> scored = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(from))) {
            Matcher text = TEXT.matcher(line);
            assertThat(text.find()).isTrue();
            long letters = text.group(1)
                    .replace("\\n", "")
                    .chars()
                    .filter(Character::isLetter)
                    .count();
            scored.add(line.substring(0, text.start()) + "\"score\":" + letters + "}");
        }
        Files.write(folder.resolve(to), scored);
    }

    @Test
    void a_scorer_on_another_machine_gets_the_texts_and_its_scores_come_back() throws IOException {
        assertThat(Called.in(folder, "probes", "export", "far", "--to", "texts.jsonl"))
                .isEqualTo(new Called(0, "Wrote texts.jsonl (120 texts)\n", ""));
        score("texts.jsonl", "scores.jsonl");
        assertThat(Called.in(folder, "probes", "import", "far", "scores.jsonl"))
                .isEqualTo(new Called(0, "Wrote far/scored.jsonl (120 scores)\n", ""));

        Called run = Called.in(folder, "run", "far", "--out", "runs");
        assertThat(run.out())
                .contains(
                        "PASS                    far / reward/elsewhere at probe whitespace: probe-shift against ratings is 0, required")
                .contains(
                        "FAIL (as expected)      far / reward/elsewhere at probe repeated-yes: probe-flip-rate against ratings is 1.0000");
        assertThat(run.exit()).isZero();
    }

    @Test
    void the_same_task_exports_the_same_bytes() throws IOException {
        Called.in(folder, "probes", "export", "far", "--to", "one.jsonl");
        Called.in(folder, "probes", "export", "far", "--to", "two.jsonl");
        assertThat(folder.resolve("one.jsonl")).hasSameBinaryContentAs(folder.resolve("two.jsonl"));
    }

    @Test
    void a_run_without_the_scores_says_how_to_get_them() {
        Called run = Called.in(folder, "run", "far", "--out", "runs");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .contains("no file far/scored.jsonl yet; write the texts by 'plumbline probes export', score them, and"
                        + " bring the scores in by 'plumbline probes import'");
    }

    @Test
    void scores_of_data_that_have_changed_since_are_refused_by_the_run() throws IOException {
        Called.in(folder, "probes", "export", "far", "--to", "texts.jsonl");
        score("texts.jsonl", "scores.jsonl");
        Called.in(folder, "probes", "import", "far", "scores.jsonl");
        Path data = folder.resolve("far/answers.csv");
        Files.writeString(data, Files.readString(data).replaceFirst("it is so x", "it was so x"));

        Called run = Called.in(folder, "run", "far", "--out", "runs");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .contains("far/scored.jsonl:1: the text of 'e0' as original is another now: expected the sha256 ");
    }

    @Test
    void scores_that_are_not_all_there_are_not_taken() throws IOException {
        Called.in(folder, "probes", "export", "far", "--to", "texts.jsonl");
        score("texts.jsonl", "scores.jsonl");
        List<String> some = Files.readAllLines(folder.resolve("scores.jsonl")).subList(0, 119);
        Files.write(folder.resolve("scores.jsonl"), some);
        assertThat(Called.in(folder, "probes", "import", "far", "scores.jsonl"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: scores.jsonl: lacks 1 of 120 scores, the first is of 'e39' as repeated-yes; score every"
                                + " line that was exported\n"));
        assertThat(folder.resolve("far/scored.jsonl")).doesNotExist();
    }

    @Test
    void a_task_that_names_no_file_for_the_scores_says_so() {
        assertThat(Called.in(folder, "probes", "import", "far", "far/answers.csv", "--reward", "other")
                        .err())
                .isEqualTo(
                        "plumbline: far/task.yaml:6:11: the task names no file for the scores of 'other'; add scores:"
                                + " {other: probe-scores.jsonl} to probes\n");
    }
}
