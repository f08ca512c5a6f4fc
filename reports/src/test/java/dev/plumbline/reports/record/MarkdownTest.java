package dev.plumbline.reports.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "pgr is .2000 (95 %), required => pgr is .2000 (95 %), required",
                "a | b => a &#124; b",
                "<img src=x> => &#60;img src=x&#62;",
                "[x](http://y.z) => &#91;x&#93;(http&#58;//y.z)",
                "MAILTO:a slice: b => MAILTO&#58;a slice: b",
                "![x] => !&#91;x&#93;",
                "www.y.z => www&#46;y.z",
                "WWW.y.z => WWW&#46;y.z",
                "@team a@b.c => &#64;team a&#64;b.c",
                "#12 => &#35;12",
                "`code` *b* _i_ ~s~ => &#96;code&#96; &#42;b&#42; &#95;i&#95; &#126;s&#126;",
                "$x$ \\ &amp; => &#36;x&#36; &#92; &#38;amp;",
            })
    void markup_links_and_mentions_are_inert(String text, String expected) {
        assertThat(Markdown.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'a\nb',a b", "'a\tb',a b", "'a\rb',a\u240db", "'a\u202eb',a&#91;U+202E&#93;b", "'a\u0000b',a\u2400b"})
    void a_text_stays_on_its_line_and_what_is_hidden_is_shown(String text, String expected) {
        assertThat(Markdown.text(text)).isEqualTo(expected);
    }
}
