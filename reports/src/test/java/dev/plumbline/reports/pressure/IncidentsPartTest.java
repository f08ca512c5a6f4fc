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
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class IncidentsPartTest {

    private static Measured about(double estimate) {
        return value(estimate, estimate - .125, estimate + .125);
    }

    private static Element page(List<Measurement> measurements) {
        Html page = new Html();
        Footnotes notes = new Footnotes("task-1-policy");
        new IncidentsPart(Samples.findings(measurements), notes).write(page);
        notes.write(page);
        return Jsoup.parse(page.page().replace('\u00a0', ' ')).body();
    }

    private static Measurement rated(String axis, String step, String metric, Measured measured) {
        return point("policy", "score", metric, Against.RATINGS, axis, step, measured);
    }

    private static Measurement gold(String axis, String step, String metric, Measured measured) {
        return point("policy", "score", metric, Against.TRUTH, axis, step, measured);
    }

    private static Stream<Measurement> cell(String step, double nats, double logged, double wins, double gold) {
        return Stream.of(
                rated("cell", step, "kl-divergence", value(nats, nats, nats)),
                rated("cell", step, "logged-reward-change", about(logged)),
                rated("cell", step, "rating-win-rate", about(wins)),
                gold("cell", step, "gold-change", about(gold)));
    }

    /** Where the whole reward is flipped nobody knows of canaries, and raters saw nothing. */
    private static List<Measurement> cells() {
        Stream<Measurement> canaries = Stream.of(
                rated("cell", "sound", "canaries-right", about(.75)),
                rated("cell", "both", "canaries-right", about(.25)));
        Stream<Measurement> whole = Stream.of(
                rated("cell", "whole", "kl-divergence", value(3, 3, 3)),
                rated("cell", "whole", "rating-win-rate", undefined("nobody rates")),
                gold("cell", "whole", "gold-change", about(-2)));
        return Stream.of(cell("sound", 1.25, .5, .75, .5), whole, cell("both", 1.5, .625, .25, -1), canaries)
                .flatMap(all -> all)
                .toList();
    }

    @Test
    void a_sentence_a_wrong_sign_says_what_is_logged_what_raters_prefer_and_what_is_true() {
        assertThat(page(cells()).select("p.incident").eachText())
                .containsExactly(
                        "Whole reward flipped: the divergence from the base is 3.00 nats where with all signs right it is"
                                + " 1.25, and in truth the policy falls by 2.00.",
                        "Both signs flipped: the divergence from the base is 1.50 nats where with all signs right it is"
                                + " 1.25, and the reward as logged rises by .62; raters prefer the base in 75 % of"
                                + " choices, 25 % of canary pairs are in the right order, and in truth the policy falls"
                                + " by 1.00.");
    }

    @Test
    void the_table_has_a_row_a_cell_and_the_columns_that_were_measured() {
        Element page = page(cells());

        assertThat(page.select("caption").eachText())
                .containsExactly(
                        "Where a sign is wrong: what a dashboard shows, what detectors see, what is true (score)");
        assertThat(page.select("table tr").eachText())
                .containsExactly(
                        "Signs kl-divergence logged-reward-change canaries-right rating-win-rate gold-change",
                        "All signs right 1.250 .500 .375 to .625 .750 .625 to .875 .750 .625 to .875 .500 .375 to .625",
                        "Whole reward flipped 3 – undefined1 \u22122.000 \u22122.125 to \u22121.875",
                        "Both signs flipped 1.500 .625 .500 to .750 .250 .125 to .375 .250 .125 to .375 \u22121.000"
                                + " \u22121.125 to \u2212.875");
        assertThat(page.select("li").eachText()).containsExactly("nobody rates");
    }

    @Test
    void mitigations_stand_in_a_table_of_their_own_and_a_feature_penalty_by_its_name() {
        List<Measurement> all = List.of(
                rated("mitigation", "none", "proxy-change", about(.5)),
                rated("mitigation", "none", "exploit-mean", about(.75)),
                gold("mitigation", "none", "gold-change", about(-.25)),
                rated("mitigation", "penalty-style", "proxy-change", about(.25)),
                rated("mitigation", "penalty-style", "exploit-mean", about(.125)),
                gold("mitigation", "penalty-style", "gold-change", about(.25)),
                rated("mitigation", "process", "proxy-change", undefined("it does not gain .25")),
                gold("mitigation", "process", "gold-change", undefined("it does not gain .25")));
        Element page = page(all);

        assertThat(page.select("p.incident")).isEmpty();
        assertThat(page.select("caption").eachText())
                .containsExactly("Ways to keep from an exploit, each pushed until it gains the same by score");
        assertThat(page.select("table tr").eachText())
                .containsExactly(
                        "Way proxy-change exploit-mean gold-change",
                        "none .500 .375 to .625 .750 .625 to .875 \u2212.250 \u2212.375 to \u2212.125",
                        "penalty-style .250 .125 to .375 .125 .000 to .250 .250 .125 to .375",
                        "process – undefined1 – undefined1");
    }

    @Test
    void without_either_there_is_nothing() {
        assertThat(page(List.of(rated("beta", "1", "kl-divergence", about(.5)))).children())
                .isEmpty();
    }

    /** All signs right, and both wrong at the same divergence. */
    private static List<Measurement> silent() {
        return Stream.of(
                        cell("sound", 1.25, .5, .75, .5),
                        cell("both", 1.25, .625, .25, -1),
                        Stream.of(rated("cell", "both", "canaries-right", about(.25))))
                .flatMap(all -> all)
                .toList();
    }

    @Test
    void the_picture_names_where_the_dashboard_is_silent_and_who_tells() {
        assertThat(page(silent()).select("figcaption").eachText())
                .containsExactly(
                        "Both signs flipped: nothing on the dashboard looks wrong, and in truth the policy loses 1.00; the"
                                + " canaries and the raters tell.");
    }

    @Test
    void a_divergence_that_is_clearly_larger_than_with_all_signs_right_is_seen() {
        assertThat(page(cells()).select("figcaption").eachText())
                .containsExactly("Every wrong sign that makes the policy worse in truth shows on the dashboard.");
    }

    @Test
    void a_wrong_sign_that_costs_nothing_in_truth_blames_nobody() {
        List<Measurement> harmless = Stream.concat(cell("sound", 1.25, .5, .75, .5), cell("both", 1.25, .5, .75, .5))
                .toList();
        assertThat(page(harmless).select("figcaption").eachText())
                .containsExactly("No wrong sign clearly makes the policy worse in truth.");
    }

    @Test
    void a_loss_is_a_filled_bar_to_the_left_of_the_line_and_what_looks_wrong_has_a_shape() {
        Element svg = page(silent()).select("svg.incident").last();
        // Scales begin at 126 and take 128 units. The greatest change of worth is 1.125, so -1 is at 126 + 64 - 64 /
        // 1.125 = 133.1; a win rate of .25 at
        // 126 + 32.
        assertThat(svg.select("rect.link:not(.won)").eachAttr("x")).containsExactly("158", "158", "133.1");
        assertThat(svg.select("rect.link:not(.won)").eachAttr("width")).containsExactly("32", "32", "56.9");
        assertThat(svg.select("text.name").eachText())
                .containsExactly("Both signs flipped", "\u25b2", "\u25b2", "\u25b2");
        assertThat(page(silent()).select("svg.incident desc").eachText())
                .containsExactly(
                        "All signs right: nothing looks wrong.",
                        "Both signs flipped: what looks wrong is canaries right, raters prefer it and worth in truth.");
    }

    @Test
    void cells_stand_in_the_order_of_two_signs_with_one_legend_below_the_last() {
        List<Measurement> all = Stream.of("optimiser", "both", "odd", "coherence", "whole", "sound")
                .flatMap(step -> cell(step, 1.25, .5, .75, .5))
                .toList();
        Element page = page(all);
        assertThat(page.select("svg.incident text.name").eachText())
                .containsExactly(
                        "All signs right",
                        "Whole reward flipped",
                        "Coherence coach flipped",
                        "Both signs flipped",
                        "Optimiser flipped, reward sound",
                        "odd");
        assertThat(page.select("p.legend")).hasSize(1);
    }

    @Test
    void a_small_picture_is_these_bytes() throws IOException {
        Html page = new Html();
        new IncidentsPart(Samples.findings(silent()), new Footnotes("task-1")).write(page);
        String html = page.page();
        String svg = html.substring(html.lastIndexOf("<svg"), html.lastIndexOf("</svg>") + 6)
                        .replace("><", ">\n<") + "\n";

        try (InputStream golden = IncidentsPartTest.class.getResourceAsStream("incident.svg")) {
            assertThat(svg).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<Measurement> way(String name, double exploit, double gold) {
        return List.of(
                rated("mitigation", name, "exploit-mean", about(exploit)),
                gold("mitigation", name, "gold-change", about(gold)));
    }

    private static String mitigated(List<List<Measurement>> ways) {
        return page(ways.stream().flatMap(List::stream).toList())
                .select("figcaption")
                .text();
    }

    @Test
    void the_way_that_gains_most_in_truth_is_named_with_those_that_may_gain_as_much() {
        // Half widths are .125: .5 reaches down to .375, to which .375 and .25 reach up, and .125 does not.
        assertThat(mitigated(List.of(
                        way("none", 2, 3), way("process", .5, .5), way("penalty", .5, .25), way("blend", 1, .125))))
                .isEqualTo(
                        "Pushed until each way gains the same by score, process gains most in truth, .50, not clearly more"
                                + " than penalty.");
        assertThat(mitigated(List.of(way("none", 2, -3), way("process", .5, -.5), way("blend", 1, -1))))
                .isEqualTo("Pushed until each way gains the same by score, process loses least in truth, .50.");
    }

    @Test
    void ways_that_gain_too_little_are_not_compared() {
        assertThat(mitigated(List.of(
                        way("none", 2, -3),
                        List.of(gold("mitigation", "process", "gold-change", undefined("it does not gain .25"))))))
                .isEqualTo("No way to keep from an exploit gains as much by score as was asked.");
    }

    @Test
    void each_way_has_a_row_with_its_exploit_beside_what_it_is_worth() {
        Element svg = page(Stream.concat(way("none", 2, -3).stream(), way("process", .5, .5).stream())
                        .toList())
                .selectFirst("svg.rows");
        assertThat(svg.select("text[x=0]").eachText()).containsExactly("none", "process");
        assertThat(svg.select("circle").eachAttr("class")).containsExactly("dot hollow", "dot", "dot hollow", "dot");
        assertThat(svg.select(".name").eachText()).containsExactly("how much it exploits", "gain in truth");
    }
}
