package dev.plumbline.reports.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String row(String... cells) {
        StringBuilder out = new StringBuilder();
        new Csv(out).row(cells);
        return out.toString();
    }

    @Test
    void quotes_by_rfc_4180() {
        assertThat(row("a", "b,c", "say \"no\"", "two\nlines", "", " padded"))
                .isEqualTo("a,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\",,\" padded\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "-", "=", "-1e", "\uff1d1"})
    void what_a_spreadsheet_would_run_gets_an_apostrophe(String cell) {
        assertThat(row(cell)).isEqualTo("'" + cell + "\n");
    }

    @Test
    void what_begins_with_a_tab_or_a_line_end_gets_an_apostrophe_within_quotes() {
        assertThat(row("\t=1", "\r=1", "\n=1")).isEqualTo("\"'\t=1\",\"'\r=1\",\"'\n=1\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.25", "+3", "-7", "-1.5E-10", "0.1"})
    void a_plain_number_stays(String cell) {
        assertThat(row(cell)).isEqualTo(cell + "\n");
    }

    @Test
    void a_semicolon_does_not_open_a_new_cell_where_semicolons_separate() {
        assertThat(row("a;=1+1")).isEqualTo("\"a;=1+1\"\n");
    }
}
