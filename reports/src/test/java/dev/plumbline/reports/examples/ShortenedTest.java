package dev.plumbline.reports.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {

    @Test
    void a_long_text_is_cut_and_says_how_much_is_missing() {
        assertThat(Shortened.of("abcdef", 6)).isEqualTo(new Shortened("abcdef", 0));
        assertThat(Shortened.of("abcdef", 4)).isEqualTo(new Shortened("abcd", 2));
    }

    @Test
    void no_character_is_cut_in_two() {
        assertThat(Shortened.of("ab\ud83d\udd2cc", 3)).isEqualTo(new Shortened("ab", 3));
    }

    @Test
    void what_cannot_be_seen_gets_a_name() {
        assertThat(Shortened.of("a\u202eb\u0000", 10)).isEqualTo(new Shortened("a[U+202E]b\u2400", 0));
    }
}
