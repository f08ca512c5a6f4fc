package dev.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @Test
    void ordinary_text_is_left_as_it_is() {
        assertThat(Visible.of("PGR is .9, na\u00efve \u2192 \u4e2d\u6587 \uD83D\uDE00"))
                .isEqualTo("PGR is .9, na\u00efve \u2192 \u4e2d\u6587 \uD83D\uDE00");
    }

    @Test
    void an_escape_sequence_is_spelt_out() {
        assertThat(Visible.of("\u001b]0;title\u0007\u001b[31mred\r\n"))
                .isEqualTo("\\u001b]0;title\\u0007\\u001b[31mred\\u000d\\u000a");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\t', '\u007f', '\u009b', '\u202e', '\u2066', '\u200b', '\u2028', '\uFEFF', '\uD800'})
    void what_cannot_be_seen_is_spelt_out(char hidden) {
        assertThat(Visible.of("a" + hidden + "b")).matches("a\\\\u[0-9a-f]{4}b");
    }
}
