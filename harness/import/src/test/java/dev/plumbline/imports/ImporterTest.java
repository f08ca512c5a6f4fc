package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    private static final String PAIR = "{\"prompt\": \"p\", \"chosen\": \"x\", \"rejected\": \"y\"}";

    @TempDir
    Path folder;

    @Test
    void an_unknown_format_is_refused_with_a_near_one() throws IOException {
        Importing importing = Importing.in(folder).file("a.jsonl", PAIR);

        assertThat(importing.refusal("rewardbench", "a.jsonl"))
                .isEqualTo("unknown format 'rewardbench', did you mean 'reward-bench'?");
        assertThat(importing.refusal("parquet", "a.jsonl"))
                .isEqualTo(
                        "unknown format 'parquet'; known are reward-bench, reward-bench-2, rm-bench, judgebench, hh-rlhf,"
                                + " ultrafeedback, ultrafeedback-binarized, helpsteer2, dices, trl, csv, jsonl");
    }

    @Test
    void an_option_that_means_nothing_to_a_format_is_refused() throws IOException {
        assertThat(Importing.in(folder)
                        .file("a.jsonl", PAIR)
                        .with(Option.BY_ORDER, "")
                        .refusal("trl", "a.jsonl"))
                .isEqualTo("--by-order means nothing to trl; leave it out");
    }

    @Test
    void a_folder_that_holds_anything_is_left_as_it_is() throws IOException {
        Importing importing = Importing.in(folder).file("a.jsonl", PAIR).file("out/mine.txt", "mine");

        assertThat(importing.refusal("trl", "a.jsonl"))
                .isEqualTo("out is there already and is not empty; choose another folder, or remove it; it left [out]");
        assertThat(folder.resolve("out/mine.txt")).hasContent("mine");
        assertThat(folder.resolve("out/task.yaml")).doesNotExist();
    }

    @Test
    void nothing_is_left_of_a_refusal_not_even_the_folders_above() throws IOException {
        Importing importing = Importing.in(folder).file("a.jsonl", "{}");
        Order order = new Order("trl", List.of("a.jsonl"), "new/place", folder, Options.NONE);

        assertThatThrownBy(() -> Importer.run(order)).hasMessage("a.jsonl:1: missing field 'chosen'; there are none");

        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(importing.refusal("trl", "a.jsonl")).doesNotContain("it left");
    }

    @Test
    void a_broken_off_import_is_not_run_over() throws IOException {
        Importing importing = Importing.in(folder).file("a.jsonl", PAIR).file(".out.importing/pairs.jsonl", "half");

        assertThat(importing.refusal("trl", "a.jsonl"))
                .isEqualTo(
                        folder.resolve(".out.importing")
                                + " is there: another import is under way, or was broken off; remove it; it left [.out.importing]");
    }

    @Test
    void an_empty_folder_is_filled() throws IOException {
        Files.createDirectory(folder.resolve("out"));

        Importing importing = Importing.in(folder).file("a.jsonl", PAIR);
        importing.run("trl", "a.jsonl");

        assertThat(importing.lines("pairs.jsonl")).hasSize(1);
    }

    @Test
    void files_that_are_not_there_or_are_tables_in_binary_are_refused() throws IOException {
        Importing importing = Importing.in(folder).file("a.parquet", "PAR1");

        assertThat(importing.refusal("trl", "b.jsonl")).isEqualTo("b.jsonl: no such file; correct the path");
        assertThat(importing.refusal("trl", "a.parquet"))
                .isEqualTo(
                        "a.parquet: expected CSV, JSON or JSON lines, found columns in a binary file; convert it, such as with"
                                + " Python: pandas.read_parquet(FILE).to_json('rows.jsonl', orient='records', lines=True)");
    }

    @Test
    void lines_that_are_no_json_and_files_without_lines_are_refused() throws IOException {
        Importing importing =
                Importing.in(folder).file("a.jsonl", PAIR, "{\"prompt\": ").file("b.jsonl", "");

        assertThat(importing.refusal("trl", "a.jsonl"))
                .isEqualTo(
                        "a.jsonl:2: expected a JSON object, found the end within a value; correct the line, or fetch the file anew");
        assertThat(importing.refusal("trl", "b.jsonl"))
                .isEqualTo("b.jsonl: expected at least one line of data, found none; put data into the file");
    }

    @Test
    void when_all_lines_are_left_out_nothing_is_imported() throws IOException {
        Importing importing =
                Importing.in(folder).file("a.jsonl", "{\"chosen\": \"x\"}").with(Option.LEAVE_OUT, "");

        assertThat(importing.refusal("trl", "a.jsonl"))
                .isEqualTo("a.jsonl:1: missing field 'rejected'; there are chosen");
    }

    @Test
    void a_task_is_called_after_its_folder() throws IOException {
        Importing importing = Importing.in(folder).file("a.jsonl", PAIR);

        Imported imported = Importer.run(new Order("trl", List.of("a.jsonl"), "some/My Task_2", folder, Options.NONE));

        assertThat(imported.task()).isEqualTo("my-task-2");
        assertThat(folder.resolve("some/My Task_2/task.yaml")).content().startsWith("task: my-task-2\n");
        assertThat(importing.folder()).isEqualTo(folder);
    }

    @Test
    void odd_characters_go_through_unharmed() throws IOException {
        Importing importing = Importing.in(folder)
                .file(
                        "a.jsonl",
                        "{\"prompt\": \"\\ud83d\\ude00 \\\"q\\\" \\\\\", \"chosen\": \"tab\\there\\u0007\", \"rejected\": \"half \\ud83d\"}");

        importing.run("trl", "a.jsonl");

        assertThat(importing.lines("pairs.jsonl").get(0))
                .contains("\"prompt\": \"😀 \\\"q\\\" \\\\\"")
                .contains("\"a\": \"tab\\there\\u0007\", \"b\": \"half \\ud83d\"");
    }
}
