package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columns_are_as_wide_as_their_widest_cell_and_the_last_is_not_padded() {
        TextTable table =
                new TextTable(List.of(List.of("A", "B", "C"), List.of("long", "", "x"), List.of("a", "bb", "")));

        assertThat(table.lines()).containsExactly("A     B   C", "long      x", "a     bb");
    }

    @Test
    void a_control_character_is_as_wide_as_it_is_printed() {
        TextTable table = new TextTable(List.of(List.of("\u001b", "x"), List.of("abcdefg", "y")));

        assertThat(table.lines()).containsExactly("\\u001b   x", "abcdefg  y");
    }
}
