package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReporterTest {

    @TempDir
    Path folder;

    private Document page(Run run) throws IOException {
        new HtmlReporter().write(run, folder);
        return Jsoup.parse(Files.readString(folder.resolve("report.html")));
    }

    private Element task(int number) throws IOException {
        return page(SampleRun.plain()).select("section.task").get(number);
    }

    @Test
    void the_policy_lets_in_this_style_sheet_and_this_script_and_nothing_else()
            throws IOException, GeneralSecurityException {
        Document page = page(SampleRun.plain());

        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash(page, "style") + "'; script-src 'sha256-"
                        + hash(page, "script:not([type])") + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("script:not([type=application/json])")).hasSize(1);
        assertThat(page.select("script[src], link, img, iframe, object, [style]"))
                .isEmpty();
    }

    private static String hash(Document page, String element) throws GeneralSecurityException {
        byte[] text = page.selectFirst(element).data().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    }

    @Test
    void the_banner_counts_gates_and_tasks() throws IOException {
        Element banner = page(SampleRun.plain()).selectFirst(".banner");

        assertThat(banner.text())
                .isEqualTo(
                        "Whether the ratings can be trusted was not measured: no share was held against both ratings and truth."
                                + " \u2717 1 task broke while running as expected 2 red 1 undecided 2"
                                + " control held 1 control broken 1 control untested 1 tasks not run 4");
        assertThat(banner.className()).isEqualTo("banner broken");
    }

    @Test
    void a_broken_control_is_told_before_any_gate() throws IOException {
        Run run = new Run(List.of(SampleRun.plain().tasks().get(0)), List.of());

        assertThat(page(run).selectFirst(".state").text())
                .isEqualTo("\u2717 1 control broke: trust no number of that task");
    }

    @Test
    void the_verdict_names_every_control_or_says_why_there_is_none() throws IOException {
        Document page = page(SampleRun.plain());

        assertThat(page.select("ul.controls li").eachText())
                .containsExactly(
                        "\u25c7 untested shuffled-labels could not be run: plain.",
                        "\u25cf held labels-are-truth sentence of labels-are-truth plain.",
                        "\u25b2 broken truth-permuted sentence of truth-permuted plain.");
        assertThat(page.select("section.task").get(1).text())
                .contains("No student is trained here, so there is nothing to control.");
        assertThat(page.select("section.task").get(2).text()).contains("The controls were turned off.");
    }

    @Test
    void a_run_without_tasks_says_so() throws IOException {
        Document page = page(new Run(List.of(), List.of()));

        assertThat(page.selectFirst(".state").text()).isEqualTo("\u25c7 No task ran");
        assertThat(page.text()).contains("No task that ran has a gate.");
    }

    @Test
    void gates_come_before_any_task_with_outcome_and_standing_in_words_and_shapes() throws IOException {
        Document page = page(SampleRun.plain());

        assertThat(page.select("main > * > h2").eachText())
                .startsWith("Read next", "Tasks", "Gates", "What would tell?", "error-mix plain");
        assertThat(page.select("table.gates svg")
                        .remove()
                        .first()
                        .select("title")
                        .text())
                .isEqualTo("FAIL: estimate .0500, interval .0200 to .0800, bound \u2265 .2");
        assertThat(page.select("table.gates tbody tr").eachText())
                .containsExactly(
                        "error-mix plain \u2717 FAIL \u25b2 red sentence of pgr plain .0500 .0200 to .0800 \u2265 .2",
                        "error-mix plain \u2713 PASS \u25cf as expected sentence of inherited-error plain .7000 .6700 to .7300"
                                + " \u2264 .75",
                        "error-mix plain \u2717 FAIL \u25cf as expected sentence of divergence plain .1195 .1100 to .1290"
                                + " \u2264 0",
                        "error-mix plain \u25c7 INCONCLUSIVE \u25c7 undecided sentence of auc plain .8000 \u2212\u221e to \u221e"
                                + " \u2265 .5",
                        "raters \u25c7 INCONCLUSIVE \u25c7 undecided sentence of accuracy plain .6667 .2600 to .9400"
                                + " \u2265 .5");
    }

    @Test
    void every_task_shows_the_six_stages_in_the_order_of_the_flow() throws IOException {
        for (Element task : page(SampleRun.plain()).select("section.task")) {
            assertThat(task.select(".stage > h3").eachText())
                    .containsExactly("dataset", "labeling", "learning", "policy", "truth", "verdict");
        }
        assertThat(task(0).select(".stage").get(3).text()).isEqualTo("policy not part of this task");
        assertThat(task(3).select(".stage").get(2).text()).isEqualTo("learning not part of this task");
    }

    @Test
    void the_headline_is_made_of_the_figures() throws IOException {
        assertThat(task(0).select(".headline").eachText())
                .containsExactly("The student repeats 70 % of the raters' errors; a student of truth would make"
                        + " 1 % of them. Against the ratings it looks 12 points better than against truth.");
        assertThat(task(1).select(".headline").eachText())
                .containsExactly("Held against truth, grm is right on 59.43 % of the pairs.");
        assertThat(task(2).select(".headline").eachText())
                .containsExactly(
                        "odd-rater, an alarm that uses ratings only, goes off in 94 % of the trials with plain.",
                        "Held against truth, the weak labels are right on 66.67 % of the examples.");
    }

    @Test
    void a_generated_world_claims_nothing_about_language_models() throws IOException {
        assertThat(task(0).selectFirst(".world").text())
                .isEqualTo(
                        "The examples come from a generated world: these results prove the instrument and claim nothing"
                                + " about language models.");
        assertThat(task(1).select(".world")).isEmpty();
    }

    @Test
    void an_undefined_number_is_a_dash_with_its_reason_as_a_footnote() throws IOException {
        Element task = task(0);
        Element cell = task.selectFirst("td.none:contains(undefined)");
        String note = cell.selectFirst("a").attr("href").substring(1);

        assertThat(cell.text()).isEqualTo("\u2013 undefined1");
        assertThat(task.getElementById(note).text()).isEqualTo("the ratings hold one class only plain");
    }

    @Test
    void an_unstable_number_is_in_brackets() throws IOException {
        assertThat(task(0).selectFirst("td.none:contains(unstable)").text()).isEqualTo("(.062) unstable2");
    }

    @Test
    void slices_show_divergence_inherited_error_and_accuracies() throws IOException {
        Element table =
                task(0).select("table.figures:has(th:containsOwn(Slice))").last();

        assertThat(table.select("thead th").eachText())
                .containsExactly(
                        "Slice",
                        "Examples",
                        "divergence (ratings flatter +)",
                        "inherited-error",
                        "accuracy of weak",
                        "accuracy of student/soft",
                        "accuracy of ceiling");
        assertThat(table.select("tbody tr").last().text())
                .isEqualTo("carry=plain 4 \u2212.250 \u2212.300 to \u2212.200 \u2013 undefined3 .450 .410 to .490"
                        + " .290 .250 to .330 .997 .980 to 1.000");
    }

    @Test
    void discovered_slices_are_said_to_be_confirmed_or_not() throws IOException {
        assertThat(task(1).select("figcaption:contains(was searched)").text())
                .isEqualTo(
                        "One half of the held-out clusters was searched for slices in which scores/grm differs from"
                                + " truth more often than elsewhere: 8,440 conjunctions. Of 2 carried over the other half confirms 1.");
        assertThat(task(1).select("table:contains(found by search) tbody tr").eachText())
                .containsExactly(
                        "carry=plain & size=2 2 .750 .500 .410 to .590 .200 .190 to .210 <.001 yes",
                        "size=3 1 .500 \u2013 undefined1 .200 .190 to .210 1.000 no");
    }

    @Test
    void compared_models_are_told_apart_in_a_sentence_or_not_at_all() throws IOException {
        assertThat(task(1).select("p.compared").text())
                .isEqualTo(
                        "scores/grm and scores/plain: neither model is better than the other, as far as these data tell:"
                                + " they would show a difference of 5.7 points in 4 of 5 cases, and smaller ones less often.");
        assertThat(task(1).select("table:contains(paired differences) tbody tr").eachText())
                .containsExactly(
                        "scores/grm \u2212 scores/plain \u2212.020 \u2212.060 to .020 40 : 50 exact McNemar .343"
                                + " .343");
        assertThat(task(1).select("p:contains(Yekutieli)").text())
                .isEqualTo("The divergence of scores/grm differs from 0, corrected for 1 slice (Benjamini and"
                        + " Yekutieli), on carry=plain (p <.001).");
    }

    @Test
    void calibration_stands_against_truth_and_ratings_with_a_picture_and_a_table_of_bins() throws IOException {
        Element details =
                task(0).select("details:has(summary:containsOwn(Calibration))").first();
        Element figure = task(0).select("figure:has(svg.reliability)").first();

        assertThat(details.select("tr").eachText())
                .containsExactly("Arm ece (ratings) ece", "student/soft .062 .030 to .100 .250 .200 to .300");
        assertThat(details.select("caption").eachText())
                .containsExactly("Calibration against truth and against the ratings");
        assertThat(figure.select("tr").eachText())
                .containsExactly("Bin Forecast Came", "1 .375 .250 to .500 .500 .250 to .750");
        assertThat(figure.select("caption").eachText()).containsExactly("Reliability of student/soft against truth");
    }

    @Test
    void what_tells_why_errors_are_copied_is_behind_a_line() throws IOException {
        assertThat(task(0).select("details:has(summary:containsOwn(Why)) tr").eachText())
                .containsExactly("Arm memorisation", "student/soft .125 .050 to .200");
    }

    @Test
    void an_audit_shows_scores_by_slices_in_per_cent() throws IOException {
        assertThat(task(1).select("table:contains(by slice)")
                        .last()
                        .select("tr")
                        .eachText())
                .containsExactly(
                        "Slice Examples grm", "all 4 59.43 54.00 to 64.75", "carry=plain 4 50.00 40.00 to 60.00");
    }

    @Test
    void shared_content_between_splits_is_warned_of() throws IOException {
        assertThat(task(0).selectFirst(".caution").text())
                .isEqualTo("Caution: 2 examples show the same content as an example of another split, so a model may"
                        + " have seen what it is measured on.");
    }

    @Test
    void tasks_not_run_stand_with_their_reasons() throws IOException {
        assertThat(page(SampleRun.plain()).select("dl.not-run > *").eachText())
                .containsExactly(
                        "judgebench plain was left out",
                        "tasks/sample/task.yaml:3:3 give --data shared=PATH to run it plain",
                        "broken.yaml could not be read",
                        "tasks/sample/task.yaml:3:3 unknown key 'labelling'; did you mean 'labeling'? plain",
                        "slow went over its budget",
                        "tasks/sample/task.yaml:3:3 over budget: 60 seconds plain",
                        "broken broke while running",
                        "tasks/sample/task.yaml:3:3 an error of the program itself: plain");
    }

    @Test
    void tables_have_captions_scopes_and_a_scrolling_box_of_their_own() throws IOException {
        for (Element table : page(SampleRun.plain()).select("table")) {
            assertThat(table.parent().className()).isEqualTo("scroll");
            assertThat(table.selectFirst("caption").text()).isNotBlank();
            assertThat(table.select("th:not([scope])")).isEmpty();
            assertThat(table.select("tbody tr > :first-child").is("th[scope=row]"))
                    .isTrue();
        }
    }

    @Test
    void every_link_leads_to_a_place_on_the_page_and_no_place_is_there_twice() throws IOException {
        Document page = page(SampleRun.plain());
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    }

    @Test
    void what_would_tell_stands_for_the_whole_run_beside_every_planted_error() throws IOException {
        Element section = page(SampleRun.plain()).selectFirst("section:has(#alarms)");

        assertThat(section.select("figcaption, p:not(.legend), tr").eachText())
                .containsExactly(
                        "An alarm finds an error where it goes off in 80 % of the trials or more. Of 2 planted errors, 1 is found by an alarm"
                                + " that uses ratings only, and 1 by one that uses truth. No rating shows plain in panel.",
                        "Shares of trials. Their intervals stand in the tasks.",
                        "Alarm Uses plain in raters plain in panel",
                        "odd-rater ratings only .94 .12",
                        "label-error truth .98");
        assertThat(section.select("td.finds").eachText()).containsExactly(".94", ".98");
    }

    @Test
    void one_task_with_alarms_has_them_in_its_own_section_only() throws IOException {
        Run run = new Run(List.of(SampleRun.plain().tasks().get(3)), List.of());

        assertThat(page(run).select("#alarms")).isEmpty();
        assertThat(page(run).select("section.task svg.matrix")).hasSize(1);
    }
}
