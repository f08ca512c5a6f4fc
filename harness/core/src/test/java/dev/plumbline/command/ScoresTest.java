package dev.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.config.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {

    private static final List<String> TEXTS = List.of("one \"two\"\nthree", "x");

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private double[] score(String script, String... arguments) {
        Bench bench = new Bench(folder);
        return new Commands(Bench.claims(), folder).score(bench.program(script, arguments), TEXTS);
    }

    private static String writes(String line) {
        return "cat >scores.jsonl <<'END'\n" + line + "\nEND\n";
    }

    @Test
    void a_program_is_given_the_texts_and_scores_them_in_any_order() throws IOException {
        double[] scores = score(
                "cp texts.jsonl job.json \"$1\"\n"
                        + writes("{\"id\": \"2\", \"score\": -1.5}\n{\"id\": \"1\", \"score\": 3}"),
                outside.toString());
        assertThat(scores).containsExactly(3, -1.5);
        assertThat(outside.resolve("texts.jsonl")).content().isEqualTo("""
                {"id":"1","text":"one \\"two\\"\\nthree"}
                {"id":"2","text":"x"}
                """);
        assertThat(Files.readString(outside.resolve("job.json")))
                .isEqualTo("{\"format\":1,\"texts\":\"texts.jsonl\",\"scores\":\"scores.jsonl\"}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"3\", \"score\": 1}|line 1: no text has the id '3'; copy the ids of texts.jsonl",
                "{\"id\": \"1\", \"score\": NaN}|line 1: expected a finite score, found \"NaN\"; correct what computes it",
                "{\"id\": \"1\", \"score\": \"high\"}|line 1: expected a finite score, found \"high\"; correct what computes it",
                "{\"id\": 1, \"score\": 2}|line 1: expected {\"id\": ..., \"score\": ...}, found {\"id\": 1, \"score\": 2}; correct what writes it",
                "0.5|line 1: expected {\"id\": ..., \"score\": ...}, found 0.5; correct what writes it"
            })
    void what_is_no_score_of_a_text_is_refused(String line, String message) {
        BadInput bad = catchThrowableOfType(BadInput.class, () -> score(writes(line)));
        assertThat(bad.problems().get(0).toString())
                .isEqualTo("task.yaml:7:3: scores.jsonl of the command 'sh program.sh', " + message);
    }

    @Test
    void each_text_is_scored_once_and_none_is_left_out() {
        BadInput twice = catchThrowableOfType(
                BadInput.class, () -> score(writes("{\"id\": \"1\", \"score\": 1}\n{\"id\": \"1\", \"score\": 1}")));
        assertThat(twice.problems().get(0).toString())
                .isEqualTo(
                        "task.yaml:7:3: scores.jsonl of the command 'sh program.sh', line 2: the id '1' stands at line 1"
                                + " already; score each once");
        BadInput missing = catchThrowableOfType(BadInput.class, () -> score(writes("{\"id\": \"1\", \"score\": 1}")));
        assertThat(missing.problems().get(0).toString())
                .isEqualTo(
                        "task.yaml:7:3: scores.jsonl of the command 'sh program.sh' lacks 1 of 2 texts, the first is '2';"
                                + " score every line of texts.jsonl");
    }

    @Test
    void a_program_that_writes_nothing_is_told_what_to_write() {
        BadInput bad = catchThrowableOfType(BadInput.class, () -> score("true\n"));
        assertThat(bad.problems().get(0).toString())
                .isEqualTo(
                        "task.yaml:7:3: the command 'sh program.sh' wrote no file scores.jsonl; let it write one line for"
                                + " each line of texts.jsonl");
    }
}
