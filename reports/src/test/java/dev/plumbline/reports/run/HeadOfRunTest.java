package dev.plumbline.reports.run;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.measured;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import dev.plumbline.SilentFailures;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.SampleRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HeadOfRunTest {

    private static final String SLICE = "citation=fabricated";

    /** The sample run's first task, with these numbers in place of its own. */
    private static Run run(List<Measurement> numbers) {
        TaskRun task = SampleRun.plain().tasks().get(0);
        return new Run(
                List.of(new TaskRun(
                        task.task(),
                        task.dataset(),
                        task.labels(),
                        task.arms(),
                        task.controls(),
                        task.heldOut(),
                        Measurements.of(numbers),
                        task.verdict())),
                List.of());
    }

    private static List<Measurement> flattered() {
        return List.of(
                all("student", "soft", "agreement", Against.RATINGS, value(.9, .88, .92)),
                all("student", "soft", "accuracy", Against.TRUTH, value(.8, .7, .89)),
                measured("student", "soft", SLICE, "agreement", Against.RATINGS, value(.9, .8, 1)),
                measured("student", "soft", SLICE, "accuracy", Against.TRUTH, value(.3, .2, .4)));
    }

    private static Element html(Part part) {
        Html page = new Html();
        part.write(page);
        return Jsoup.parse(page.page()).body();
    }

    @Test
    void ratings_surely_flatter_by_what_lies_between_the_intervals() {
        Partings partings = Partings.of(run(flattered()));

        assertThat(partings.rows()).hasSize(1);
        Parting widest = partings.rows().get(0).parting();
        assertThat(widest.where()).isEqualTo("on citation=fabricated");
        // .8 is the least by the ratings, .4 the most in truth
        assertThat(widest.surely()).isEqualTo(.8 - .4);
        assertThat(widest.gap()).isEqualTo(.9 - .3);
    }

    @Test
    void a_measured_divergence_is_surer_than_two_intervals() {
        Measurement divergence = measured("student", "soft", SLICE, "divergence", Against.TRUTH, value(.6, .55, .65));

        Partings partings = Partings.of(
                run(Stream.concat(flattered().stream(), Stream.of(divergence)).toList()));

        assertThat(partings.rows().get(0).parting().surely()).isEqualTo(.55);
    }

    @Test
    void where_truth_may_be_as_high_ratings_do_not_surely_flatter() {
        Run run = run(List.of(
                all("student", "soft", "agreement", Against.RATINGS, value(.9, .8, 1)),
                all("student", "soft", "accuracy", Against.TRUTH, value(.7, .5, .9))));

        assertThat(Partings.of(run)).isEqualTo(new Partings(List.of(), 1));
        assertThat(new Answer(SilentFailures.of(run), Partings.of(run)).sentence())
                .isEqualTo("No gate was held against both ratings and truth, and nowhere do ratings surely flatter.");
    }

    @Test
    void what_has_no_value_parts_from_nothing() {
        Run run = run(List.of(
                all("student", "soft", "agreement", Against.RATINGS, value(.9, .8, 1)),
                all("student", "soft", "accuracy", Against.TRUTH, undefined("kept back"))));

        assertThat(Partings.of(run).tasks()).isZero();
        assertThat(new Answer(SilentFailures.of(run), Partings.of(run)).sentence())
                .isEqualTo("Whether the ratings can be trusted was not measured: no share was held against both ratings"
                        + " and truth.");
    }

    @Test
    void a_ceiling_flatters_nobody() {
        Run run = run(List.of(
                all("ceiling", "", "agreement", Against.RATINGS, value(.9, .8, 1)),
                all("ceiling", "", "accuracy", Against.TRUTH, value(.1, 0, .2))));

        assertThat(Partings.of(run).rows()).isEmpty();
    }

    @Test
    void a_policy_is_told_with_its_step() {
        Run run = run(List.of(
                point("policy", "bt", "rating-win-rate", Against.RATINGS, "best-of", "16", value(.9, .8, 1)),
                point("policy", "bt", "gold-win-rate", Against.TRUTH, "best-of", "16", value(.3, .2, .4)),
                point("policy", "bt", "rating-win-rate", Against.RATINGS, "best-of", "4", value(.6, .5, .7)),
                point("policy", "bt", "gold-win-rate", Against.TRUTH, "best-of", "4", value(.5, .4, .6))));

        assertThat(html(new PartingsSection(Partings.of(run), Anchors.of(run)))
                        .selectFirst("tbody tr")
                        .text())
                .isEqualTo(
                        "error-mix plain wins of policy/bt over the base at best-of 16 .90 .30 60 points at least 40.0");
    }

    @Test
    void the_answer_tells_where_ratings_flatter() {
        Run run = run(flattered());

        assertThat(new Answer(SilentFailures.of(run), Partings.of(run)).sentence())
                .isEqualTo(
                        "No gate was held against both ratings and truth, yet in 1 of 1\u00a0task ratings surely flatter.");
    }

    @Test
    void what_makes_numbers_worthless_is_read_before_what_is_red_and_that_before_what_flatters() {
        Run run = run(flattered());
        Run withNotRun = new Run(run.tasks(), SampleRun.plain().notRun());

        assertThat(html(new ReadNext(withNotRun, Partings.of(withNotRun), Anchors.of(withNotRun)))
                        .select("li")
                        .eachText())
                .containsExactly(
                        "4 tasks not run: and why",
                        "error-mix plain: a control broke, so trust no number of it",
                        "error-mix plain: pgr at least .2 is against expectation",
                        "error-mix plain: auc at least .5 is undecided",
                        "error-mix plain: ratings flatter student/soft on citation=fabricated by 60 points");
    }

    @Test
    void a_run_without_anything_amiss_has_nothing_to_read_next() {
        Run run = new Run(List.of(), List.of());

        assertThat(html(new ReadNext(run, Partings.of(run), Anchors.of(run))).children())
                .isEmpty();
    }
}
