package dev.plumbline.learning.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeLinesTest {

    private final ProbeLines lines = lines("dog", "it is");

    @TempDir
    private Path folder;

    private Path scores;

    @BeforeEach
    void name() {
        scores = folder.resolve("scores.jsonl");
    }

    private static ProbeLines lines(String... texts) {
        return new ProbeLines(
                new ProbeTexts(List.of("a", "b"), new int[] {0, 1}, List.of(texts), 1), List.of(Probe.UPPER_CASE));
    }

    /** The exported lines, each with a score in place of its text. */
    private List<String> scored() throws IOException {
        Path file = folder.resolve("texts.jsonl");
        lines.export(file);
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceAll("\"text\":\"(.*)\"}", "\"score\":0.5}"))
                .toList();
    }

    @Test
    void every_text_is_exported_as_it_is_and_as_each_probe_changes_it() throws IOException {
        Path file = folder.resolve("texts.jsonl");
        lines.export(file);
        assertThat(file).hasContent("""
                {"id":"a","probe":"original","sha256":"cd6357efdd966de8c0cb2f876cc89ec74ce35f0968e11743987084bd42fb8944","text":"dog"}
                {"id":"a","probe":"upper-case","sha256":"6237ac702a421096cf4f46e46ef3fe65101fe6e11292a320b9eb80850a0939c9","text":"DOG"}
                {"id":"b","probe":"original","sha256":"1aa0be9277d51408f408f3db3b3510317eb332f4148d276ff5b1cf66dc7e9dd5","text":"it is"}
                {"id":"b","probe":"upper-case","sha256":"60f1170a14b2feb0ea3ea8d41562e791335d732ce5b20ea56a4a1009d4dd81bd","text":"IT IS"}
                """);
    }

    @Test
    void scores_come_back_in_any_order_and_are_stored_in_that_of_the_texts() throws IOException {
        List<String> scored = scored();
        Files.write(
                scores,
                List.of(
                        scored.get(3).replace("0.5", "4"),
                        scored.get(0).replace("0.5", "1.25"),
                        "",
                        scored.get(2).replace("0.5", "-3"),
                        scored.get(1).replace("0.5", "2e1")));
        double[][] read = lines.read(scores, "scores.jsonl");
        assertThat(read).isDeepEqualTo(new double[][] {{1.25, -3}, {20, 4}});

        Path stored = folder.resolve("stored.jsonl");
        lines.store(read, stored);
        assertThat(lines.read(stored, "stored.jsonl")).isDeepEqualTo(read);
        assertThat(Files.readAllLines(stored).get(0)).isEqualTo(scored.get(0).replace("0.5", "1.25"));
    }

    private void refused(String message, String... written) throws IOException {
        Files.write(scores, List.of(written));
        assertThatThrownBy(() -> lines.read(scores, "s.jsonl"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems().get(0).toString()).isEqualTo(message));
    }

    @Test
    void a_text_that_changed_since_it_was_scored_is_refused() throws IOException {
        List<String> scored = scored();
        Files.write(scores, scored);
        ProbeLines others = lines("dogs", "it is");
        assertThatThrownBy(() -> others.read(scores, "s.jsonl"))
                .hasMessageContaining("s.jsonl:1: the text of 'a' as original is another now: expected the sha256 ")
                .hasMessageContaining("; export the probes anew, and score those");
    }

    @Test
    void what_is_no_such_line_is_refused() throws IOException {
        refused(
                "s.jsonl:1: expected {\"id\": ..., \"probe\": ..., \"sha256\": ..., \"score\": ...}, found {\"id\":\"a\"}; copy the first"
                        + " three from the exported line",
                "{\"id\":\"a\"}");
        refused(
                "s.jsonl:1: expected {\"id\": ..., \"probe\": ..., \"sha256\": ..., \"score\": ...}, found a,original,0.5; copy the first"
                        + " three from the exported line",
                "a,original,0.5");
    }

    @Test
    void a_candidate_or_a_probe_that_the_task_does_not_have_is_refused() throws IOException {
        refused(
                "s.jsonl:1: no held-out candidate has the id 'c': the data or the split are others now; export the probes anew, and score those",
                scored().get(0).replace("\"a\"", "\"c\""));
        refused(
                "s.jsonl:1: the task asks for no probe 'typos'; export the probes anew, and score those",
                scored().get(0).replace("original", "typos"));
    }

    @Test
    void a_text_that_is_scored_twice_is_refused() throws IOException {
        refused(
                "s.jsonl:2: 'a' as original stands at line 1 already; score each text once",
                scored().get(0),
                scored().get(0));
    }

    @Test
    void what_is_no_finite_number_is_refused() throws IOException {
        for (String score : List.of("NaN", "Infinity", "null", "true")) {
            refused(
                    "s.jsonl:1: expected a finite score of 'a' as original, found " + quoted(score)
                            + "; correct what scores it",
                    scored().get(0).replace("0.5", score));
        }
    }

    private static String quoted(String score) {
        return score.equals("NaN") || score.equals("Infinity") ? "\"" + score + "\"" : score;
    }

    @Test
    void a_score_that_is_missing_is_refused() throws IOException {
        refused(
                "s.jsonl: lacks 2 of 4 scores, the first is of 'a' as upper-case; score every line that was exported",
                scored().get(0),
                scored().get(2));
    }
}
