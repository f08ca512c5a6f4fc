package dev.plumbline.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFileTest {

    private static final String CSV = "id,text,truth\na,x,1\nb,\"y, \n\"\"z\"\"\",0\n";

    @TempDir
    Path folder;

    private String refused(String name, byte[] bytes) {
        return Messages.of(
                folder, () -> SpecBuilder.bytes(folder, name, bytes).id("id").read());
    }

    private String refused(String name, String text) {
        return refused(name, text.getBytes(UTF_8));
    }

    private List<String> column(String file, byte[] bytes, String name) {
        return SpecBuilder.bytes(folder, file, bytes)
                .read()
                .dataset()
                .examples()
                .column(name)
                .asList();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void csv_is_read_with_quotes_and_rows_over_several_lines() {
        assertThat(column("a.csv", CSV.getBytes(UTF_8), "text")).containsExactly("x", "y, \n\"z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeffid,text,truth\r\na,x,1\r\n\r\nb,y,0\r\n", "id,text,truth\na,x,1\nb,y,0"})
    void csv_may_have_a_byte_order_mark_windows_line_ends_and_blank_lines(String text) {
        assertThat(column("a.csv", text.getBytes(UTF_8), "text")).containsExactly("x", "y");
        assertThat(column("a.csv", text.getBytes(UTF_8), "id")).containsExactly("1", "2");
    }

    @Test
    void text_that_other_readers_take_for_missing_is_kept() {
        assertThat(column("a.csv", "text,truth\nNA,1\nnull,0\n*,0\n".getBytes(UTF_8), "text"))
                .containsExactly("NA", "null", "*");
    }

    @Test
    void json_lines_keep_numbers_as_written_and_null_and_missing_are_empty() {
        String text =
                "{\"x\": 1.50, \"b\": true, \"n\": null, \"truth\": \"a\"}\r\n\n{\"x\": 1E+2, \"truth\": \"b\"}\n";

        assertThat(column("a.jsonl", text.getBytes(UTF_8), "x")).containsExactly("1.50", "1E+2");
        assertThat(column("a.jsonl", text.getBytes(UTF_8), "b")).containsExactly("true", "");
        assertThat(column("a.jsonl", text.getBytes(UTF_8), "n")).containsExactly("", "");
    }

    @Test
    void a_json_array_is_read() {
        byte[] text = "\ufeff[\n {\"x\": 1, \"truth\": 0},\n {\"x\": 2, \"truth\": 1}\n]\n".getBytes(UTF_8);

        assertThat(column("a.json", text, "x")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv.gz", "A.CSV.GZ"})
    void files_may_be_gzipped(String name) throws IOException {
        assertThat(column(name, gzip(CSV.getBytes(UTF_8)), "text")).hasSize(2);
    }

    @Test
    void a_name_that_tells_no_format_is_refused() {
        assertThat(refused("a.txt", CSV))
                .isEqualTo(
                        "a.txt: expected a name that ends in .csv, .json or .jsonl, or in one of these and .gz; rename the file");
    }

    @Test
    void a_ragged_row_is_refused() {
        assertThat(refused("a.csv", "id,truth\na,1\nb,0,9\n"))
                .isEqualTo(
                        "a.csv:3: expected 2 values as in the header, found 3; correct the row, and put values with commas into quotes");
        assertThat(refused("a.csv", "id,x,truth\na,\"1\n2\",1\nb,0\n"))
                .isEqualTo(
                        "a.csv:4: expected 3 values as in the header, found 2; correct the row, and put values with commas into quotes");
    }

    @Test
    void csv_that_ends_within_quotes_is_refused() {
        assertThat(refused("a.csv", "id,truth\na,1\nb,\"0"))
                .isEqualTo(
                        "a.csv:3: expected comma-separated values, found the end within a value; correct the line, or fetch the file anew");
    }

    @Test
    void csv_with_text_behind_quotes_is_refused() {
        assertThat(refused("a.csv", "id,truth\na,1\nb,\"0\"1\n"))
                .isEqualTo(
                        "a.csv:3: expected comma-separated values, found an unexpected '1'; correct the line, or fetch the file anew");
    }

    @Test
    void a_header_names_every_column_once() {
        assertThat(refused("a.csv", "id,truth,id\na,1,b\n"))
                .isEqualTo("a.csv:1: the column 'id' stands twice in the header; rename one of the two");
        assertThat(refused("a.csv", "id,,truth\na,1,b\n"))
                .isEqualTo("a.csv:1: column 2 of the header has no name; give it one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.jsonl", "a.json"})
    void an_empty_file_is_refused(String name) {
        assertThat(refused(name, ""))
                .isEqualTo(name + ": expected at least one line of data, found none; put data into the file");
    }

    @Test
    void a_file_without_data_is_refused() {
        assertThat(refused("a.csv", "id,truth\n"))
                .isEqualTo("a.csv: expected at least one line of data, found a header only; put data into the file");
        assertThat(refused("a.json", "[]"))
                .isEqualTo("a.json: expected at least one line of data, found an empty array; put data into the file");
        assertThat(refused("a.jsonl", "\n \n"))
                .isEqualTo("a.jsonl: expected at least one line of data, found none; put data into the file");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_with_their_place() {
        // "é" in ISO 8859-1 is the byte 0xE9: a lead byte of three, which no comma may follow.
        assertThat(refused("a.csv", "id,truth\na,1\n\u00e9,0\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .isEqualTo(
                        "a.csv:3: expected UTF-8 text, found byte 0x2C as byte 2 of the line; save the file as UTF-8");
        assertThat(refused("a.csv", "id,truth\n".getBytes(java.nio.charset.StandardCharsets.UTF_16)))
                .isEqualTo(
                        "a.csv:1: expected UTF-8 text, found byte 0xFE as byte 1 of the line; save the file as UTF-8");
        byte[] cut = Arrays.copyOf("id,truth\na,\u00e9".getBytes(UTF_8), 12);
        assertThat(refused("a.csv", cut))
                .isEqualTo("a.csv:2: expected UTF-8 text, found the end within a character; fetch the file anew");
    }

    @Test
    void overlong_forms_and_surrogates_are_no_utf8() {
        byte[] overlong = {'i', 'd', '\n', (byte) 0xc0, (byte) 0x80};
        byte[] surrogate = {'i', 'd', '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80};

        assertThat(refused("a.csv", overlong))
                .isEqualTo(
                        "a.csv:2: expected UTF-8 text, found byte 0xC0 as byte 1 of the line; save the file as UTF-8");
        assertThat(refused("a.csv", surrogate))
                .isEqualTo(
                        "a.csv:2: expected UTF-8 text, found byte 0xA0 as byte 2 of the line; save the file as UTF-8");
    }

    @Test
    void gzip_that_is_cut_off_is_refused() throws IOException {
        byte[] whole = gzip(CSV.getBytes(UTF_8));

        assertThat(refused("a.csv.gz", Arrays.copyOf(whole, whole.length - 12)))
                .matches(
                        "a.csv.gz:[1-4]: expected a whole gzip file, found one that is cut off or damaged; fetch or pack it anew");
        assertThat(refused("a.csv.gz", Arrays.copyOf(whole, 4)))
                .isEqualTo(
                        "a.csv.gz: expected a whole gzip file, found one that is cut off or damaged; fetch or pack it anew");
    }

    @Test
    void gzip_that_is_none_or_damaged_is_refused() throws IOException {
        byte[] damaged = gzip(CSV.getBytes(UTF_8));
        damaged[damaged.length - 8] ^= 1;

        assertThat(refused("a.csv.gz", CSV))
                .isEqualTo(
                        "a.csv.gz: expected a whole gzip file, found one that is cut off or damaged; fetch or pack it anew");
        assertThat(refused("a.csv.gz", damaged))
                .isEqualTo(
                        "a.csv.gz:5: expected a whole gzip file, found one that is cut off or damaged; fetch or pack it anew");
    }

    @Test
    void a_gzip_bomb_is_refused_by_its_unpacked_size() throws IOException {
        byte[] bomb = gzip("x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));

        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.bytes(folder, "a.csv.gz", bomb)
                                .limits(10_000, 1_000_000)
                                .read()))
                .isEqualTo("a.csv.gz: expected at most 10000 bytes of text, found more; split the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,x,truth\na,b,1\nc,01234567890,0\n", "x,truth\nb,1\n01234567890,0\n"})
    void a_csv_cell_beyond_the_limit_is_refused(String text) {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.bytes(folder, "a.csv", text.getBytes(UTF_8))
                                .limits(10_000, 10)
                                .read()))
                .isEqualTo(
                        "a.csv:3: expected values of at most 10 characters and a depth of at most 100, found more; shorten the value");
    }

    @Test
    void a_json_value_beyond_the_limit_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.jsonl", "{\"a\": 1}", "{\"a\": \"01234567890\"}")
                                .limits(10_000, 10)
                                .read()))
                .isEqualTo(
                        "a.jsonl:2: expected values of at most 10 characters and a depth of at most 100, found more; shorten the value");
    }

    @Test
    void a_value_beyond_the_limit_in_an_array_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.json", "[{\"a\": 1},", "{\"a\": \"01234567890\"}]")
                                .limits(10_000, 10)
                                .read()))
                .isEqualTo(
                        "a.json:2: expected values of at most 10 characters and a depth of at most 100, found more; shorten the value");
    }

    @Test
    void json_that_is_too_deep_is_refused() {
        assertThat(refused("a.jsonl", "{\"a\": " + "[".repeat(200) + "]".repeat(200) + "}\n"))
                .isEqualTo(
                        "a.jsonl:1: expected values of at most 10000000 characters and a depth of at most 100, found more; shorten the value");
    }

    @Test
    void a_million_characters_are_fine_as_text_but_not_as_a_key() {
        String text = "id,text,truth\na," + "x".repeat(1_000_000) + ",1\nb,y,0\n";

        assertThat(column("a.csv", text.getBytes(UTF_8), "text").get(0)).hasSize(1_000_000);
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.csv", text).id("text").read()))
                .isEqualTo("a.csv:2: expected an id of at most 1000 characters, found 1000000; name another column");
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.csv", text)
                                .cluster("text")
                                .read()))
                .isEqualTo(
                        "a.csv:2: expected a cluster in 'text' of at most 1000 characters, found 1000000; name another column");
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.csv", text)
                                .read()
                                .dataset()
                                .examples()
                                .keys("text")))
                .isEqualTo(
                        "a.csv:2: expected values of 'text' of at most 1000 characters, found 1000000; name another column");
    }

    @Test
    void truncated_json_is_refused() {
        assertThat(refused("a.jsonl", "{\"id\": 1, \"truth\": 1}\n{\"id\": 2, \"tru"))
                .isEqualTo(
                        "a.jsonl:2: expected a JSON object, found the end within a value; correct the line, or fetch the file anew");
        assertThat(refused("a.json", "[{\"id\": 1, \"truth\": 1},\n{\"id\": 2,"))
                .isEqualTo(
                        "a.json:2: expected a JSON array of objects, found the end within a value; correct the line, or fetch the file anew");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThat(refused("a.jsonl", "{\"id\": 1, \"x\": {\"y\": null, \"y\": 2}}\n"))
                .isEqualTo("a.jsonl:1: the key 'y' stands twice in one object; keep one of the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void json_numbers_that_are_not_finite_are_refused(String token) {
        assertThat(refused("a.jsonl", "{\"id\": 1}\n{\"id\": " + token + "}\n"))
                .isEqualTo(
                        "a.jsonl:2: expected a number, found " + token + "; write a finite number, or null for none");
        assertThat(refused("a.json", "[\n{\"id\": " + token + "}]\n"))
                .isEqualTo("a.json:2: expected a number, found " + token + "; write a finite number, or null for none");
    }

    @Test
    void what_is_no_object_is_refused() {
        assertThat(refused("a.jsonl", "[1]\n"))
                .isEqualTo(
                        "a.jsonl:1: expected a JSON object on every line, found an array; write {\"key\": value, ...}");
        assertThat(refused("a.jsonl", "{\"id\": 1} {\"id\": 2}\n"))
                .isEqualTo("a.jsonl:1: expected one JSON object a line, found more behind it; break the line there");
        assertThat(refused("a.json", "[{\"id\": 1},\n 7]"))
                .isEqualTo(
                        "a.json:2: expected a JSON object as every element of the array, found a single value; write {\"key\": value, ...}");
        assertThat(refused("a.json", "{\"id\": 1}"))
                .isEqualTo("a.json:1: expected an array of objects, found something else; put it into [ ]");
        assertThat(refused("a.json", "[{\"id\": 1}]\n[]"))
                .isEqualTo("a.json:2: expected the end of the file after the array, found more; remove it");
    }

    @Test
    void json_with_a_slip_is_refused() {
        assertThat(refused("a.jsonl", "{'id': 1}\n"))
                .isEqualTo(
                        "a.jsonl:1: expected a JSON object, found an unexpected '''; correct the line, or fetch the file anew");
    }

    @Test
    void an_object_where_a_value_is_needed_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.jsonl", "{\"x\": {\"y\": 1}, \"truth\": 1}")
                                .columns(java.util.Map.of("z", "/x"))
                                .read()))
                .isEqualTo(
                        "a.jsonl:1: expected text, a number, true, false or null in '/x', found an object; name a field within it, such as /x/y");
    }
}
