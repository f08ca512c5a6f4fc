package dev.plumbline.reports.pressure;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.atLeast;
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
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TurnoverPartTest {

    private static final Against TRUTH = Against.TRUTH;
    private static final Measured CANNOT_TELL =
            undefined("cannot tell: no turnover up to KL 0.48; draw more candidates for each prompt");

    private static Measurement of(String metric, Measured measured) {
        return all("policy", "score", metric, metric.startsWith("rating") ? Against.RATINGS : TRUTH, measured);
    }

    private static Measurement reach(double nats) {
        return all("policy", "score", "turnover-reach", Against.RATINGS, value(nats, nats, nats));
    }

    private static List<Measurement> turns() {
        return List.of(
                of("gold-turnover", value(1.4376, 1.2035, 1.7361)),
                of("gold-turnover-of-pool", value(1.548, 1.36, 1.896)),
                of("rating-turnover", atLeast(1.9397, 1.9397)),
                of("blind-from", value(1.4376, 1.2035, 1.673)),
                of("blind-to", atLeast(1.9397, 1.9397)),
                reach(1.9397));
    }

    private static Element page(List<Measurement> measurements) {
        Html page = new Html();
        new TurnoverPart(new Turnover(Samples.findings(measurements), "score"), new Footnotes("task-1")).write(page);
        return Jsoup.parse(page.page().replace('\u00a0', ' ')).body();
    }

    private static String sentence(Measurement... measurements) {
        return page(List.of(measurements)).select("p.turnover").text();
    }

    @Test
    void a_turn_that_raters_do_not_see_is_told_with_where_they_are_blind() {
        assertThat(page(turns()).select("p.turnover").eachText())
                .containsExactly(
                        "As the policy behind these pools is tilted by score, truth turns down at 1.44 nats (1.20 to"
                                + " 1.74). Over pools of this size it turns down at 1.55 nats (1.36 to 1.90). Raters see no turn up to"
                                + " 1.94 nats: from 1.44 nats on raters like better and better what is worth less and less.");
    }

    @Test
    void raters_who_turn_later_are_blind_between() {
        assertThat(sentence(
                        of("gold-turnover", value(.5, .25, .75)),
                        of("rating-turnover", value(1.25, 1, 1.5)),
                        of("blind-from", value(.5, .25, .75)),
                        of("blind-to", value(1.25, 1, 1.5))))
                .isEqualTo(
                        "As the policy behind these pools is tilted by score, truth turns down at .50 nats (.25 to .75). By"
                                + " ratings it turns down at 1.25 nats (1.00 to 1.50): from .50 to 1.25 nats raters like better and better"
                                + " what is worth less and less.");
    }

    @Test
    void what_is_open_above_is_no_certain_turn_and_no_certain_blindness() {
        assertThat(sentence(
                        of("gold-turnover", value(0, 0, Double.POSITIVE_INFINITY)),
                        of("rating-turnover", atLeast(1.875, 1.875)),
                        of("blind-from", value(0, 0, Double.POSITIVE_INFINITY)),
                        of("blind-to", value(.05, 0, Double.POSITIVE_INFINITY))))
                .isEqualTo(
                        "As the policy behind these pools is tilted by score, truth turns down at .00 nats by estimate, but that"
                                + " it turns at all is not certain. Raters see no turn up to 1.88 nats.");
    }

    @Test
    void no_turn_is_told_as_far_as_the_pools_tell_and_no_farther() {
        assertThat(sentence(
                        of("gold-turnover", atLeast(2.0449, 2.0449)), of("rating-turnover", atLeast(2.0449, 2.0449))))
                .isEqualTo(
                        "As the policy behind these pools is tilted by score, truth does not turn down up to 2.04 nats, which is"
                                + " as far as these pools tell.");
        assertThat(sentence(of("gold-turnover", atLeast(2.0449, 1.25))))
                .endsWith("which is as far as these pools tell; surely not before 1.25.");
    }

    @Test
    void what_cannot_be_told_is_not_told_as_no_turn() {
        assertThat(sentence(of("gold-turnover", CANNOT_TELL)))
                .isEqualTo(
                        "Whether truth turns down as the policy behind these pools is tilted by score cannot be told: no"
                                + " turnover up to KL 0.48; draw more candidates for each prompt.");
        assertThat(sentence(of("gold-turnover", undefined("truth is the same for all candidates of each pool"))))
                .isEqualTo(
                        "Where truth turns down as the policy behind these pools is tilted by score is undefined: truth is the"
                                + " same for all candidates of each pool.");
    }

    @Test
    void a_fall_from_the_base_on_and_a_figure_that_is_given_away_to_a_grain_are_called_so() {
        assertThat(sentence(of("gold-turnover", value(0, 0, .125))))
                .isEqualTo(
                        "As the policy behind these pools is tilted by score, truth falls from the base on (.00 to .12).");
        assertThat(sentence(of("gold-turnover", value(.001, 0, .004)), of("gold-turnover-of-pool", value(0, 0, .002))))
                .isEqualTo(
                        "As the policy behind these pools is tilted by score, truth falls from the base on. Over pools of this"
                                + " size it falls from the base on.");
        assertThat(sentence(of("gold-turnover", new Measured.Rounded(1.5, .5))))
                .isEqualTo(
                        "As the policy behind these pools is tilted by score, truth turns down at about 1.50 nats (to the nearest"
                                + " .5, as far as it is given away).");
    }

    @Test
    void figures_and_fits_stand_behind_a_line() {
        List<Measurement> all = new ArrayList<>(turns());
        all.add(point("policy", "score", "fit-alpha", TRUTH, "form", "bon", value(1.25, 1.125, 1.375)));
        all.add(point("policy", "score", "fit-peak", TRUTH, "form", "rl", undefined("the fitted form has no peak")));
        all.add(of("fit-difference", value(-.25, -.5, .125)));
        Element details = page(all).selectFirst("details");
        assertThat(details.select("tr").eachText())
                .containsExactly(
                        "Metric tilted by score",
                        "gold-turnover 1.438 1.203 to 1.737",
                        "gold-turnover-of-pool 1.548 1.360 to 1.896",
                        "rating-turnover \u2265 1.940 1.939 to \u221e",
                        "turnover-reach 1.940",
                        "blind-from 1.438 1.203 to 1.673",
                        "blind-to \u2265 1.940 1.939 to \u221e",
                        "Form fit-alpha fit-peak",
                        "bon 1.250 1.125 to 1.375",
                        "rl \u2013 undefined1");
        assertThat(details.select("p").text())
                .isEqualTo(
                        "On prompts that neither was fitted to, neither form is better: the squared error of bon less that of rl"
                                + " is \u2212.2500 (\u2212.5000 to .1250).");
    }

    @Test
    void a_form_is_better_only_where_the_interval_leaves_zero_out() {
        Element bon = page(List.of(of("gold-turnover", CANNOT_TELL), of("fit-difference", value(-.25, -.5, -.125))));
        Element rl = page(List.of(of("gold-turnover", CANNOT_TELL), of("fit-difference", value(.25, .125, .5))));
        assertThat(bon.select("details p").text()).contains("bon is the better form");
        assertThat(rl.select("details p").text()).contains("rl is the better form");
    }

    @Test
    void covariances_have_a_chart_there_and_none_among_the_other_curves() {
        List<Measurement> all = new ArrayList<>(turns());
        all.add(point("policy", "score", "gold-covariance", TRUTH, "kl", "0", value(.75, .5, 1)));
        all.add(point("policy", "score", "gold-covariance", TRUTH, "kl", "1", value(-.25, -.375, -.125)));
        assertThat(page(all).select("details figcaption").text())
                .isEqualTo(
                        "By nats from the base, of the policy behind the pools, gold-covariance of policy/score falls from .75"
                                + " to \u2212.25.");
        Html elsewhere = new Html();
        new Curves(Samples.findings(all), new Footnotes("task-1")).write(elsewhere);
        assertThat(Jsoup.parse(elsewhere.page()).select("figure")).isEmpty();
    }

    @Test
    void a_tilt_shows_the_places_above_its_lines_and_best_of_n_does_not() {
        assertThat(chart("beta").select("svg > text:matches(turns|blind|tell)").eachText())
                .containsExactly(
                        "truth turns, behind pools", "truth turns, these pools", "raters blind", "pools tell so far");
        assertThat(chart("best-of").select("svg > text:matches(turns|blind|tell)"))
                .isEmpty();
    }

    @Test
    void the_interval_of_the_turn_is_a_band_between_its_ends_and_the_blind_region_ends_where_the_search_did() {
        Element chart = chart("beta");
        // The axis runs by the root, from 44 at 0 nats to 370 at 4: 44 + 163 sqrt(nats).
        Element band = chart.selectFirst("rect.passing");
        assertThat(band.attr("x")).isEqualTo("222.8");
        assertThat(band.attr("width")).isEqualTo("36");
        assertThat(chart.selectFirst("line.bound").attr("x1")).isEqualTo("239.4");
        assertThat(chart.select("line.hatch").first().attr("x1")).isEqualTo("239.4");
        assertThat(chart.select("line.hatch").last().attr("x1")).isEqualTo("267.4");
        assertThat(chart.select("p.legend").text()).endsWith("shaded: 95 % interval of the turn lined: raters blind");
        assertThat(chart.selectFirst("svg desc").text())
                .endsWith("truth turns, behind pools: 1.44, 1.20 to 1.74. truth turns, these pools: 1.55, 1.36 to 1.90."
                        + " raters blind: 1.44 to 1.94 or more. pools tell so far: .00 to 1.94.");
    }

    @Test
    void what_begins_beyond_the_last_tilt_is_not_drawn() {
        assertThat(chart("beta", ".25", "1")
                        .select("svg > text:matches(turns|blind|tell)")
                        .eachText())
                .containsExactly("pools tell so far");
        assertThat(chart("beta", ".25", "1.3").select("svg circle")).isEmpty();
    }

    private static Element chart(String axis) {
        return chart(axis, "2", "4");
    }

    /** With policies that are so many nats from the base. */
    private static Element chart(String axis, String... steps) {
        List<Measurement> all = new ArrayList<>(turns());
        for (String step : steps) {
            double nats = Double.parseDouble(step);
            all.add(point("policy", "score", "kl-divergence", Against.RATINGS, axis, step, value(nats, nats, nats)));
            all.add(point("policy", "score", "gold-change", TRUTH, axis, step, value(.625, .5, .75)));
            all.add(point("policy", "score", "gold-win-rate", TRUTH, axis, step, value(.625, .5, .75)));
        }
        Html page = new Html();
        new PressurePath(Samples.findings(all), "score", axis, new Footnotes("task-1")).write(page);
        return Jsoup.parse(page.page().replace('\u00a0', ' ')).body();
    }
}
