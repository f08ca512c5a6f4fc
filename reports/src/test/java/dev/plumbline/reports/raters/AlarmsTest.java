package dev.plumbline.reports.raters;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.words.AlarmPowers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class AlarmsTest {

    private static Measurement power(String alarm, Against uses, String error, Measured measured) {
        return point("alarm", alarm, "power", uses, "error", error, measured);
    }

    private static Measurement power(String alarm, Against uses, String error, double power) {
        return power(alarm, uses, error, value(power, power / 2, 1));
    }

    private static List<Measurement> measurements() {
        return List.of(
                all("alarm", "label-error", "false-alarm", Against.TRUTH, value(0.04, 0.02, 0.08)),
                power("label-error", Against.TRUTH, "unopened-citations", 0.97),
                power("label-error", Against.TRUTH, "spam", 1),
                power("label-error", Against.TRUTH, "diffuse-harm", 0.4),
                all("alarm", "unsure-labels", "false-alarm", Against.RATINGS, value(0.05, 0.03, 0.09)),
                power("unsure-labels", Against.RATINGS, "unopened-citations", 0.112),
                power("unsure-labels", Against.RATINGS, "spam", 0.93),
                power("unsure-labels", Against.RATINGS, "diffuse-harm", 0.06),
                all("alarm", "odd-rater", "false-alarm", Against.RATINGS, undefined("nobody shares an example")),
                power("odd-rater", Against.RATINGS, "unopened-citations", undefined("nobody shares an example")),
                power("odd-rater", Against.RATINGS, "spam", 0.93),
                power("odd-rater", Against.RATINGS, "diffuse-harm", 0));
    }

    private static Element page(List<Measurement> measurements) {
        Html page = new Html();
        Footnotes notes = new Footnotes("task-1");
        new Alarms(new AlarmPowers(measurements, OptionalInt.of(200)), notes).write(page);
        return Jsoup.parse(page.page()).body();
    }

    @Test
    void alarms_that_use_ratings_only_come_first_with_their_power_by_error() {
        assertThat(page(measurements()).select("tr").eachText())
                .containsExactly(
                        "Alarm Uses without an error unopened-citations spam diffuse-harm",
                        "unsure-labels ratings only .050 .030 to .090 .112 .056 to 1.000 .930 .465 to 1.000 .060 .030"
                                + " to 1.000",
                        "odd-rater ratings only \u2013 undefined1 \u2013 undefined1 .930 .465 to 1.000 .000 .000 to"
                                + " 1.000",
                        "label-error truth .040 .020 to .080 .970 .485 to 1.000 1.000 .500 to 1.000 .400 .200"
                                + " to 1.000");
    }

    @Test
    void each_error_has_a_sentence_on_the_best_that_ratings_and_truth_tell() {
        assertThat(page(measurements()).select("ul.alarms li").eachText())
                .containsExactly(
                        "No alarm that uses ratings only goes off in more than 12 % of the trials with unopened-citations; label-error, which"
                                + " uses the truth of 200 audited examples, goes off in 97 %.",
                        "unsure-labels, an alarm that uses ratings only, goes off in 93 % of the trials with spam.",
                        "No alarm that uses ratings only goes off in more than 6 % of the trials with diffuse-harm; label-error, which uses"
                                + " the truth of 200 audited examples, goes off in 40 %.");
    }

    @Test
    void it_is_counted_what_ratings_and_what_truth_would_find() {
        assertThat(page(measurements()).select("figcaption").text())
                .isEqualTo(
                        "An alarm finds an error where it goes off in 80 % of the trials or more. Of 3 planted errors, 1 is found by an"
                                + " alarm that uses ratings only, and 2 by one that uses truth.");
    }

    @Test
    void the_order_in_which_alarms_were_measured_changes_no_sentence_but_among_equals() {
        List<Measurement> backwards = new ArrayList<>(measurements());
        Collections.reverse(backwards);

        assertThat(page(backwards).select("ul.alarms li").eachText())
                .containsExactly(
                        "No alarm that uses ratings only goes off in more than 6 % of the trials with diffuse-harm; label-error, which uses"
                                + " the truth of 200 audited examples, goes off in 40 %.",
                        "odd-rater, an alarm that uses ratings only, goes off in 93 % of the trials with spam.",
                        "No alarm that uses ratings only goes off in more than 12 % of the trials with unopened-citations; label-error, which"
                                + " uses the truth of 200 audited examples, goes off in 97 %.");
    }

    @Test
    void an_alarm_that_could_not_be_tried_is_not_called_blind() {
        assertThat(page(List.of(
                                power("odd-rater", Against.RATINGS, "spam", undefined("nobody shares an example")),
                                power("label-error", Against.TRUTH, "spam", 0.9)))
                        .select("figcaption")
                        .eachText())
                .containsExactly(
                        "No alarm that uses ratings only could be tried on spam; label-error, which uses the truth"
                                + " of 200 audited examples, goes off in 90 %.");
    }

    @Test
    void an_alarm_that_never_went_off_has_no_power_to_be_above() {
        assertThat(page(List.of(
                                power("odd-rater", Against.RATINGS, "late-cost", 0),
                                power("label-error", Against.TRUTH, "late-cost", 1)))
                        .select("figcaption")
                        .eachText())
                .containsExactly(
                        "No alarm that uses ratings only ever went off with late-cost; label-error, which uses the"
                                + " truth of 200 audited examples, goes off in 100 %.");
    }

    @Test
    void without_alarms_nothing_is_said() {
        assertThat(page(List.of()).children()).isEmpty();
    }

    @Test
    void the_picture_has_a_square_a_figure_and_a_shape_where_an_error_is_found() {
        Element svg = page(measurements()).selectFirst("svg.matrix");
        assertThat(svg.select("text").eachText())
                .containsExactly(
                        "no error",
                        "unopened-citations".substring(0, 16) + "\u2026",
                        "spam",
                        "diffuse-harm",
                        "Alarms that use ratings only",
                        "unsure-labels",
                        ".05",
                        ".11",
                        ".93 \u2713",
                        ".06",
                        "odd-rater",
                        "\u2013",
                        "\u2013",
                        ".93 \u2713",
                        ".00",
                        "Alarms that use truth",
                        "label-error",
                        ".04",
                        ".97 \u2713",
                        "1.00 \u2713",
                        ".40");
        assertThat(svg.select("rect.marked")).hasSize(4);
        // Steps begin at .05, .2, .5 and .8; false alarms are lined.
        assertThat(svg.select("rect").eachAttr("class").subList(0, 4))
                .containsExactly("tile step-1 crossed", "tile step-1", "tile step-4 marked", "tile step-1");
    }

    @Test
    void a_false_alarm_is_never_said_to_find_anything_however_often_it_goes_off() {
        Element page = page(List.of(
                all("alarm", "odd-rater", "false-alarm", Against.RATINGS, value(0.9, 0.8, 1)),
                power("odd-rater", Against.RATINGS, "spam", 0.1)));
        assertThat(page.select("rect.marked")).isEmpty();
        assertThat(page.select("svg.matrix text").eachText()).contains(".90").doesNotContain(".90 \u2713");
    }

    @Test
    void where_no_alarm_has_anything_to_read_there_is_no_picture_but_the_reasons() {
        Element page =
                page(List.of(power("odd-rater", Against.RATINGS, "spam", undefined("nobody shares an example"))));
        assertThat(page.select("svg")).isEmpty();
        assertThat(page.select("td").eachText()).contains("\u2013 undefined1");
    }

    @Test
    void a_small_picture_is_these_bytes() throws IOException {
        Html page = new Html();
        new Alarms(new AlarmPowers(measurements().subList(0, 6), OptionalInt.of(200)), new Footnotes("task-1"))
                .write(page);
        String html = page.page();
        String svg =
                html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6).replace("><", ">\n<") + "\n";

        try (InputStream golden = AlarmsTest.class.getResourceAsStream("alarms.svg")) {
            assertThat(svg).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
