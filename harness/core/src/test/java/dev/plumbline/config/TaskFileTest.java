package dev.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaskFileTest {

    private static final String QUOTE = "a quote is opened here and never closed; close it";

    @TempDir
    Path folder;

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "t.yaml: the file is empty; write a task into it"),
                Arguments.of("# nothing but a comment\n", "t.yaml: the file is empty; write a task into it"),
                Arguments.of(
                        "just text\n",
                        "t.yaml:1:1: expected keys such as 'task: name' at the top of the file, found 'just text'; write them there"),
                Arguments.of(
                        "- a\n- b\n",
                        "t.yaml:1:1: expected keys such as 'task: name' at the top of the file, found a list; write them there"),
                Arguments.of(
                        "---\n...\n",
                        "t.yaml:2:1: expected keys such as 'task: name' at the top of the file, found nothing; write them there"),
                Arguments.of(
                        "a: 1\n---\nb: 2\n",
                        "t.yaml:3:1: a second document begins here; keep each task in a file of its own"),
                Arguments.of("a: 1\n...\nmore\n", "t.yaml:3:1: text stands after the end of the document; remove it"),
                Arguments.of(
                        "a: [1, 2\nb: 3\n",
                        "t.yaml:2:2: expected ',' or ']' in the list that begins at line 1, column 4; close it"),
                Arguments.of(
                        "a: {b: 1]\n",
                        "t.yaml:1:9: expected ',' or '}' in the mapping that begins at line 1, column 4; close it"),
                Arguments.of("a: 'x\nb: 2\n", "t.yaml:1:4: " + QUOTE),
                Arguments.of("a: \"x\n", "t.yaml:1:4: " + QUOTE),
                Arguments.of("a: 'x\n---\nb: 1\n", "t.yaml:1:4: " + QUOTE),
                Arguments.of("a:\n\tb: 1\n", "t.yaml:2:1: a tab stands where only spaces may; indent with spaces"),
                Arguments.of("a: @x\n", "t.yaml:1:4: a value cannot begin with '@'; put it in quotes"),
                Arguments.of("a: `x`\n", "t.yaml:1:4: a value cannot begin with '`'; put it in quotes"),
                Arguments.of("a: %x\n", "t.yaml:1:4: a value cannot begin with '%'; put it in quotes"),
                Arguments.of(
                        "about: rating: true\n",
                        "t.yaml:1:14: a colon stands where no key can be; put text that holds ': ' in quotes,"
                                + " or correct the indentation"),
                Arguments.of(
                        "a: 1\n b: 2\n",
                        "t.yaml:2:3: a colon stands where no key can be; put text that holds ': ' in quotes,"
                                + " or correct the indentation"),
                Arguments.of(
                        "a: 1\n}\n",
                        "t.yaml:2:1: this line does not fit the lines above; align the keys of a mapping,"
                                + " or the dashes of a list"),
                Arguments.of(
                        "- 1\na: 2\n",
                        "t.yaml:2:1: this line does not fit the lines above; align the keys of a mapping,"
                                + " or the dashes of a list"),
                Arguments.of("a: 1\nb\n", "t.yaml:3:1: expected 'key: value', found no colon; add it"),
                Arguments.of(
                        "a: \"\\q\"\n",
                        "t.yaml:1:6: a backslash in double quotes begins no known escape; double it,"
                                + " or use single quotes"),
                Arguments.of(
                        "{[a]: 1}\n",
                        "t.yaml:1:3: a key is a list, a mapping or an alias here; write plain text instead"),
                Arguments.of(
                        "a: 1\na: 2\n",
                        "t.yaml:2:1: duplicate key 'a'; it stands at line 1 already, remove one of them"),
                Arguments.of(
                        "a:\n  b: 1\n  'b': 2\n",
                        "t.yaml:3:3: duplicate key 'b'; it stands at line 2 already, remove one of them"),
                Arguments.of("a: &x 1\n", "t.yaml:1:4: anchors are not supported; remove the '&' and its name"),
                Arguments.of("&x a: 1\n", "t.yaml:1:1: anchors are not supported; remove the '&' and its name"),
                Arguments.of("a: *x\n", "t.yaml:1:4: aliases are not supported; write the value out"),
                Arguments.of("a: !!int 1\n", "t.yaml:1:4: tags are not supported; remove the '!' and its name"),
                Arguments.of(
                        "a: !java.lang.ProcessBuilder [x]\n",
                        "t.yaml:1:4: tags are not supported; remove the '!' and its name"),
                Arguments.of("a: \0\n", "t.yaml:1:4: expected text, found the character U+0000 (NUL); remove it"),
                Arguments.of(
                        "a: 1\nb: x\u001b[31m\n", "t.yaml:2:5: expected text, found the character U+001B; remove it"),
                Arguments.of(
                        "a: " + "[".repeat(50) + "]".repeat(50) + "\n",
                        "t.yaml:1:53: nested more than 50 levels deep; flatten it"),
                Arguments.of(
                        "a: " + "[".repeat(500_000) + "\n", "t.yaml:1:53: nested more than 50 levels deep; flatten it"),
                Arguments.of(
                        "a:\n" + "- 1\n".repeat(100_000),
                        "t.yaml:100000:3: more than 100000 values; keep data in files of their own"),
                Arguments.of(
                        "a: 1\n" + "#".repeat(1_000_000), "t.yaml: larger than 1 MB; keep data in files of their own"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_malformed_file_is_refused_with_its_place_and_the_remedy(String yaml, String message) throws IOException {
        assertThat(refusal(yaml.getBytes(StandardCharsets.UTF_8))).isEqualTo(message);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() throws IOException {
        byte[] latin = "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(latin)).isEqualTo("t.yaml:2:7: expected UTF-8, found the byte 0xE9; save the file as UTF-8");
    }

    @Test
    void utf_16_is_refused() throws IOException {
        assertThat(refusal("a: 1\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("t.yaml:1:1: expected UTF-8, found the byte 0xFE; save the file as UTF-8");
    }

    @Test
    void a_character_cut_short_at_the_end_is_refused() throws IOException {
        assertThat(refusal(new byte[] {'a', ':', ' ', (byte) 0xC3}))
                .isEqualTo("t.yaml:1:4: expected UTF-8, found the byte 0xC3; save the file as UTF-8");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        BadInput refused =
                catchThrowableOfType(BadInput.class, () -> TaskFile.read(folder.resolve("none.yaml"), "none.yaml"));

        assertThat(refused).hasMessage("none.yaml: there is no such file; check the path");
    }

    @Test
    void a_folder_is_refused() {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> TaskFile.read(folder, "tasks"));

        assertThat(refused).hasMessage("tasks: expected a file, found a folder or a device; name a task file");
    }

    @Test
    void billion_laughs_is_refused_at_its_anchors_and_aliases_and_never_expanded() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        TaskFile file = TaskFile.parse(yaml.toString(), "t.yaml");

        // 10 anchors and 9 times 2 aliases.
        assertThat(file.problems()).hasSize(28);
        assertThat(file.problems().get(1))
                .hasToString("t.yaml:2:5: anchors are not supported; remove the '&' and its name");
        assertThat(file.problems().get(2)).hasToString("t.yaml:2:10: aliases are not supported; write the value out");
    }

    @Test
    void a_syntax_error_comes_with_the_problems_before_it() throws IOException {
        assertThat(refusal("a: &x 1\na: 2\nb: [\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("""
                        t.yaml:1:4: anchors are not supported; remove the '&' and its name
                        t.yaml:2:1: duplicate key 'a'; it stands at line 1 already, remove one of them
                        t.yaml:4:1: a value is missing here; write one, or close what was opened""");
    }

    @Test
    void a_scalar_keeps_its_text() {
        Node.Mapping root = TaskFile.parse(
                        "a: yes\nb: 1e-3\nc: 012\nd: 'yes'\ne:\nf: |\n  one\n  two\ng: null\nh: ~\ni: .inf\nj: 1_000\n",
                        "t.yaml")
                .root();

        assertThat(texts(root))
                .containsExactly(
                        Map.entry("a", "yes"),
                        Map.entry("b", "1e-3"),
                        Map.entry("c", "012"),
                        Map.entry("d", "yes quoted"),
                        Map.entry("e", ""),
                        Map.entry("f", "one\ntwo\n quoted"),
                        Map.entry("g", "null"),
                        Map.entry("h", "~"),
                        Map.entry("i", ".inf"),
                        Map.entry("j", "1_000"));
    }

    @Test
    void places_count_lines_and_characters_from_one_and_a_key_has_its_own() {
        Node.Mapping root = TaskFile.parse("\uD83D\uDE00: {a: \uD83D\uDE00, b: [x, y]}\r\nc: 1\r\n", "t.yaml")
                .root();
        Node.Mapping inner = (Node.Mapping) root.entries().get("\uD83D\uDE00").value();
        Node.Entry b = inner.entries().get("b");

        assertThat(inner.place()).hasToString("t.yaml:1:4");
        assertThat(b.place()).hasToString("t.yaml:1:11");
        assertThat(((Node.Sequence) b.value()).items().get(1).place()).hasToString("t.yaml:1:18");
        assertThat(root.entries().get("c").value().place()).hasToString("t.yaml:2:4");
    }

    @Test
    void a_byte_order_mark_is_stripped() throws IOException {
        Path file = Files.writeString(folder.resolve("t.yaml"), "\uFEFFa: 1\n");

        assertThat(TaskFile.read(file, "t.yaml").root().entries().get("a").place())
                .hasToString("t.yaml:1:1");
    }

    @Test
    void a_long_text_is_cut_in_a_message() throws IOException {
        assertThat(refusal("x".repeat(900_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("t.yaml:1:1: expected keys such as 'task: name' at the top of the file, found '"
                        + "x".repeat(60) + "...'; write them there");
    }

    private static Map<String, String> texts(Node.Mapping root) {
        Map<String, String> texts = new LinkedHashMap<>();
        root.entries().forEach((key, entry) -> {
            Node.Scalar scalar = (Node.Scalar) entry.value();
            texts.put(key, scalar.text() + (scalar.quoted() ? " quoted" : ""));
        });
        return texts;
    }

    private String refusal(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("t.yaml"), content);
        try {
            return new BadInput(TaskFile.read(file, "t.yaml").problems()).getMessage();
        } catch (BadInput refused) {
            return refused.getMessage();
        }
    }
}
