package dev.plumbline.reports.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.reports.record.Csv;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static List<String> column(String text, String column) throws IOException {
        List<String> cells = new ArrayList<>();
        new CsvRows(Place.of("x.csv"), new StringReader(text)).read(row -> cells.add(row.get(column)));
        return cells;
    }

    @Test
    void what_was_written_is_read_back() throws IOException {
        List<String> hostile = List.of(
                "plain",
                "",
                "a,b",
                "say \"so\"",
                "two\nlines",
                "=1+1",
                "-0.25",
                "'quoted'",
                "+x",
                "\ttab",
                "end\r\n",
                "@");
        StringBuilder text = new StringBuilder();
        Csv csv = new Csv(text);
        csv.row("a", "b");
        hostile.forEach(cell -> csv.row("x", cell));

        assertThat(column(text.toString(), "b")).isEqualTo(hostile);
    }

    @Test
    void a_last_line_needs_no_end_and_lines_may_end_in_two_characters() throws IOException {
        assertThat(column("a,b\r\n1,2\r\n3,4", "b")).containsExactly("2", "4");
        assertThat(column("a,b\n", "b")).isEmpty();
    }

    @Test
    void what_is_malformed_is_told_with_its_line() {
        assertThatThrownBy(() -> column("a,b\n1,2\n3\n", "b"))
                .isInstanceOf(BadInput.class)
                .hasMessage("x.csv:3: expected 2 cells, found 1; run the tasks anew");
        assertThatThrownBy(() -> column("a,b\n1,\"2\n3,4\n", "b"))
                .isInstanceOf(BadInput.class)
                .hasMessage("x.csv:2: a quote that is never closed; run the tasks anew");
        assertThatThrownBy(() -> column("a,b\n\"1\"2,3\n", "b"))
                .isInstanceOf(BadInput.class)
                .hasMessage("x.csv:2: expected a comma or the end of a line after a cell; run the tasks anew");
        assertThatThrownBy(() -> column("a,b\n1,2\n", "c"))
                .isInstanceOf(BadInput.class)
                .hasMessage("x.csv:1: expected a column 'c', found none: the run was written by another version of"
                        + " Plumbline; run the tasks anew with this one");
    }
}
