package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLinesTest {

    @TempDir
    Path folder;

    private List<String> read(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        List<String> lines = new ArrayList<>();
        DataLines.read(
                file,
                name,
                line -> lines.add(line.place() + " " + line.fields().values().get("n")));
        return lines;
    }

    @Test
    void json_is_an_array_an_object_or_several_of_them() throws IOException {
        String one = ":1 Text[value=1]";
        assertThat(read("a.json", "[{\"n\": 1},\n {\"n\": 2}]"))
                .containsExactly("a.json" + one, "a.json:2 Text[value=2]");
        assertThat(read("b.json", "{\n  \"n\": 1\n}\n")).containsExactly("b.json" + one);
        assertThat(read("c.json", "{\"n\": 1}\n{\"n\": 2}\n"))
                .containsExactly("c.json" + one, "c.json:2 Text[value=2]");
        assertThat(read("d.jsonl", "{\"n\": 1}\n")).containsExactly("d.jsonl" + one);
        assertThat(read("e.csv", "n,m\n1,2\n")).containsExactly("e.csv:2 Text[value=1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|a.json: expected at least one line of data, found none; put data into the file",
                "[]|a.json: expected at least one line of data, found an empty array; put data into the file",
                "7|a.json:1: expected a JSON object, found a single value; write {\"key\": value, ...}",
                "{\"n\": 1} [2]|a.json:1: expected a JSON object, found an array; write {\"key\": value, ...}",
                "{\"n\": 1|a.json:1: expected a JSON object, found the end within a value; correct the line, or fetch the file anew"
            })
    void json_that_is_no_object_is_refused(String content, String message) {
        assertThat(Messages.of(folder, () -> read("a.json", content))).isEqualTo(message);
    }
}
