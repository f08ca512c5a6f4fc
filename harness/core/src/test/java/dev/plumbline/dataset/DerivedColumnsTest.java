package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedColumnsTest {

    @TempDir
    Path folder;

    private SpecBuilder csv(String... lines) {
        return SpecBuilder.of(folder, "a.csv", lines);
    }

    @Test
    void a_value_gets_the_first_group_whose_pattern_it_matches() {
        Examples examples = csv("s,truth", "mmlu-pro-law,1", "live-math,0", "live-code,1", "a.c,0")
                .group("domain", "s", "knowledge: mmlu-pro-*", "math: *-math", "live: live-* | abc", "rest: a.c|b")
                .feature("length", "domain", "characters")
                .read()
                .dataset()
                .examples();

        assertThat(examples.column("domain").asList()).containsExactly("knowledge", "math", "live", "rest");
        assertThat(examples.column("length").asList()).containsExactly("9", "4", "4", "4");
    }

    @Test
    void a_value_without_a_group_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> csv("s,truth", "a.c,1", "abc,0")
                                .group("g", "s", "rest: a.c")
                                .read()))
                .isEqualTo(
                        "a.csv:3: expected a value of 's' that a group takes, found 'abc'; add a group for it to task.yaml:6");
    }

    @ParameterizedTest
    @CsvSource({"characters,10", "words,3", "lines,2", "o,2", "oo,1", "zz,0"})
    void features_count_in_a_text(String count, String expected) {
        // "foo", a line end, "b" and two spaces, and an emoji outside the basic plane: f o o \n b space space 1 , emoji
        Examples examples = csv("t,truth", "\"foo\nb  1,\uD83D\uDE00\",1", "x,0")
                .feature("n", "t", count)
                .read()
                .dataset()
                .examples();

        assertThat(examples.column("n").get(0)).isEqualTo(expected);
    }

    @Test
    void an_empty_text_has_no_words_and_no_lines() {
        Examples examples = csv("t,truth", ",1", "x,0")
                .feature("words", "t", "words")
                .feature("lines", "t", "lines")
                .read()
                .dataset()
                .examples();

        assertThat(examples.column("words").asList()).containsExactly("0", "1");
        assertThat(examples.column("lines").asList()).containsExactly("0", "1");
    }

    @Test
    void a_derived_column_needs_a_new_name() {
        assertThat(Messages.of(
                        folder,
                        () -> csv("s,truth", "a,1", "b,0")
                                .group("s", "s", "all: *")
                                .feature("truth", "s", "words")
                                .read()))
                .isEqualTo("task.yaml:6: there is a column 's' already; choose another name in groups\n"
                        + "task.yaml:7: there is a column 'truth' already; choose another name in features");
    }

    @Test
    void counting_an_empty_text_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> csv("s,truth", "a,1", "b,0").feature("n", "s", "").read()))
                .isEqualTo("task.yaml:7: expected characters, words, lines or a text to count, found an empty text");
    }

    @Test
    void an_unknown_column_is_refused_with_the_columns_there_are() {
        assertThat(Messages.of(
                        folder,
                        () -> csv("s,truth", "a,1", "b,0")
                                .feature("n", "nowhere", "words")
                                .read()))
                .isEqualTo("task.yaml:7: unknown column 'nowhere' in features; there are s");
    }
}
