package dev.plumbline.reports.chart;

import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.task.Curves;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class CurveChartTest {

    private final Footnotes notes = new Footnotes("task-1");

    private static Measurement ratings(int round, Measured measured) {
        return point("student", "soft", "agreement", Against.RATINGS, "round", Integer.toString(round), measured);
    }

    private static Measurement truth(int round, Measured measured) {
        return point("student", "soft", "accuracy", Against.TRUTH, "round", Integer.toString(round), measured);
    }

    private static List<Measurement> small() {
        return List.of(
                truth(0, value(0.8, 0.75, 0.85)),
                truth(1, undefined("no example is left <b>")),
                truth(2, value(0.6, 0.55, 0.65)),
                truth(10, value(0.5, 0.4, 0.6)),
                ratings(0, value(0.8, 0.7, 0.9)),
                ratings(1, value(0.85, 0.8, 0.9)),
                ratings(2, value(0.95, 0.9, 1)),
                ratings(10, value(0.97, 0.9, Double.POSITIVE_INFINITY)));
    }

    private String html(List<Measurement> numbers) {
        Html page = new Html();
        new Curves(Samples.findings(numbers), notes).write(page);
        notes.write(page);
        return page.page();
    }

    private Element page(List<Measurement> numbers) {
        return Jsoup.parse(html(numbers)).body();
    }

    @Test
    void a_small_chart_is_these_bytes() throws IOException {
        String html = html(small());
        String svg =
                html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6).replace("><", ">\n<") + "\n";

        try (InputStream golden = CurveChartTest.class.getResourceAsStream("curves.svg")) {
            assertThat(svg).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_title_says_what_the_lines_do() {
        assertThat(page(small()).selectFirst("figcaption").text())
                .isEqualTo(
                        "By round, agreement of student/soft by the ratings does not clearly change, from .80 to .97,"
                                + " while accuracy falls from .80 to .50: no rating shows that.");
    }

    @Test
    void a_missing_point_parts_the_line_and_has_a_footnote() {
        Element page = page(small());

        assertThat(page.select("g.line.truth path.curve")).hasSize(2);
        assertThat(page.select("g.line.truth path.symbol"))
                .as("three points and the name")
                .hasSize(4);
        assertThat(page.select("p.gap").eachText()).containsExactly("No value: accuracy of student/soft at 11");
        assertThat(page.select("p.gap sup").text()).isEqualTo("1");
        assertThat(page.select("ol.notes li").eachText()).containsExactly("no example is left <b>");
    }

    @Test
    void points_stand_in_the_order_of_the_axis_not_of_their_names() {
        List<Measurement> backwards = new ArrayList<>(small());
        Collections.reverse(backwards);

        assertThat(page(backwards).select("details tbody th").eachText()).containsExactly("0", "1", "2", "10");
        assertThat(page(backwards).select("g.line.ratings path.curve").attr("d"))
                .isEqualTo(page(small()).select("g.line.ratings path.curve").attr("d"));
    }

    @Test
    void the_figures_stand_behind_a_line_with_their_intervals() {
        Element details = page(small()).selectFirst("figure details");

        assertThat(details.selectFirst("summary").text()).isEqualTo("The figures of this chart");
        assertThat(details.select("tr").eachText())
                .containsExactly(
                        "round accuracy of student/soft agreement of student/soft (ratings)",
                        "0 .800 .750 to .850 .800 .700 to .900",
                        "1 \u2013 undefined1 .850 .800 to .900",
                        "2 .600 .550 to .650 .950 .900 to 1.000",
                        "10 .500 .400 to .600 .970 .900 to \u221e");
    }

    @Test
    void lines_are_told_apart_without_colour() {
        Element page = page(small());

        assertThat(page.select("g.line").eachAttr("class")).containsExactly("line truth dash-0", "line ratings dash-1");
        assertThat(page.select("svg.curves text.name").eachText()).containsExactly("accuracy", "agreement");
        assertThat(page.select("g.line.truth path.symbol").first().attr("d"))
                .contains("a4 4")
                .isNotEqualTo(page.select("g.line.ratings path.symbol").first().attr("d"));
        assertThat(page.select("p.legend").eachText())
                .containsExactly(
                        "\u25cf accuracy of student/soft \u25a1 agreement of student/soft",
                        "\u25cf against truth \u25cb from the ratings alone bands: 95 % intervals the axis goes from .4 to 1,"
                                + " without 0");
    }

    @Test
    void lines_of_one_metric_of_one_subject_say_by_what() {
        Element page = page(List.of(
                truth(0, value(0.8, 0.75, 0.85)),
                point("student", "soft", "accuracy", Against.RATINGS, "round", "0", value(0.9, 0.85, 0.95))));

        assertThat(page.select("svg text:not([text-anchor=middle]):not([text-anchor=end]):not(.name)")
                        .eachText())
                .containsExactly("truth, student/soft", "ratings, student/soft");
    }

    @Test
    void an_axis_without_nought_is_told_and_one_with_it_is_not() {
        assertThat(page(List.of(truth(0, value(0, 0, .5)), truth(1, value(1, .5, 1))))
                        .select("p.legend")
                        .text())
                .doesNotContain("without 0");
        assertThat(page(List.of(truth(0, value(-2, -2.5, -1.5)), truth(1, value(-1, -1.5, -1))))
                        .select("p.legend")
                        .text())
                .endsWith("the axis goes from \u22122.5 to \u22121, without 0");
    }

    @Test
    void a_screen_reader_is_told_the_ends_of_the_lines() {
        Element svg = page(small()).selectFirst("svg");
        assertThat(svg.selectFirst("desc").text())
                .isEqualTo(
                        "Lines along round. accuracy of student/soft falls, from .80 to .50. agreement of student/soft"
                                + " by the ratings does not clearly change, from .80 to .97.");
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-describedby"))
                .isEqualTo(svg.selectFirst("desc").id());
        assertThat(svg.attr("aria-labelledby"))
                .isEqualTo(svg.selectFirst("title").id());
        assertThat(svg.selectFirst("title").text())
                .isEqualTo(page(small()).selectFirst("figcaption").text());
    }

    @Test
    void steps_that_are_names_make_no_chart() {
        assertThat(page(List.of(
                                truth(0, value(0.8, 0.7, 0.9)),
                                point("student", "soft", "accuracy", Against.TRUTH, "round", "last", value(1, 1, 1))))
                        .select("figure"))
                .isEmpty();
    }

    @Test
    void an_axis_without_any_value_makes_a_table_of_reasons_and_no_picture() {
        Element page =
                page(List.of(truth(0, undefined("nothing was measured")), truth(1, undefined("nothing was measured"))));

        assertThat(page.select("svg")).isEmpty();
        assertThat(page.select("p.gap").eachText()).containsExactly("No value: accuracy of student/soft at 0, 11");
    }
}
