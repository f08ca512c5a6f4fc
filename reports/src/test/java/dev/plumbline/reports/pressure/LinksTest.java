package dev.plumbline.reports.pressure;

import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
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

class LinksTest {

    private static final List<String> METRICS =
            List.of("policy-gap", "reward-gap", "rater-gap", "guideline-gap", "gold-win-rate");

    private static Measured near(double estimate) {
        return value(estimate, estimate - .01, estimate + .01);
    }

    private static Measurement at(String axis, String step, int metric, Measured measured) {
        Against against = metric < 2 ? Against.RATINGS : Against.TRUTH;
        return point("policy", "score", METRICS.get(metric), against, axis, step, measured);
    }

    /** Losses of policy, reward, raters and guideline, and the gold win rate. */
    private static List<Measurement> step(String axis, String step, double... figures) {
        List<Measurement> all = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            all.add(at(axis, step, i, near(figures[i])));
        }
        return all;
    }

    private static Element page(List<Measurement> measurements) {
        Html page = new Html();
        new Links(Samples.findings(measurements), "score", new Footnotes("task-1")).write(page);
        return Jsoup.parse(page.page().replace('\u00a0', ' ')).body();
    }

    private static List<Measurement> raters() {
        List<Measurement> all = new ArrayList<>(step("best-of", "1", .5, 0, 0, 0, .5));
        all.addAll(step("best-of", "16", .0625, .0625, .3, .025, .55));
        all.addAll(step("beta", "1", .125, 0, 0, 0, .875));
        all.addAll(step("cell", "sound", 0, 0, 0, 0, 1));
        return all;
    }

    @Test
    void the_largest_link_is_named_with_its_part_of_the_points() {
        assertThat(page(raters()).select("figcaption").eachText())
                .containsExactly(
                        "Optimised for score by best of n, without replacement, as far as 16: of the 45 points between what"
                                + " the reward offers (100 %) and what truth gets (55 %), 30 are lost by the raters.");
    }

    @Test
    void a_link_that_may_be_as_large_and_one_that_wins_are_told() {
        List<Measurement> all = step("beta", "0.5", 0, .2, -.15, .19, .75);
        assertThat(page(all).select("figcaption").text())
                .isEqualTo(
                        "Optimised for score by beta, as far as .5: what the reward offers (99 %) and what truth gets (75 %) are"
                                + " 24 points apart: 20 are lost by the reward, which is not clearly more than the 19 lost by the"
                                + " guideline; 15 are won by the raters.");
    }

    @Test
    void where_nothing_is_lost_no_link_is_blamed() {
        assertThat(page(step("beta", "0.5", 0, 0, 0, 0, .875))
                        .select("figcaption")
                        .text())
                .isEqualTo(
                        "Optimised for score by beta, as far as .5, truth gets all that the reward offers: a win rate of 88 %.");
    }

    @Test
    void every_bar_has_its_name_and_figure_and_the_base_leaves_all_but_a_half() {
        assertThat(page(raters()).select("svg text").eachText())
                .containsExactly(
                        "The base",
                        "the reward offers",
                        "100.0",
                        "lost by the policy",
                        "\u221250.0",
                        "truth gets",
                        "50.0",
                        "The most optimised policy",
                        "the reward offers",
                        "100.0",
                        "lost by the policy",
                        "\u22126.2",
                        "lost by the reward",
                        "\u22126.2",
                        "lost by the raters",
                        "\u221230.0",
                        "lost by the guideline",
                        "\u22122.5",
                        "truth gets",
                        "55.0",
                        "0",
                        "100",
                        "win rate over the base, in %");
    }

    @Test
    void each_link_begins_where_the_one_before_it_ends_and_what_is_won_is_hollow() {
        Element page = page(step("beta", "0.5", 0, .25, -.125, .125, .75));
        // 0 is at 132 and 100 at 338, so a point is 2.06 wide; 1 - .25 = .75, + .125 = .875, - .125 = .75.
        assertThat(page.select("rect").eachAttr("class"))
                .containsExactly("total", "link", "total", "total", "link", "link", "link won", "link", "total");
        assertThat(page.select("rect.link").eachAttr("x")).containsExactly("235", "338", "286.5", "286.5", "286.5");
        assertThat(page.select("rect.link").eachAttr("width")).containsExactly("103", "0", "51.5", "25.8", "25.8");
        assertThat(page.selectFirst("svg desc").text())
                .isEqualTo(
                        "Win rates over the base. The reward offers 1.00. Under the base .50 are lost by the policy. Under the"
                                + " most optimised policy: lost by the policy .00, lost by the reward .25, won by the raters .12, lost by the"
                                + " guideline .12, and truth gets .75.");
    }

    @Test
    void without_a_guideline_the_raters_answer_for_all_to_truth() {
        List<Measurement> all = new ArrayList<>(step("beta", "0.5", 0, .125, .25));
        all.add(at("beta", "0.5", 3, undefined("the task names no guideline")));
        all.add(at("beta", "0.5", 4, near(.625)));
        Element page = page(all);
        assertThat(page.select("figcaption").text())
                .contains("of the 38 points")
                .endsWith("25 are lost by the raters.");
        assertThat(page.select("svg text").eachText()).doesNotContain("lost by the guideline");
    }

    @Test
    void where_nobody_rates_there_is_no_picture_and_a_way_without_figures_is_passed_over() {
        List<Measurement> unrated = new ArrayList<>(step("best-of", "16", .125));
        unrated.add(at("best-of", "16", 1, undefined("nobody rates")));
        unrated.add(at("best-of", "16", 4, near(.5)));
        assertThat(page(unrated).children()).isEmpty();
        unrated.addAll(step("beta", "1", 0, 0, .25, .125, .625));
        assertThat(page(unrated).select("figcaption").text()).startsWith("Optimised for score by beta, as far as 1: ");
    }

    @Test
    void the_way_that_leaves_least_of_what_is_offered_is_shown() {
        List<Measurement> all = new ArrayList<>(raters());
        all.addAll(step("relative-beta", "0.5", .01, .05, .25, .125, .5625));
        assertThat(page(all).select("figcaption").text())
                .startsWith("Optimised for score by beta in standard deviations of the reward, as far as .5: ");
    }

    @Test
    void every_step_stands_behind_a_line() {
        assertThat(page(raters()).select("details tr").eachText())
                .containsExactly(
                        "best of n, without replacement policy-gap reward-gap rater-gap guideline-gap gold-win-rate",
                        "1 .500 .490 to .510 .000 \u2212.010 to .010 .000 \u2212.010 to .010 .000 \u2212.010 to .010 .500 .490 to .510",
                        "16 .062 .052 to .073 .062 .052 to .073 .300 .290 to .310 .025 .015 to .035 .550 .540 to .560");
    }

    @Test
    void a_small_picture_is_these_bytes() throws IOException {
        Html page = new Html();
        List<Measurement> all = step("beta", "0.5", 0, .25, -.125, .125, .75);
        new Links(Samples.findings(all), "score", new Footnotes("task-1")).write(page);
        String html = page.page();
        String svg =
                html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6).replace("><", ">\n<") + "\n";

        try (InputStream golden = LinksTest.class.getResourceAsStream("links.svg")) {
            assertThat(svg).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
