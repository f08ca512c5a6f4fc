package dev.plumbline.reports.chart;

import static dev.plumbline.reports.Samples.atLeast;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.truth.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final double OPEN = Double.POSITIVE_INFINITY;

    private static Rows.Row row(String name, Measured measured) {
        return new Rows.Row(name, List.of(List.of(new Spot(Figure.of(measured), true))), "");
    }

    private static Rows rows(boolean share, Rows.Row... rows) {
        return new Rows(
                "A row a thing.", List.of(new Panel("worth", share)), List.of(new Rows.Section("", List.of(rows))));
    }

    private static String html(Picture picture) {
        Html page = new Html();
        new Chart("What things are worth", "rows", picture, none -> {}).write(page);
        return page.page();
    }

    private static Element page(Picture picture) {
        return Jsoup.parse(html(picture).replace('\u00a0', ' ')).body();
    }

    private static List<String> lines(Element page, String kind, String end) {
        return page.select("line." + kind).eachAttr(end);
    }

    @Test
    void a_small_picture_is_these_bytes() throws IOException {
        Rows.Row first = new Rows.Row(
                "a & b",
                List.of(
                        List.of(
                                new Spot(Figure.of(value(.5, .25, .75)), true),
                                new Spot(Figure.of(value(-.25, -.5, 0)), false)),
                        List.of(new Spot(Figure.of(value(.125, .0625, .25)), false))),
                "worst");
        Rows.Row second = new Rows.Row(
                "<none>", List.of(List.of(new Spot(Figure.of(undefined("nobody rates")), true)), List.of()), "");
        Rows picture = new Rows(
                "Two rows.",
                List.of(new Panel("worth", false), new Panel("share", true)),
                List.of(new Rows.Section("Things", List.of(first, second))));
        String html = html(picture);
        String svg =
                html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6).replace("><", ">\n<") + "\n";

        try (InputStream golden = RowsTest.class.getResourceAsStream("rows.svg")) {
            assertThat(svg).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_dot_stands_at_its_value_and_its_line_from_end_to_end_of_the_interval() {
        Element page = page(rows(true, row("four", value(.5, .25, .75))));
        // The name takes 4 letters of 6.2 and a gap of 10: the panel begins at 34.8, its scale at 40.8; 210 - 52 - 6 =
        // 152 units are 1.
        assertThat(page.select("circle").eachAttr("cx")).containsExactly("116.8");
        assertThat(lines(page, "range", "x1")).containsExactly("78.8");
        assertThat(lines(page, "range", "x2")).containsExactly("154.8");
        assertThat(page.select("svg text").eachText())
                .containsExactly("worth", "0", ".2", ".4", ".6", ".8", "1", "four", ".500");
    }

    @Test
    void zero_is_always_shown_and_has_a_darker_line() {
        Element page = page(rows(false, row("four", value(10, 9, 11)), row("five", value(12, 11, 13))));
        assertThat(page.select("line.axis")).hasSize(1);
        assertThat(lines(page, "axis", "x1")).containsExactly("40.8");
        assertThat(page.select("svg text").eachText()).contains("0", "15");
    }

    @Test
    void an_interval_that_goes_on_ends_in_an_arrow_and_does_not_flatten_the_others() {
        // Estimates from 0 to .4 are .4 apart, so lines are shown from -.4 to .8: a step of .5 makes that -.5 to 1.
        Element wide = page(rows(false, row("four", value(.4, -30, 50)), row("five", value(.2, .1, .3))));
        assertThat(wide.select("svg text").eachText()).contains("\u2212.5", "1").doesNotContain("50");
        assertThat(wide.select("line.range"))
                .as("two lines and two tips of two strokes")
                .hasSize(6);
        Element open = page(rows(true, row("four", value(.4, .2, OPEN)), row("five", value(.2, .1, .3))));
        assertThat(open.select("line.range")).hasSize(4);
        assertThat(page(rows(true, row("four", value(.4, .2, .6)))).select("line.range"))
                .hasSize(1);
    }

    @Test
    void a_share_beyond_one_makes_the_scale_longer_and_is_not_cut() {
        Element page = page(rows(true, row("four", value(1.5, 1.25, 1.75))));
        assertThat(page.select("svg text").eachText()).contains("2", "1.500");
        assertThat(Double.parseDouble(page.selectFirst("circle").attr("cx"))).isLessThan(190);
    }

    @Test
    void what_has_no_value_has_a_dash_and_no_dot_and_a_search_that_ended_says_at_least() {
        Element page = page(rows(false, row("four", undefined("nobody rates")), row("five", atLeast(2, 1.5))));
        assertThat(page.select("circle")).hasSize(1);
        assertThat(page.select("svg text").eachText()).contains("\u2013", "\u22652.000");
    }

    @Test
    void where_nothing_has_a_value_names_and_dashes_stand_alone() {
        Element page = page(rows(false, row("four", undefined("nobody rates"))));
        assertThat(page.select("circle, line.range")).isEmpty();
        assertThat(page.select("svg text").eachText()).contains("four", "\u2013");
    }

    @Test
    void a_name_of_eighty_letters_is_shortened_and_sixty_rows_are_sixty() {
        Rows.Row[] many = IntStream.range(0, 60)
                .mapToObj(i -> row("n".repeat(80 - i % 2), value(.5, .25, .75)))
                .toArray(Rows.Row[]::new);
        Rows picture = rows(true, many);
        Element page = page(picture);
        assertThat(page.select("circle")).hasSize(60);
        assertThat(page.select("svg text[x=0]").eachText())
                .hasSize(60)
                .allMatch(name -> name.equals("n".repeat(27) + "\u2026"));
        // 28 letters of 6.2, a gap of 10, a panel of 210.
        assertThat(picture.width()).isEqualTo(393.6);
        // 16 above, 60 rows of 18, 30 for the axis.
        assertThat(picture.height()).isEqualTo(1126);
    }

    @Test
    void as_many_letters_of_names_are_shown_as_tell_them_apart() {
        String same = "n".repeat(40);
        Element page = page(rows(true, row(same + "abc", value(.5, .25, .75)), row(same + "xyz", value(.5, .25, .75))));
        assertThat(page.select("svg text[x=0]").eachText()).containsExactly(same + "a\u2026", same + "x\u2026");
    }

    @Test
    void filled_is_truth_and_hollow_the_ratings_and_the_legend_says_which_there_are() {
        Spot truth = new Spot(Figure.of(value(.5, .25, .75)), true);
        Spot rated = new Spot(Figure.of(value(.75, .5, 1)), false);
        Rows both = rows(true, new Rows.Row("four", List.of(List.of(truth, rated)), ""));
        assertThat(page(both).select("circle").eachAttr("class")).containsExactly("dot", "dot hollow");
        assertThat(both.legend())
                .containsExactly(
                        "\u25cf against truth",
                        "\u25cb from the ratings alone",
                        "lines: 95\u00a0% intervals, an arrow where one goes on");
        assertThat(rows(true, row("four", value(.5, .25, .75))).legend())
                .doesNotContain("\u25cb from the ratings alone");
    }

    @Test
    void sections_with_units_of_their_own_have_scales_of_their_own() {
        List<Rows.Section> sections = List.of(
                new Rows.Section("words", List.of(row("four", value(.004, .002, .006)))),
                new Rows.Section("citations", List.of(row("five", value(4, 2, 6)))));
        Element apart = page(new Rows("Two.", List.of(new Panel("worth", false)), sections, true));
        Element one = page(new Rows("Two.", List.of(new Panel("worth", false)), sections));
        assertThat(apart.select("svg text").eachText()).contains(".006", "6");
        assertThat(one.select("svg text").eachText()).contains("6").doesNotContain(".006");
        assertThat(apart.select("p.legend").text()).endsWith("each section has a scale of its own");
    }

    @Test
    void a_scale_covers_what_it_is_compared_with() {
        Panel alone = new Panel("worth", false);
        Panel beside = new Panel("worth", false, List.of(new Spot(Figure.of(value(4, 3, 5)), false)));
        List<Spot> spots = List.of(new Spot(Figure.of(value(.5, .25, .75)), false));
        assertThat(alone.scale(spots, 0).to()).isEqualTo(.8);
        assertThat(beside.scale(spots, 0).to()).isEqualTo(5);
    }
}
