package dev.plumbline.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A page of one table, which explains its names. */
class GlossaryTest {

    private static final Part TABLE = page -> {
        Footnotes notes = new Footnotes("task-1");
        Grid table = Grid.open(page, "figures", "Against truth", List.of("Arm", "ties", "pgr"));
        table.row("student/soft", cells -> {
            cell(cells, notes, Figure.of(Samples.value(.5, .4, .6)));
            cell(cells, notes, Figure.of(Samples.undefined("none")));
        });
        table.row("citation=real", cells -> {
            cell(cells, notes, Figure.of(Samples.value(.5, .4, .6)));
            cell(cells, notes, Figure.of(Samples.atLeast(2, 1)));
        });
        table.close();
        notes.write(page);
        new GlossarySection().write(page);
    };

    private static void cell(Html page, Footnotes notes, Figure figure) {
        new Cell(figure, notes, Format.DECIMAL).write(page);
    }

    private static Element page(boolean explained) throws IOException {
        Document page = new Document("Test", Stylesheet.read(), Script.of("page"), TABLE);
        return Jsoup.parse(explained ? page.explained() : page.text()).body();
    }

    @Test
    void names_of_numbers_lead_to_their_entries() throws IOException {
        Element page = page(true);

        assertThat(page.select("table a[href^=#term]").eachText()).containsExactly("ties", "pgr");
        page.select("a")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void only_words_that_the_page_uses_are_explained_each_with_formula_and_where_it_is_undefined() throws IOException {
        Element page = page(true);

        assertThat(page.select("dt").eachText()).containsExactly("truth", "student", "undefined", "ties", "pgr");
        assertThat(page.getElementById("term-ties").nextElementSibling().text())
                .isEqualTo(
                        "Share of examples without a single most probable class. Formula: mean of 1[f is a tie]. Undefined where"
                                + " fewer than two independent clusters have an example for it: an interval needs two.");
    }

    @Test
    void a_page_without_a_glossary_has_no_links_to_one() throws IOException {
        assertThat(page(false).select("a[href^=#term]")).isEmpty();
    }

    @Test
    void what_a_number_rests_on_is_written_where_it_differs_from_the_number_before() throws IOException {
        assertThat(page(true).select("td").eachAttr("data-n")).containsExactly("4-2-2", "4-2-1");
        assertThat(page(true).select("td").eachText())
                .containsExactly(
                        ".500 .400 to .600", "\u2013 undefined1", ".500 .400 to .600", "\u2265 2.000 1.000 to \u221e");
    }
}
