package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@link SamplePanel}. */
class PanelTaskTest {

    @TempDir
    Path folder;

    private Element stage(String name) throws IOException {
        new HtmlReporter().write(SampleRun.plain(), folder);
        return Jsoup.parse(Files.readString(folder.resolve("report.html")))
                .select("section.task")
                .get(3)
                .selectFirst(".stage:has(> h3:containsOwn(" + name + "))");
    }

    @Test
    void a_panel_is_told_in_words_and_by_group() throws IOException {
        Element labeling = stage("labeling");

        assertThat(labeling.select(".body > p").eachText())
                .containsExactly(
                        "Weak labels by a panel of 3 raters, by majority.",
                        "Ratings by rater that the data hold, read from the file plain.csv.",
                        "The weak labels are what majority makes of their ratings; dawid-skene and glad are measured"
                                + " beside it.",
                        "3 raters gave 16 ratings of 7 of 8 examples, 0 to 3 of each, at the median 2; 1 more rating, of items that are no examples,"
                                + " tells of the raters only.",
                        "Examples on which the leading classes tie: majority 1, dawid-skene 0, glad 0. A tie is no class"
                                + " and stays one.",
                        "Caution: glad had not settled after 7 iterations.",
                        "The weak labels cover 1 of 2 transfer examples and 4 of 4 held-out examples.");
        assertThat(labeling.select("table.facts tr").eachText())
                .containsExactly(
                        "Raters of Raters Ratings Share of the ratings Share of the population Least an example Median Most"
                                + " Examples without",
                        "all groups 3 16 100.0 % 0 2 3 1",
                        "crowd plain 2 12 75.0 % 25.0 % 0 2 2 1",
                        "expert 1 4 25.0 % 75.0 % 0 .5 1 4");
    }

    @Test
    void abilities_stand_behind_a_line_by_name_of_rater() throws IOException {
        Element details = stage("labeling").selectFirst("details");

        assertThat(details.select("p, tr").eachText())
                .containsExactly(
                        "Every method has a scale of its own: a probability of being right or of knowing, or with glad a"
                                + " factor of log odds.",
                        "Rater Group Ratings dawid-skene glad",
                        "ann plain crowd plain 7 .900 2.500",
                        "bob crowd plain 6 .500 \u2212.250",
                        "eve expert 4 .750 1.000");
    }

    @Test
    void what_is_no_contestant_has_no_column_among_the_arms() throws IOException {
        assertThat(stage("truth")
                        .select("table:has(caption:containsOwn(Against)) th[scope=col]")
                        .eachText())
                .containsExactly("Arm", "accuracy");
    }

    @Test
    void the_truth_of_a_panel_begins_with_whether_agreement_is_evidence() throws IOException {
        Element truth = stage("truth");

        assertThat(truth.selectFirst(".body").child(0).selectFirst("figcaption").text())
                .isEqualTo(
                        "As the raters' errors become shared (correlation 0 to 1), agreement (krippendorff-alpha) rises"
                                + " from .25 to 1.00 and the confidence of plain from .75 to 1.00, while its accuracy falls from .88 to"
                                + " .62: agreement and confidence are no evidence here.");
        assertThat(truth.select(".body > details > summary").first().text())
                .isEqualTo("The other aggregations, and everything else by correlation");
        assertThat(truth.select(".body > details").first().select("svg .name").eachText())
                .containsExactly("consensus");
    }

    @Test
    void loops_alarms_and_groups_have_their_sentences_and_tables() throws IOException {
        Element truth = stage("truth");

        assertThat(truth.select("p.detections, p.patched, figure:has(.matrix) figcaption, p.groups")
                        .eachText())
                .containsExactly(
                        "In the loop plain, no alarm that uses ratings only went off; of those that use truth, good-falls went"
                                + " off first, in round 2.",
                        "The loop plain put right the labels of carry=plain after round 1.",
                        "No alarm that uses ratings only goes off in more than 13 % of the trials with plain; label-error, which uses the"
                                + " truth of some examples, goes off in 98 %.",
                        "Of the ratings by expert 88 % say what weak says, of those by crowd plain 50 %; it is right on 50 %"
                                + " of the examples.");
    }

    @Test
    void the_policy_stage_tells_what_is_chosen_and_how() throws IOException {
        assertThat(stage("policy").select("ul li, tr").eachText())
                .containsExactly(
                        "Policy utility to crowd plain mean-utility",
                        "plain .500 .250 to .750 .500 .250 to .750",
                        "plain: 20 % of the ratings are the last student's word; after each round the labels of the worst"
                                + " slice are put right, as truth has it.");
    }
}
