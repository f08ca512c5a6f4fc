package dev.plumbline.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.html.Html;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final Matrix.Square SQUARE = new Matrix.Square(Optional.of(.5), ".50", false, false);

    private static Matrix matrix(List<String> columns, String row) {
        List<Optional<Matrix.Square>> squares = Collections.nCopies(columns.size(), Optional.of(SQUARE));
        return new Matrix(
                "All.", columns, List.of(new Matrix.Block("Some", List.of(new Matrix.Row(row, squares)))), List.of());
    }

    private static Element svg(Matrix matrix) {
        Html page = new Html();
        new Chart("Shares", "matrix", matrix, none -> {}).write(page);
        return Jsoup.parse(page.page()).selectFirst("svg");
    }

    @Test
    void few_columns_are_wide_and_their_names_lie() {
        Matrix matrix = matrix(List.of("one", "two"), "four");
        // 4 letters of 6.2 and a gap of 10; two columns of 112. 16 of names, 24 of a heading, a row of 22, a margin of
        // 2.
        assertThat(matrix.width()).isEqualTo(258.8);
        assertThat(matrix.height()).isEqualTo(64);
        assertThat(svg(matrix).select("rect").eachAttr("x")).containsExactly("34.8", "146.8");
        assertThat(svg(matrix).select("text[transform]")).isEmpty();
    }

    @Test
    void of_many_columns_the_names_rise_and_none_is_cut_at_the_edge() {
        Matrix matrix = matrix(Collections.nCopies(20, "n".repeat(80)), "m".repeat(80));
        Element svg = svg(matrix);
        assertThat(svg.select("rect")).hasSize(20);
        assertThat(svg.select("text[transform]").eachText()).hasSize(20).allMatch(name -> name.length() == 40);
        // A row's name takes 26 letters and the gap; the last head rises 40 letters to the right, at 60 degrees.
        assertThat(matrix.width()).isEqualTo(26 * 6.2 + 10 + 20 * 46 + 40 * 3.1);
        assertThat(svg.select("rect").last().attr("x")).isEqualTo(Marks.number(26 * 6.2 + 10 + 19 * 46));
    }

    @Test
    void a_square_that_nothing_was_measured_of_stays_empty() {
        List<Optional<Matrix.Square>> squares = List.of(Optional.empty(), Optional.of(SQUARE));
        Matrix matrix = new Matrix(
                "All.",
                List.of("one", "two"),
                List.of(new Matrix.Block("Some", List.of(new Matrix.Row("four", squares)))),
                List.of());
        assertThat(svg(matrix).select("rect").eachAttr("x")).containsExactly("146.8");
    }
}
