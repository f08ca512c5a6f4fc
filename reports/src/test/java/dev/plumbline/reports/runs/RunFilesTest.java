package dev.plumbline.reports.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is read back as it was written, and whatever is not so is told in one message. */
class RunFilesTest {

    @TempDir
    Path runs;

    private Path run;

    @BeforeEach
    void write() throws IOException {
        run = WrittenRun.of("ttff", "tfff").student("ttft").student("tfff").write(runs, "20260102-120000");
    }

    private void broken(String file, String content, String message) throws IOException {
        Files.writeString(run.resolve(file), content);
        assertThatThrownBy(() -> ReadRun.of(run)).isInstanceOf(BadInput.class).hasMessage(run.resolve(file) + message);
    }

    @Test
    void a_run_is_read_back() throws IOException {
        ReadRun read = ReadRun.of(run);

        assertThat(read.name()).isEqualTo("20260102-120000");
        assertThat(read.tasks()).containsExactly("claims");
        assertThat(read.facts().get("claims").source()).isEqualTo("file claims.csv");
        assertThat(read.facts().get("claims").classes()).containsExactly("f", "t");
        TaskExamples examples = read.examples().get("claims");
        assertThat(examples.ids()).containsExactly("e0", "e1", "e2", "e3");
        assertThat(examples.truth()).containsExactly("t", "t", "f", "f");
        assertThat(examples.weak().labels()).containsExactly("t", "f", "f", "f");
        assertThat(examples.of(new Subject("student", "soft")))
                .extracting(TaskExamples.Labels::labels)
                .containsExactly(java.util.List.of("t", "t", "f", "t"), java.util.List.of("t", "f", "f", "f"));
        assertThat(examples.of(new Subject("student", "hard"))).isEmpty();
        assertThat(read.summary().seconds()).hasValue(64);
    }

    @Test
    void a_missing_file_is_told() throws IOException {
        Files.delete(run.resolve("metrics.csv"));
        assertThatThrownBy(() -> ReadRun.of(run))
                .isInstanceOf(BadInput.class)
                .hasMessage(run.resolve("metrics.csv")
                        + ": no such file; name the folder of a run, such as reports/runs/20261231-235959");
    }

    @Test
    void json_that_is_none_is_told_with_its_place() throws IOException {
        broken(
                "provenance.json",
                "{\"plumbline\": \n oops}",
                ":2:2: expected the JSON that a run writes, found something else; run the tasks anew");
    }

    @Test
    void a_run_of_another_version_is_told_as_such() throws IOException {
        String message = ": the run was written by another version of Plumbline; run the tasks anew with this one";
        broken("run.json", "{\"format\": 2, \"tasks\": []}", ": expected format 1, found 2" + message);
        broken("verdict.json", "{}", ": expected format 1, found none" + message);
    }

    @Test
    void a_number_that_is_none_is_told_with_its_line() throws IOException {
        broken(
                "metrics.csv",
                Files.readString(run.resolve("metrics.csv")).replaceFirst("value,[\\d.]+,", "value,many,"),
                ":2: expected a number in 'estimate', found 'many'; run the tasks anew");
    }

    @Test
    void a_gzip_file_that_is_none_or_ends_early_is_told() throws IOException {
        broken("examples.csv.gz", "plain", ": expected a whole gzip file, found a broken one; run the tasks anew");
    }

    @Test
    void a_gzip_file_that_is_cut_is_told() throws IOException {
        byte[] whole = Files.readAllBytes(run.resolve("examples.csv.gz"));
        Files.write(run.resolve("examples.csv.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> ReadRun.of(run))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith("expected a whole gzip file, found a broken one; run the tasks anew");
    }

    @Test
    void slices_are_read_with_their_escapes() {
        assertThat(ReadSlices.split("a=x;b=y\\;z\\\\")).containsExactly("a=x", "b=y;z\\");
        assertThat(ReadSlices.holds("all", "a=x")).isTrue();
        assertThat(ReadSlices.holds("a=x", "a=x;b=y")).isTrue();
        assertThat(ReadSlices.holds("a=x & b=y", "b=y;a=x;c=z")).isTrue();
        assertThat(ReadSlices.holds("a=x & b=z", "a=x;b=y")).isFalse();
        assertThat(ReadSlices.holds("a=x & y", "a=x & y;b=y")).isTrue();
    }
}
