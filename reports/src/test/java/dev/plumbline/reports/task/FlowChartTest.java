package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.undefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.Samples;
import dev.plumbline.reports.Svg;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.TruthSample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FlowChartTest {

    private final Footnotes notes = new Footnotes("task-1");

    private static Measured share(double share, int of) {
        return new Measured.Value(share, new Samples.FixedInterval(share - 0.1, share + 0.1), of, 2, 1);
    }

    private static Measurement student(String metric, Measured measured) {
        return all(Arm.STUDENT, "soft", metric, Against.TRUTH, measured);
    }

    private static Measurement weak(Measured measured) {
        return all(Arm.WEAK, "", "accuracy", Against.TRUTH, measured);
    }

    /** Of ten examples six weak labels are right, of which a third is spoilt, and four wrong, of which three are repeated. */
    private static List<Measurement> ten() {
        return List.of(
                student("inherited-error", share(0.75, 4)),
                student("corrected-error", share(0.25, 4)),
                student("new-error", share(1 / 3.0, 6)));
    }

    private Element page(Findings findings) {
        return Svg.page(page -> {
            FlowChart.all(findings, Optional.empty(), notes).forEach(part -> part.write(page));
            notes.write(page);
        });
    }

    private Element page(List<Measurement> numbers) {
        return page(Samples.findingsOfArms(numbers));
    }

    @Test
    void a_small_flow_is_these_bytes() throws IOException {
        assertThat(Svg.of(page -> FlowChart.all(Samples.findingsOfArms(ten()), Optional.empty(), notes)
                        .forEach(part -> part.write(page))))
                .isEqualTo(Svg.golden(FlowChartTest.class, "flow.svg"));
    }

    @Test
    void bands_are_as_high_as_their_shares_at_both_bars() {
        Element page = page(ten());

        // 180 high: both right 72, new error 36, corrected 18, inherited 54; wrong stands 18 below right.
        assertThat(page.select("path.both-right").attr("d"))
                .isEqualTo("M130 32C245 32 245 32 360 32L360 104C245 104 245 104 130 104Z");
        assertThat(page.select("path.new-error").attr("d"))
                .isEqualTo("M130 104C245 104 245 140 360 140L360 176C245 176 245 140 130 140Z");
        assertThat(page.select("path.corrected").attr("d"))
                .isEqualTo("M130 158C245 158 245 104 360 104L360 122C245 122 245 176 130 176Z");
        assertThat(page.select("path.inherited").attr("d"))
                .isEqualTo("M130 176C245 176 245 176 360 176L360 230C245 230 245 230 130 230Z");
        assertThat(page.select("rect.bar").eachAttr("height")).containsExactly("108", "72", "90", "90");
    }

    @Test
    void each_band_has_its_share_and_its_count_under_the_sum_of_its_side() {
        assertThat(page(ten()).select("svg text[text-anchor=start]").eachText())
                .containsExactly(
                        "right 50 % (5)",
                        "wrong 50 % (5)",
                        "both right 40 % (4)",
                        "corrected 10 % (1)",
                        "new error 20 % (2)",
                        "inherited 30 % (3)");
        assertThat(page(ten()).select("svg text[text-anchor=end]").eachText())
                .containsExactly("right", "60 % (6)", "wrong", "40 % (4)");
    }

    @Test
    void the_title_tells_what_is_repeated_put_right_and_spoilt() {
        assertThat(page(ten()).selectFirst("figcaption").text())
                .isEqualTo(
                        "Of the raters' errors student/soft repeats 75 % and puts 25 % right; where the weak labels are right it"
                                + " errs on 33 %.");
    }

    @Test
    void what_is_wrong_in_another_way_than_the_weak_label_is_a_band_of_its_own() {
        List<Measurement> numbers = new ArrayList<>(ten());
        numbers.set(0, student("inherited-error", share(0.5, 4)));

        assertThat(page(numbers).select("svg text[text-anchor=start]").eachText())
                .contains("inherited 20 % (2)", "another error 10 % (1)");
        assertThat(page(numbers).select("path.ribbon.another-error")).hasSize(1);
    }

    @Test
    void shares_add_up_whatever_the_figures_are() {
        for (double spoilt : List.of(0.0, 0.3, 1.0)) {
            for (double repeated : List.of(0.0, 0.4, 1.0)) {
                ErrorFlow flow = ErrorFlow.of(
                                Samples.findingsOfArms(List.of(
                                        student("inherited-error", share(repeated, 7)),
                                        student("corrected-error", share((1 - repeated) / 2, 7)),
                                        student("new-error", share(spoilt, 13)))),
                                new Arm(Arm.STUDENT, "soft", List.of(), ""))
                        .orElseThrow();
                assertThat(flow.right(true) + flow.right(false)).isCloseTo(1, within(1e-12));
                assertThat(flow.weakRight(true)).isCloseTo(0.65, within(1e-12));
            }
        }
    }

    @Test
    void weak_labels_without_an_error_leave_one_side_empty() {
        Element page = page(List.of(
                weak(share(1, 10)),
                student("inherited-error", undefined("the weak labels make no error")),
                student("corrected-error", undefined("the weak labels make no error")),
                student("new-error", share(0.1, 10))));

        assertThat(page.selectFirst("figcaption").text())
                .isEqualTo(
                        "There are no errors of the weak labels that student/soft could repeat; where the weak labels are right it errs on 10 %.");
        assertThat(page.select("path.ribbon").eachAttr("class"))
                .containsExactly("ribbon both-right", "ribbon new-error");
    }

    @Test
    void without_a_figure_there_is_no_picture_but_its_reason() {
        Element page = page(List.of(
                weak(share(0.8, 10)),
                student("inherited-error", undefined("2 clusters are too few")),
                student("corrected-error", undefined("2 clusters are too few")),
                student("new-error", share(0.1, 8))));

        assertThat(page.select("figure")).isEmpty();
        assertThat(page.select("p.gap").text())
                .isEqualTo("\u2013 no picture of what becomes of the raters' errors in student/soft1");
        assertThat(page.select("ol.notes li").eachText()).containsExactly("2 clusters are too few");
    }

    @Test
    void several_seeds_are_told_and_one_is_not() {
        assertThat(page(ten()).selectFirst("p.legend").text()).doesNotContain("seed");

        Findings findings = Samples.findingsOfArms(ten());
        Arm one = findings.arms(Arm.STUDENT).get(0);
        Arm three = new Arm(
                Arm.STUDENT,
                "soft",
                List.of(one.bySeed().get(0), one.bySeed().get(0), one.bySeed().get(0)),
                "");
        ErrorFlow flow = ErrorFlow.of(findings, three).orElseThrow();
        assertThat(new FlowChart(flow, "the raters' errors", Optional.empty(), notes).legend())
                .contains("means of 3 seeds");
    }

    @Test
    void every_student_has_a_picture_the_others_behind_a_line() {
        List<Measurement> numbers = new ArrayList<>(ten());
        for (Measurement one : ten()) {
            numbers.add(all(Arm.STUDENT, "hard", one.key().metric(), Against.TRUTH, one.measured()));
        }

        assertThat(page(numbers).select("figure")).hasSize(2);
        assertThat(page(numbers).select("details > summary").eachText())
                .contains("What becomes of the raters' errors in the others: 1 picture");
    }

    @Test
    void each_band_leads_to_its_examples_where_the_task_shows_them() {
        Element page = Svg.page(of -> FlowChart.all(Samples.findingsOfArms(ten()), Optional.of("task-3"), notes)
                .forEach(part -> part.write(of)));

        assertThat(page.select("p.behind").text()).isEqualTo("Examples: both right new error corrected inherited");
        assertThat(page.select("p.behind a").last().attr("href")).isEqualTo("#examples-3");
        assertThat(page.select("p.behind a").last().attr("data-filters"))
                .isEqualTo("method=student%2Fsoft&outcome=inherited");
        assertThat(page(ten()).select("p.behind")).isEmpty();
    }

    @Test
    void what_a_run_keeps_back_is_no_picture() {
        assertThat(page(List.of()).select("figure, p")).isEmpty();
    }

    @Test
    void of_a_sampled_truth_heights_are_what_it_stands_for_and_nothing_is_counted() {
        List<Measurement> numbers = new ArrayList<>(ten());
        numbers.add(weak(share(0.9, 10)));
        Element page = page(new Findings(sampled(numbers)));

        assertThat(page.select("svg text[text-anchor=end]").eachText())
                .containsExactly("right", "90 %", "wrong", "10 %");
        assertThat(page.selectFirst("p.legend").text())
                .startsWith("heights: shares of 10 held-out examples, weighed by 1/probability");
    }

    @Test
    void of_a_sampled_truth_without_the_weak_labels_on_the_same_examples_there_is_no_picture() {
        List<Measurement> numbers = new ArrayList<>(ten());
        numbers.add(weak(share(0.9, 12)));

        assertThat(page(new Findings(sampled(numbers))).select("figure")).isEmpty();
    }

    private static TaskRun sampled(List<Measurement> numbers) {
        TaskRun run = Samples.runOfArms(Measurements.of(numbers));
        HeldOut all = run.heldOut();
        return new TaskRun(
                run.task(),
                run.dataset(),
                run.labels(),
                run.arms(),
                run.controls(),
                new HeldOut(
                        all.rows(), all.classes(), all.truth(), all.gold(), Optional.of(new TruthSample(4, 3.5, 8))),
                run.measurements(),
                run.verdict());
    }
}
