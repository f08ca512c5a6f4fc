package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.point;
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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReliabilityChartTest {

    private static final Arm SOFT = new Arm(Arm.STUDENT, "soft", List.of(), "");

    private final Footnotes notes = new Footnotes("task-1");

    private static List<Measurement> bin(Against against, int bin, double said, Measured came) {
        String step = Integer.toString(bin);
        return List.of(
                point(Arm.STUDENT, "soft", "reliability-forecast", against, "bin", step, value(said, said, said)),
                point(Arm.STUDENT, "soft", "reliability-frequency", against, "bin", step, came));
    }

    private static Measured of(double share, int examples) {
        return new Measured.Value(share, new Samples.FixedInterval(share - 0.1, share + 0.1), examples, 2, 1);
    }

    private static List<Measurement> small() {
        List<Measurement> numbers = new ArrayList<>();
        numbers.addAll(bin(Against.TRUTH, 1, 0.2, of(0.3, 20)));
        numbers.addAll(bin(Against.TRUTH, 2, 0.9, of(0.5, 10)));
        numbers.addAll(bin(Against.RATINGS, 1, 0.2, of(0.2, 20)));
        numbers.addAll(bin(Against.RATINGS, 2, 0.9, of(0.9, 10)));
        numbers.add(all(Arm.STUDENT, "soft", "ece", Against.TRUTH, value(0.25, 0.2, 0.3)));
        numbers.add(all(Arm.STUDENT, "soft", "ece", Against.RATINGS, value(0.01, 0, 0.03)));
        return numbers;
    }

    private ReliabilityChart chart(List<Measurement> numbers) {
        return ReliabilityChart.of(Samples.findingsOfArms(numbers), notes, SOFT).orElseThrow();
    }

    private Element page(List<Measurement> numbers) {
        return Svg.page(chart(numbers));
    }

    private String title(List<Measurement> numbers) {
        return page(numbers).selectFirst("figcaption").text();
    }

    @Test
    void a_small_chart_is_these_bytes() throws IOException {
        assertThat(Svg.of(chart(small()))).isEqualTo(Svg.golden(ReliabilityChartTest.class, "reliability.svg"));
    }

    @Test
    void the_plane_is_square_and_its_points_lie_where_the_figures_say() {
        Element page = page(small());

        // Across from 44, up from 272, a unit is 250 both ways: .2 and .3 are 94 and 197; .9 and .5 are 269 and 147.
        assertThat(page.select("g.line.truth path.curve").attr("d")).isEqualTo("M94 197L269 147");
        assertThat(page.select("g.line.ratings path.curve").attr("d")).isEqualTo("M94 222L269 47");
        Element diagonal = page.selectFirst("line.bound");
        assertThat(List.of(diagonal.attr("x1"), diagonal.attr("y1"), diagonal.attr("x2"), diagonal.attr("y2")))
                .containsExactly("44", "272", "294", "22");
        Element whisker = page.selectFirst("g.line.truth line.whisker");
        assertThat(List.of(whisker.attr("x1"), whisker.attr("y1"), whisker.attr("y2")))
                .containsExactly("94", "222", "172");
    }

    @Test
    void lines_below_are_as_high_as_the_bins_are_large() {
        Element page = page(small());

        // On 344: 26 for the 20 of the largest bin, 13 for 10.
        assertThat(page.select("line.mass").eachAttr("y2")).containsExactly("318", "331");
        assertThat(page.select("svg text").eachText()).contains("examples a bin, at most 20");
    }

    @Test
    void the_title_tells_both_errors_and_the_bin_that_is_surely_furthest_off() {
        assertThat(title(small()))
                .isEqualTo(
                        "What student/soft forecasts is on average off by 25 points against truth and by 1 point against the"
                                + " ratings; furthest where it says 90 % and 50 % come true.");
    }

    @Test
    void a_bin_whose_interval_holds_what_was_said_is_not_called_off() {
        List<Measurement> numbers = new ArrayList<>(bin(Against.TRUTH, 1, 0.45, of(0.4, 20)));

        assertThat(title(numbers))
                .isEqualTo("How often what student/soft forecasts comes; in no bin is it surely off.");
    }

    @Test
    void without_truth_the_curve_against_the_ratings_stands_alone() {
        List<Measurement> numbers = new ArrayList<>(bin(Against.RATINGS, 1, 0.9, of(0.5, 10)));
        numbers.add(all(Arm.STUDENT, "soft", "ece", Against.TRUTH, undefined("the data have no truth")));
        Element page = page(numbers);

        assertThat(page.select("g.line")).hasSize(1);
        assertThat(page.selectFirst("figcaption").text())
                .isEqualTo(
                        "How often what student/soft forecasts comes; furthest where it says 90 % and 50 % come by the"
                                + " ratings.");
    }

    @Test
    void a_bin_without_a_frequency_is_left_out_of_the_picture_and_stays_in_the_table() {
        List<Measurement> numbers = new ArrayList<>(small());
        numbers.addAll(bin(Against.TRUTH, 3, 0.95, undefined("1 cluster is too few")));
        Element page = page(numbers);

        assertThat(page.select("g.line.truth line.whisker")).hasSize(2);
        assertThat(page.select("details td.none")).hasSize(1);
    }

    @Test
    void the_curves_are_told_apart_without_colour() {
        Element page = page(small());

        assertThat(page.select("g.line").eachAttr("class")).containsExactly("line truth", "line ratings dash-1");
        assertThat(page.select("g.line.truth path.symbol").first().attr("d")).contains("a4 4");
        assertThat(page.select("g.line.ratings path.symbol").first().attr("d")).doesNotContain("a4 4");
        assertThat(page.select("svg text.name").eachText()).containsExactly("against truth", "against the ratings");
    }

    @Test
    void without_bins_there_is_no_picture() {
        assertThat(ReliabilityChart.of(Samples.findingsOfArms(List.of()), notes, SOFT))
                .isEmpty();
    }

    @Test
    void where_nobody_learned_or_scored_one_aggregation_is_drawn_that_of_dawid_and_skene_first() {
        List<Measurement> numbers = new ArrayList<>();
        for (String method : List.of("majority", "dawid-skene")) {
            numbers.add(all(Arm.AGGREGATION, method, "ece", Against.TRUTH, value(0.2, 0.1, 0.3)));
            numbers.add(point(
                    Arm.AGGREGATION, method, "reliability-forecast", Against.TRUTH, "bin", "1", value(0.9, 0.9, 0.9)));
            numbers.add(point(
                    Arm.AGGREGATION, method, "reliability-frequency", Against.TRUTH, "bin", "1", value(0.7, 0.6, 0.8)));
        }
        Element page = Svg.page(of ->
                CalibrationTable.of(Samples.findingsOfArms(numbers), notes).forEach(part -> part.write(of)));

        assertThat(page.select("figcaption").eachText())
                .containsExactly(
                        "What aggregation/dawid-skene forecasts is on average off by 20 points against truth; furthest"
                                + " where it says 90 % and 70 % come true.");
    }
}
