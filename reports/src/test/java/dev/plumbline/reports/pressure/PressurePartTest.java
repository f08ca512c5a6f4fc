package dev.plumbline.reports.pressure;

import static dev.plumbline.reports.Samples.all;
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
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PressurePartTest {

    private static Measured about(double estimate) {
        return value(estimate, estimate - 0.125, estimate + 0.125);
    }

    private static Element page(List<Measurement> measurements) {
        Html page = new Html();
        new PressurePart(Samples.findings(measurements), new Footnotes("task-1-policy")).write(page);
        return Jsoup.parse(page.page().replace('\u00a0', ' ')).body();
    }

    private static List<Measurement> step(
            String axis, String step, String distance, double nats, double proxy, double gold, double gain) {
        return List.of(
                point("policy", "score", distance, Against.RATINGS, axis, step, value(nats, nats, nats)),
                point("policy", "score", "proxy-win-rate", Against.RATINGS, axis, step, about(proxy)),
                point("policy", "score", "gold-change", Against.TRUTH, axis, step, about(gain)),
                point("policy", "score", "gold-win-rate", Against.TRUTH, axis, step, about(gold)));
    }

    private static List<Measurement> draws() {
        List<Measurement> all = new ArrayList<>(step("best-of", "1", "kl-bound", 0, .5, .5, 0));
        all.addAll(step("best-of", "8", "kl-bound", 1.2, .75, .625, 1.5));
        all.addAll(step("best-of", "64", "kl-bound", 3.175, .875, .375, -.25));
        all.add(point("policy", "score", "gold-win-rate", Against.TRUTH, "best-of", "128", undefined("too few")));
        all.add(all("policy", "score", "clear-draws", Against.RATINGS, value(8, 8, 8)));
        return all;
    }

    @Test
    void a_sentence_says_who_wins_where_gold_is_highest_and_what_is_noisy() {
        assertThat(page(draws()).select("figcaption").eachText())
                .containsExactly(
                        "Optimised for score by best of n, without replacement, as far as 64 (at most 3.18 nats), a"
                                + " choice of the policy beats one of the base in 88 % by the reward itself, 38 % by truth."
                                + " Gold gains most at 8: 1.50, and \u2212.25 at the end. Points of more than 8 draws rest on few"
                                + " candidates of each pool and are noisy.");
    }

    @Test
    void the_lines_run_along_the_root_of_the_divergence_and_every_figure_stands_behind_a_line() {
        Element page = page(draws());
        assertThat(page.select("svg text").eachText())
                .contains("nats from the base at most", "0", "1", "2", "3", "proxy-win-rate", "gold-win-rate");
        assertThat(page.select("details > summary").eachText())
                .containsExactly(
                        "The figures of this chart",
                        "Every figure by best of n, without replacement, optimised for score");
        assertThat(page.select("table:contains(Optimised for score, by) tr").eachText())
                .hasSize(5)
                .first()
                .isEqualTo("best of n, without replacement kl-bound proxy-win-rate gold-change gold-win-rate");
    }

    @Test
    void a_policy_that_gains_nothing_and_one_that_has_used_up_its_pools_are_called_so() {
        List<Measurement> all = new ArrayList<>(step("beta", "2", "kl-divergence", .1, .6, .5, -.1));
        all.addAll(step("beta", "0.5", "kl-divergence", 2, .9, .4, -.5));
        all.add(point("policy", "score", "saturation", Against.RATINGS, "beta", "0.5", about(.875)));
        assertThat(page(all).select("figcaption").text())
                .isEqualTo(
                        "Optimised for score by beta, as far as .5 (2.00 nats), a choice of the policy beats one of the base in"
                                + " 90 % by the reward itself, 40 % by truth. No gain of gold on the way is certain; at the end it has"
                                + " changed by \u2212.50. From .5 on the policy has used more than 80 % of the divergence that these"
                                + " pools allow.");
    }

    @Test
    void samples_without_log_probabilities_stand_by_their_step_and_a_negative_estimate_is_named() {
        List<Measurement> all = new ArrayList<>();
        for (Measurement one : step("step", "100", "kl-k3", .2, .625, .5, .25)) {
            boolean distance = one.key().metric().equals("kl-k3");
            all.add(distance ? new Measurement(one.key(), undefined("no log-probabilities")) : one);
        }
        all.add(point("policy", "score", "kl-k1", Against.RATINGS, "step", "100", about(-.5)));
        Element page = page(all);
        assertThat(page.select("svg text").eachText()).contains("step of training", "100");
        assertThat(page.select("figcaption").text())
                .endsWith(
                        "The estimate k1 of the divergence is negative at 100, as it may be by chance where little has changed.");
    }

    @Test
    void other_curves_of_policies_stand_elsewhere() {
        assertThat(PressurePart.along(Samples.findings(draws()), "best-of")).isTrue();
        assertThat(PressurePart.along(Samples.findings(draws()), "round")).isFalse();
        assertThat(page(List.of(point("policy", "loop", "chosen-good", Against.TRUTH, "round", "1", about(.5))))
                        .children())
                .isEmpty();
    }

    private static String gain(List<Measurement> measurements) {
        String sentence = page(measurements).select("figcaption").text();
        return sentence.substring(sentence.indexOf(" by truth.") + " by truth.".length());
    }

    private static List<Measurement> withoutGain(List<Measurement> measurements, String... steps) {
        return measurements.stream()
                .map(one -> one.key().metric().equals("gold-change")
                                && List.of(steps).contains(one.key().step())
                        ? new Measurement(one.key(), undefined("gold has no unit"))
                        : one)
                .toList();
    }

    @Test
    void where_no_change_of_gold_has_a_value_none_is_told() {
        List<Measurement> all = new ArrayList<>(step("beta", "2", "kl-divergence", .1, .6, .5, 1));
        all.addAll(step("beta", "1", "kl-divergence", .5, .7, .6, 1.5));
        assertThat(gain(withoutGain(all, "1", "2"))).isEmpty();
    }

    @Test
    void where_the_last_change_of_gold_has_no_value_the_last_that_has_one_is_told_with_its_step() {
        List<Measurement> all = new ArrayList<>(step("beta", "4", "kl-divergence", .05, .55, .5, 2));
        all.addAll(step("beta", "2", "kl-divergence", .1, .6, .5, 1));
        all.addAll(step("beta", "1", "kl-divergence", .5, .7, .6, 1.5));
        assertThat(gain(withoutGain(all, "1"))).isEqualTo(" Gold gains most at 4: 2.00, and 1.00 at 2.");
        assertThat(gain(withoutGain(all, "1", "2"))).isEqualTo(" Gold gains most at 4: 2.00.");
        assertThat(gain(all)).isEqualTo(" Gold gains most at 4: 2.00, and 1.50 at the end.");
    }

    @Test
    void all_ways_and_rewards_are_drawn_to_one_scale() {
        List<Measurement> all = new ArrayList<>(draws());
        all.addAll(step("beta", "2", "kl-divergence", 0, .5, .5, 0));
        all.addAll(step("beta", "1", "kl-divergence", .25, .5625, .5625, .25));
        // By beta alone win rates with their intervals go from .375 to .6875; by best of n they go from .25 to 1.
        List<String> other =
                page(all).select("svg").last().select("text[text-anchor=end]").eachText();
        assertThat(other).containsExactly(".2", ".4", ".6", ".8", "1");
    }
}
