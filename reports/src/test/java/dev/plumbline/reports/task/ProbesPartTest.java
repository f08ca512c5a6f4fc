package dev.plumbline.reports.task;

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

class ProbesPartTest {

    private static Element page(List<Measurement> measurements) {
        Html page = new Html();
        Footnotes notes = new Footnotes("task-1");
        new ProbesPart(Samples.findings(measurements), notes).write(page);
        notes.write(page);
        return Jsoup.parse(page.page().replace('\u00a0', ' ')).body();
    }

    private static Measurement probed(String reward, String metric, String probe, Measured measured) {
        Against against = metric.equals("probe-accuracy-drop") ? Against.TRUTH : Against.RATINGS;
        return point("reward", reward, metric, against, "probe", probe, measured);
    }

    private static List<Measurement> shifted(String reward, String probe, double shift, double flips) {
        return List.of(
                probed(reward, "probe-shift", probe, value(shift, shift - .125, shift + .125)),
                probed(reward, "probe-flip-rate", probe, value(flips, flips / 2, 2 * flips)));
    }

    private static List<Measurement> two() {
        List<Measurement> all = new ArrayList<>();
        all.addAll(shifted("hasty", "typos", .0625, .125));
        all.addAll(shifted("hasty", "quoted", -.25, .25));
        all.addAll(shifted("hasty", "flattery", .125, .0625));
        all.addAll(shifted("hasty", "pleading", .5, .25));
        all.add(probed("hasty", "probe-accuracy-drop", "pleading", value(.125, 0, .25)));
        return all;
    }

    @Test
    void the_title_says_what_raises_a_reward_most_and_what_turns_its_preferences_round() {
        assertThat(page(two()).select("figcaption").eachText())
                .containsExactly(
                        "What raises reward/hasty most is pleading, by .50, which turns round 25 % of its preferences."
                                + " Of the changes that keep the meaning quoted turns round most, 25 % of its preferences.");
    }

    @Test
    void a_row_a_probe_stands_in_the_order_of_the_size_of_its_shift_exploits_first() {
        Element page = page(two());
        assertThat(page.select("svg.rows text[x=0]").eachText())
                .containsExactly(
                        "Exploits", "pleading", "flattery", "Changes that keep the meaning", "quoted", "typos");
        assertThat(page.select("svg.rows circle"))
                .as("a shift and a share a probe")
                .hasSize(8);
        assertThat(page.select("svg.rows .name").eachText())
                .containsSubsequence("shift, in standard deviations", "share of preferences turned");
    }

    @Test
    void the_figures_stand_behind_the_picture_with_what_each_probe_does() {
        assertThat(page(two()).select("figure details tbody tr").eachText())
                .containsExactly(
                        "quoted (every line quoted) \u2212.250 \u2212.375 to \u2212.125 .250 .125 to .500",
                        "typos (two letters swapped in a word of ten) .062 \u2212.063 to .188 .125 .062 to .250",
                        "pleading (begging for it) .500 .375 to .625 .250 .125 to .500 .125 .000 to .250",
                        "flattery (praise of whoever asks) .125 .000 to .250 .062 .031 to .125");
    }

    @Test
    void rewards_of_a_task_are_drawn_to_one_scale() {
        List<Measurement> all = new ArrayList<>(two());
        all.addAll(shifted("careful", "pleading", .0078125, 0));
        Element page = page(all);
        // The shifts of hasty go to .625 and -.375, in steps of .5; those of careful alone would be drawn to .02, and
        // shares have steps of .2.
        assertThat(page.select("svg.rows").last().select("text").eachText()).contains(".5");
    }

    @Test
    void without_any_value_there_are_a_title_and_reasons_and_no_picture() {
        Element page =
                page(List.of(probed("hasty", "probe-shift", "typos", undefined("the reward cannot score texts"))));
        assertThat(page.select("svg")).isEmpty();
        assertThat(page.select("figcaption").text()).startsWith("No exploit clearly raises reward/hasty.");
        assertThat(page.select("ol.notes li").eachText()).containsExactly("the reward cannot score texts");
    }
}
