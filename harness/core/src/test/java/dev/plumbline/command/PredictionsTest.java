package dev.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionsTest {

    private static final String REST =
            "{\"id\": \"b\", \"probabilities\": [1, 0]}\n{\"id\": \"c\", \"probabilities\": [1, 0]}\n";

    @TempDir
    private Path folder;

    private Probabilities read(Job job, Examples examples, String text) throws IOException {
        Files.writeString(folder.resolve("predictions.jsonl"), text);
        return predictions(job, examples).read(folder);
    }

    private static Predictions predictions(Job job, Examples examples) {
        Program program = new Program(Bench.PLACE, List.of("train"), List.of(), List.of(), 30, Optional.empty());
        return new Predictions(program, job, examples);
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> read(Bench.learning(), Bench.claims(), text))
                .isInstanceOf(BadInput.class)
                .hasMessage("task.yaml:7:3: " + message);
    }

    @Test
    void lines_come_in_any_order_as_an_object_by_class_or_as_an_array_and_further_keys_are_passed_over()
            throws IOException {
        Probabilities predictions = read(Bench.learning(), Bench.claims(), """
                {"id": "c", "probabilities": {"yes": 0.25, "no": 0.75}, "logit": -1.1}

                {"probabilities": [1, 0], "id": "a"}
                {"id": "b", "probabilities": [0.5, 0.5]}
                """);
        assertThat(predictions.values()).containsExactly(1, 0, .5, .5, .75, .25);
    }

    @Test
    void what_sums_to_1_but_for_rounding_is_normalised() throws IOException {
        Probabilities predictions = read(
                Bench.learning(),
                Bench.claims(),
                "{\"id\": \"a\", \"probabilities\": [0.3333335, 0.6666670]}\n" + REST);
        assertThat(predictions.at(0, 0)).isEqualTo(.3333335 / (.3333335 + .6666670));
        assertThat(predictions.at(0, 0) + predictions.at(0, 1)).isEqualTo(1);
    }

    @Test
    void a_labeler_may_abstain_and_a_student_may_not() throws IOException {
        String text = "{\"id\": \"a\", \"probabilities\": null}\n" + REST;
        assertThat(read(Bench.labeling(), Bench.claims(), text).present(0)).isFalse();
        refused(
                text,
                "predictions.jsonl of the command 'train', line 1: expected \"probabilities\", found none; write {\"id\":"
                        + " ..., \"probabilities\": {\"no\": ..., ...}}");
    }

    @Test
    void a_pair_may_have_a_score_a_candidate() throws IOException {
        Job job = Job.label(Bench.PREFERENCES, 1, List.of("text"));
        // 1 / (1 + e^-1) = .731
        Probabilities predictions = read(job, Bench.pair(), "{\"id\": \"p\", \"scores\": [3, 2]}\n");
        assertThat(predictions.at(0, 1)).isEqualTo(1 / (1 + Math.exp(-1)));
        assertThat(read(job, Bench.pair(), "{\"id\": \"p\", \"probabilities\": {\"first\": 1, \"second\": 0}}\n")
                        .hard(0))
                .isEqualTo(1);
        assertThatThrownBy(() -> read(job, Bench.pair(), "{\"id\": \"p\", \"scores\": [1, Infinity]}\n"))
                .hasMessage(
                        "task.yaml:7:3: predictions.jsonl of the command 'train', line 1: expected finite scores, found"
                                + " [1,\"Infinity\"]");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            nonsense                                  | expected one JSON object, found nonsense; correct what writes it
            {"id": "a", "probabilities": [1, 0]} {}   | expected one JSON object, found {"id": "a", "probabilities": [1, 0]} {}; correct what writes it
            {"id": "a", "id": "b"}                    | expected one JSON object, found {"id": "a", "id": "b"}; correct what writes it
            [1]                                       | expected an object with the text "id", found [1]; write {"id": ..., "probabilities": {"no": ..., ...}}
            {"id": 1, "probabilities": [1, 0]}        | expected an object with the text "id", found {"id": 1, "probabilities": [1, 0]}; write {"id": ..., "probabilities": {"no": ..., ...}}
            {"id": "a", "scores": [1, 0]}             | expected "probabilities", found none; write {"id": ..., "probabilities": {"no": ..., ...}}
            {"id": "d", "probabilities": [1, 0]}      | no example has the id 'd'; copy the ids of predict.jsonl
            {"id": "a", "probabilities": [1.5, -0.5]} | expected probabilities from 0 to 1, found 1.5
            {"id": "a", "probabilities": [NaN, 1]}    | expected probabilities from 0 to 1, found NaN
            {"id": "a", "probabilities": [1e999, 0]}  | expected probabilities from 0 to 1, found Infinity
            {"id": "a", "probabilities": [0.5, 0.4]}  | expected probabilities that sum to 1, found a sum of 0.9; normalise them
            {"id": "a", "probabilities": [1]}         | expected 2 numbers, found [1]
            {"id": "a", "probabilities": 1}           | expected 2 numbers, found 1
            {"id": "a", "probabilities": ["1", 0]}    | expected a number, found "1"
            {"id": "a", "probabilities": {"yes": 1}}  | expected a probability for each of the classes [no, yes], found {"yes":1}
            {"id": "a", "probabilities": {"yes": 1, "no": 0, "so": 0}} | expected a probability for each of the classes [no, yes], found {"yes":1,"no":0,"so":0}
            """)
    void a_line_that_is_not_as_it_must_be_is_refused(String line, String message) {
        refused(line + "\n" + REST, "predictions.jsonl of the command 'train', line 1: " + message);
    }

    @Test
    void the_first_ten_bad_lines_are_told_at_once_and_an_id_counts_once() {
        assertThatThrownBy(() -> read(Bench.learning(), Bench.claims(), REST + REST + "1\n".repeat(20)))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.problems()).hasSize(10))
                .hasMessageStartingWith(
                        "task.yaml:7:3: predictions.jsonl of the command 'train', line 3: the id 'b' stands at"
                                + " line 1 already; predict each once\n");
    }

    @Test
    void every_example_must_be_predicted() {
        refused(
                "{\"id\": \"b\", \"probabilities\": [1, 0]}\n",
                "predictions.jsonl of the command 'train' lacks 2 of 3 examples, the first is 'a'; predict every line of"
                        + " predict.jsonl");
        refused(
                "",
                "predictions.jsonl of the command 'train' lacks 3 of 3 examples, the first is 'a'; predict every line of"
                        + " predict.jsonl");
    }

    @Test
    void predictions_must_be_a_file_of_sensible_size_in_utf_8() throws IOException {
        String none =
                "task.yaml:7:3: the command 'train' wrote no file predictions.jsonl; let it write one line for each"
                        + " line of predict.jsonl";
        Predictions predictions = predictions(Bench.learning(), Bench.claims());
        assertThatThrownBy(() -> predictions.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessage(none);

        Path link = folder.resolve("predictions.jsonl");
        Files.createSymbolicLink(link, Files.writeString(folder.resolve("elsewhere"), REST));
        assertThatThrownBy(() -> predictions.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessage(none);

        Files.delete(link);
        Files.write(link, new byte[] {(byte) 0xff, '\n'});
        assertThatThrownBy(() -> predictions.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessage("task.yaml:7:3: predictions.jsonl of the command 'train' is not UTF-8; write UTF-8");

        // 1,000 bytes x (1 + 2 classes) x (1 + 3 examples)
        refused(
                " ".repeat(12_001),
                "the command 'train' wrote a file predictions.jsonl of 12001 bytes, expected at most 12000; write one line"
                        + " an example");
    }
}
