package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.Svg;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ArmsChartTest {

    private final Footnotes notes = new Footnotes("task-1");

    private static Measurement right(String arm, String method, double share) {
        return all(arm, method, "accuracy", Against.TRUTH, value(share, share - 0.1, share + 0.1));
    }

    private static Measurement rated(String arm, String method, double share) {
        return all(arm, method, "agreement", Against.RATINGS, value(share, share - 0.1, share + 0.1));
    }

    private static Measurement pgr(String method, Measured measured) {
        return all(Arm.STUDENT, method, "pgr", Against.TRUTH, measured);
    }

    private static List<Measurement> small(Measured pgr) {
        return List.of(
                right(Arm.MAJORITY, "", 0.5),
                right(Arm.CEILING, "", 0.8),
                right(Arm.STUDENT, "soft", 0.6),
                rated(Arm.STUDENT, "soft", 0.9),
                pgr("soft", pgr),
                right(Arm.WEAK, "", 0.5));
    }

    private ArmsChart chart(List<Measurement> numbers) {
        return new ArmsChart(Samples.findingsOfArms(numbers), notes);
    }

    private Element page(List<Measurement> numbers) {
        return Svg.page(page -> {
            chart(numbers).write(page);
            notes.write(page);
        });
    }

    private String title(List<Measurement> numbers) {
        return page(numbers).selectFirst("figcaption").text();
    }

    @Test
    void a_small_chart_is_these_bytes() throws IOException {
        assertThat(Svg.of(chart(small(value(0.25, -0.1, 0.6))))).isEqualTo(Svg.golden(ArmsChartTest.class, "arms.svg"));
    }

    @Test
    void arms_stand_as_they_are_read_whatever_their_order_was() {
        List<Measurement> numbers = new ArrayList<>(small(value(0.3, 0.1, 0.5)));
        numbers.add(right(Arm.STUDENT, "hard", 0.55));
        numbers.add(right(Arm.ORACLE, "soft", 0.7));

        assertThat(page(numbers).select("svg text.name").eachText())
                .containsExactly("weak", "student/soft", "student/hard", "oracle/soft", "ceiling", "majority");
    }

    @Test
    void dots_rings_and_lines_stand_where_the_figures_say() {
        Element page = page(small(value(0.25, 0.1, 0.6)));

        // Shares run from 8 to 272: .5 is 140, .8 is 219.2, .6 is 166.4; the ring of .9 is 245.6. Recoveries run from
        // 408 to 494: .25 is 429.5.
        assertThat(page.select("circle.dot:not(.hollow)").eachAttr("cx"))
                .containsExactly("140", "166.4", "429.5", "219.2", "140");
        assertThat(page.select("circle.hollow").eachAttr("cx")).containsExactly("245.6");
        assertThat(page.select("line.range").eachAttr("x1")).containsExactly("113.6", "140", "416.6", "192.8", "113.6");
        // The first row is at 22; the next group begins a row of 30 and a gap of 8 below it, at 60; the ceiling is at
        // 98.
        Element weak = page.selectFirst("line.reference:not(.of-truth)");
        assertThat(List.of(weak.attr("x1"), weak.attr("y1"), weak.attr("y2"))).containsExactly("140", "22", "68");
        Element ceiling = page.selectFirst("line.of-truth");
        assertThat(List.of(ceiling.attr("x1"), ceiling.attr("y1"), ceiling.attr("y2")))
                .containsExactly("219.2", "52", "98");
    }

    @Test
    void a_recovery_beyond_the_scale_is_an_arrow_at_its_end_with_its_number() {
        Element page = page(small(value(-0.5, -0.6, -0.4)));

        assertThat(page.select("circle.dot:not(.hollow)"))
                .as("four of accuracy")
                .hasSize(4);
        assertThat(page.select("svg text").eachText()).contains("\u2212.500");
        // A range without length at the left end, and the two lines of the arrow's head.
        assertThat(page.select("line.range[x1=408]")).hasSize(3);
        assertThat(page.select("line.range[x1=408]").eachAttr("x2")).containsExactly("408", "413", "413");
        assertThat(page.selectFirst("p.legend").text()).contains("an arrow: goes on beyond the scale");
    }

    @Test
    void a_recovery_without_a_value_has_a_mark_and_its_reason_as_a_footnote() {
        Element page = page(small(new Measured.Unstable(3, "the interval of the gap includes 0", 4, 2, 2)));

        assertThat(page.select("svg text").eachText()).contains("\u25c7 unstable");
        assertThat(page.select("p.gap").text())
                .isEqualTo("\u25c7 unstable: performance gap recovered of student/soft1");
        assertThat(page.select("ol.notes li").eachText()).containsExactly("the interval of the gap includes 0");
        assertThat(page.selectFirst("figcaption").text())
                .endsWith("; how much of the gap between the two it recovers is unstable.");
    }

    @Test
    void the_title_says_no_more_than_the_interval_does() {
        String start =
                "student/soft is right on 60 % of the held-out examples, where the ratings say 90 %; the weak labels"
                        + " on 50 %, the ceiling on 80 %; ";
        assertThat(title(small(value(0.333, 0.1, 0.6))))
                .isEqualTo(start + "of the gap between the two it recovers 33 %.");
        assertThat(title(small(value(-0.3, -0.4, -0.2))))
                .isEqualTo(start + "it ends below the weak labels (PGR \u2212.30).");
        assertThat(title(small(value(0.1, -0.1, 0.3))))
                .isEqualTo(start + "nothing of the gap between the two is surely recovered (PGR .10).");
        assertThat(title(small(value(1.2, 1.1, 1.3)))).isEqualTo(start + "it passes the ceiling (PGR 1.20).");
    }

    @Test
    void of_several_students_the_title_names_the_best_and_whom_the_ratings_prefer() {
        assertThat(title(List.of(
                        right(Arm.WEAK, "", 0.5),
                        right(Arm.STUDENT, "soft", 0.5),
                        rated(Arm.STUDENT, "soft", 0.99),
                        right(Arm.STUDENT, "hard", 0.8),
                        rated(Arm.STUDENT, "hard", 0.7))))
                .isEqualTo(
                        "Of 2 students student/hard is most often right, on 80 % of the held-out examples (the ratings say"
                                + " 70 %), and student/soft least, on 50 % (99 %); the ratings put student/soft first; the weak"
                                + " labels on 50 %.");
    }

    @Test
    void without_a_student_the_best_and_the_worst_are_named_and_no_line_is_drawn() {
        Element page = page(List.of(right(Arm.WEAK, "", 0.6), right(Arm.MAJORITY, "", 0.5)));

        assertThat(page.selectFirst("figcaption").text())
                .isEqualTo("weak is most often right, on 60 % of the held-out examples, and majority least, on 50 %"
                        + "; their intervals overlap.");
        assertThat(page.select("line.reference")).isEmpty();
        assertThat(page.select("svg text").eachText()).doesNotContain("gap recovered (pgr)");
    }

    @Test
    void arms_that_are_as_often_right_are_not_called_best_and_worst() {
        assertThat(title(List.of(
                        right(Arm.WEAK, "", 0.717),
                        right(Arm.AGGREGATION, "majority", 0.7169),
                        rated(Arm.AGGREGATION, "majority", 1))))
                .isEqualTo("Both arms are right on 72 % of the held-out examples, where the ratings say up to 100 %.");
        assertThat(title(List.of(right(Arm.STUDENT, "soft", 0.717), right(Arm.STUDENT, "hard", 0.72))))
                .isEqualTo("Of 2 students each is right on 72 % of the held-out examples.");
    }

    @Test
    void one_arm_whose_truth_is_known_is_not_called_best() {
        assertThat(title(List.of(right(Arm.WEAK, "", 0.6), rated(Arm.MAJORITY, "", 0.5))))
                .isEqualTo("weak is right on 60 % of the held-out examples; of the others that is not known.");
    }

    @Test
    void without_any_truth_the_title_says_so_and_the_rings_remain() {
        Element page = page(List.of(
                all(Arm.STUDENT, "soft", "accuracy", Against.TRUTH, undefined("the data have no truth")),
                rated(Arm.STUDENT, "soft", 0.9),
                rated(Arm.MAJORITY, "", 0.6)));

        assertThat(page.selectFirst("figcaption").text())
                .isEqualTo("How often each arm is right is not known; the rings are what the ratings say.");
        assertThat(page.select("circle.hollow")).hasSize(2);
        assertThat(page.select("circle:not(.hollow)")).isEmpty();
    }

    @Test
    void long_names_are_shortened_in_the_picture_and_whole_in_the_table() {
        String name = "m".repeat(80);
        Element page = page(List.of(right(Arm.SCORES, name, 0.6), right(Arm.SCORES, "short", 0.5)));

        assertThat(page.select("svg text.name").first().text()).isEqualTo("scores/" + "m".repeat(32) + "\u2026");
        assertThat(page.select("table th").eachText()).contains("scores/" + name);
    }

    @Test
    void fifty_arms_stand_in_fifty_rows() {
        List<Measurement> numbers = IntStream.range(0, 50)
                .mapToObj(i -> right(Arm.SCORES, "model-" + i, 0.4 + i / 100.0))
                .toList();

        // Rows of 30 without a group above them: the last at 50 * 30 - 8.
        assertThat(page(numbers).select("circle.dot").last().attr("cy")).isEqualTo("1492");
    }

    @Test
    void one_arm_alone_is_no_picture() {
        assertThat(page(List.of(right(Arm.WEAK, "", 0.6))).select("figure")).isEmpty();
    }

    @Test
    void rewards_of_pools_stand_by_how_they_order_candidates_in_truth_and_by_the_ratings() {
        List<Measurement> numbers = new ArrayList<>();
        numbers.add(all(Arm.REWARD, "length", "within-pool-accuracy", Against.TRUTH, value(0.5, 0.45, 0.55)));
        numbers.add(all(Arm.REWARD, "length", "within-pool-accuracy", Against.RATINGS, value(0.8, 0.75, 0.85)));
        assertThat(rewards(numbers).selectFirst("figcaption").text())
                .isEqualTo(
                        "reward/length is right on 50 % of the pairs of candidates in a pool, where the ratings say 80 %.");

        numbers.add(all(Arm.REWARD, "quality", "within-pool-accuracy", Against.TRUTH, value(1, 0.95, 1)));
        numbers.add(all(Arm.REWARD, "quality", "within-pool-accuracy", Against.RATINGS, value(0.76, 0.7, 0.8)));
        assertThat(rewards(numbers).selectFirst("figcaption").text())
                .isEqualTo(
                        "reward/quality is most often right, on 100 % of the pairs of candidates in a pool (the"
                                + " ratings say 76 %), and reward/length least, on 50 % (80 %); the ratings put reward/length first.");
        assertThat(rewards(numbers).select("svg text").eachText()).contains("within-pool-accuracy");
    }

    private Element rewards(List<Measurement> numbers) {
        return Svg.page(ArmsChart.ofRewards(Samples.findings(numbers), notes));
    }
}
