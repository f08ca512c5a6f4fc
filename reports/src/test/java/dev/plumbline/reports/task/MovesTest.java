package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static String html(List<Measurement> measurements) {
        Html page = new Html();
        new Moves(Samples.findings(measurements), new Footnotes("task-1")).write(page);
        return page.page();
    }

    private static Element page(List<Measurement> measurements) {
        return Jsoup.parse(html(measurements).replace('\u00a0', ' ')).body();
    }

    private static Measurement moved(
            String arm, String method, String metric, Against against, String feature, Measured measured) {
        return point(arm, method, metric, against, "feature", feature, measured);
    }

    private static List<Measurement> moved(String arm, String method, Against against, String feature, double pull) {
        return List.of(
                moved(arm, method, "pull", against, feature, value(2 * pull, 2 * pull - .25, 2 * pull + .25)),
                moved(arm, method, "relative-pull", against, feature, value(pull, pull - .125, pull + .125)));
    }

    private static List<Measurement> two() {
        List<Measurement> all = new ArrayList<>();
        all.addAll(moved("weak", "", Against.TRUTH, "words", .5));
        all.addAll(moved("weak", "", Against.TRUTH, "citations", -.25));
        all.addAll(moved("reward", "hasty", Against.TRUTH, "words", .25));
        all.addAll(moved("reward", "hasty", Against.TRUTH, "citations", .5));
        all.addAll(moved("reward", "careful", Against.TRUTH, "words", .0625));
        all.addAll(moved("reward", "careful", Against.TRUTH, "citations", 0));
        return all;
    }

    @Test
    void the_title_says_which_features_move_whom_where_the_interval_leaves_no_doubt() {
        assertThat(page(two()).select("figcaption").text())
                .isEqualTo(
                        "At equal truth words raises the ratings, citations lowers the ratings; words and citations raise"
                                + " reward/hasty; no feature clearly moves reward/careful.");
    }

    @Test
    void each_feature_has_a_section_and_a_scale_of_its_own_and_a_row_for_whom_it_moves() {
        List<Measurement> all = new ArrayList<>(moved("weak", "", Against.TRUTH, "words", .5));
        all.addAll(moved("weak", "", Against.TRUTH, "letters", 40));
        assertThat(page(all).select("svg.rows text").eachText())
                .containsExactly(
                        "a unit in points of truth",
                        "0",
                        ".2",
                        ".4",
                        ".6",
                        ".8",
                        "words",
                        "the ratings",
                        ".500",
                        "0",
                        "10",
                        "20",
                        "30",
                        "40",
                        "50",
                        "letters",
                        "the ratings",
                        "40.000");
    }

    @Test
    void the_figures_are_the_pulls_and_the_same_in_points() {
        assertThat(page(two()).select("figure details caption").eachText())
                .containsExactly(
                        "What one unit of each feature adds where the others, and truth, are equal",
                        "The same in points of truth: what one unit of each feature adds");
    }

    @Test
    void what_is_known_at_equal_rating_only_is_drawn_hollow() {
        Element page = page(moved("reward", "hasty", Against.RATINGS, "words", .5));
        assertThat(page.select("figcaption").text()).isEqualTo("At equal rating words raises reward/hasty.");
        assertThat(page.select("svg circle").eachAttr("class")).containsExactly("dot hollow");
    }

    @Test
    void of_whom_nothing_was_measured_nothing_is_said() {
        List<Measurement> all = new ArrayList<>(moved("reward", "hasty", Against.RATINGS, "words", .5));
        all.add(moved("weak", "", "pull", Against.RATINGS, "words", value(.5, .25, .75)));
        assertThat(page(all).select("figcaption").text()).isEqualTo("At equal rating words raises reward/hasty.");
        assertThat(page(all).select("svg text").eachText()).doesNotContain("the ratings");
    }

    @Test
    void pulls_alone_make_no_picture_but_a_table() {
        Element page = page(List.of(moved("weak", "", "pull", Against.TRUTH, "words", value(.5, .25, .75))));
        assertThat(page.select("svg")).isEmpty();
        assertThat(page.select("figcaption").text())
                .isEqualTo("At equal truth what a unit of a feature adds, in points of truth, has no value.");
        assertThat(page.select("details td").eachText()).containsExactly(".500 .250 to .750");
    }

    @Test
    void a_small_picture_is_these_bytes() throws IOException {
        String html = html(two());
        String svg =
                html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6).replace("><", ">\n<") + "\n";

        try (InputStream golden = MovesTest.class.getResourceAsStream("moves.svg")) {
            assertThat(svg).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
