package dev.plumbline.reports.raters;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.measured;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DetectionsTest {

    private static Measurement detected(String loop, String alarm, Against uses, Measured measured) {
        return all("policy", loop, alarm + "-detected", uses, measured);
    }

    private static Measured round(int round) {
        return value(round, round, round);
    }

    private static Element page(Measurement... measurements) {
        Html page = new Html();
        new Detections(Samples.findings(List.of(measurements)), new Footnotes("task-1")).write(page);
        return Jsoup.parse(page.page()).body();
    }

    private static Element page() {
        return page(
                detected("unpatched", "good-falls", Against.TRUTH, round(2)),
                detected("unpatched", "approval-falls", Against.RATINGS, undefined("never in 8 rounds")),
                detected("unpatched", "feature-shift", Against.RATINGS, round(6)),
                detected("unpatched", "agreement-falls", Against.RATINGS, round(6)),
                detected("flipped", "good-falls", Against.TRUTH, undefined("never in 8 rounds")),
                detected("flipped", "approval-falls", Against.RATINGS, undefined("never in 8 rounds")));
    }

    @Test
    void rounds_stand_by_alarm_and_loop_those_that_use_ratings_only_first() {
        assertThat(page().select("tr").eachText())
                .containsExactly(
                        "Alarm Uses unpatched flipped",
                        "approval-falls ratings only none1 none1",
                        "feature-shift ratings only 6",
                        "agreement-falls ratings only 6",
                        "good-falls truth 2 none1");
    }

    @Test
    void a_sentence_a_loop_names_who_went_off_first() {
        assertThat(page().select("p").eachText())
                .containsExactly(
                        "In the loop unpatched, of the alarms that use ratings only, feature-shift and agreement-falls went"
                                + " off first, in round 6; of those that use truth, good-falls went off first, in round 2.",
                        "In the loop flipped, no alarm that uses ratings only went off; none that uses truth went off.");
    }

    @Test
    void what_a_loop_put_right_is_told_in_its_order() {
        Element page = page(
                detected("by-truth", "good-falls", Against.TRUTH, undefined("never in 8 rounds")),
                measured("policy", "by-truth", "polished=yes", "patched", Against.TRUTH, round(1)),
                measured("policy", "by-truth", "polished=no", "patched", Against.TRUTH, round(2)));

        assertThat(page.select("p.patched").eachText())
                .containsExactly("The loop by-truth put right the labels of polished=yes after round 1 and polished=no"
                        + " after round 2.");
    }

    @Test
    void a_round_that_is_kept_back_is_left_out_of_the_sentence() {
        Element page = page(
                detected("by-truth", "good-falls", Against.TRUTH, undefined("never in 8 rounds")),
                measured("policy", "by-truth", "polished=no", "patched", Against.TRUTH, undefined("too few examples")));

        assertThat(page.select("p.patched").eachText())
                .containsExactly("The loop by-truth put right the labels of polished=no.");
    }

    @Test
    void without_alarms_nothing_is_said() {
        assertThat(page(all("policy", "maximin", "approval", Against.RATINGS, round(1)))
                        .children())
                .isEmpty();
    }
}
