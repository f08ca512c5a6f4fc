package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.measured;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.Svg;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.SliceTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DivergenceMapTest {

    private final Footnotes notes = new Footnotes("task-1");

    private static Measurement on(String slice, String metric, Against against, Measured measured) {
        return measured(Arm.STUDENT, "soft", slice, metric, against, measured);
    }

    private static Measurement apart(String slice, double by) {
        return on(slice, "divergence", Against.TRUTH, value(by, by - 0.1, by + 0.1));
    }

    private static List<Measurement> small() {
        return List.of(
                apart(MetricKey.ALL, 0.1),
                apart("cited=no", -0.06),
                apart("cited=yes", 0.48),
                on("cited=odd", "divergence", Against.TRUTH, undefined("no held-out example is left")),
                on("cited=yes", "brier", Against.TRUTH, value(0.3, 0.2, 0.4)),
                on("cited=yes", "brier", Against.RATINGS, value(0.1, 0.05, 0.15)));
    }

    private static Findings findings(List<Measurement> numbers, String... surviving) {
        List<SliceTest> tests = numbers.stream()
                .map(Measurement::key)
                .filter(key -> key.metric().equals("divergence") && !key.slice().equals(MetricKey.ALL))
                .map(key -> new SliceTest(key, 0.01, Arrays.asList(surviving).contains(key.slice()) ? 0.02 : 0.9))
                .toList();
        return new Findings(Samples.runOfArms(new Measurements(numbers, List.of(), tests, Optional.empty())));
    }

    private Element page(Findings findings) {
        return Svg.page(page -> {
            DivergenceMap.all(findings, Optional.empty(), notes).forEach(part -> part.write(page));
            notes.write(page);
        });
    }

    private String title(List<Measurement> numbers, String... surviving) {
        return page(findings(numbers, surviving)).selectFirst("figcaption").text();
    }

    @Test
    void a_small_map_is_these_bytes() throws IOException {
        assertThat(Svg.of(page -> DivergenceMap.all(findings(small(), "cited=yes"), Optional.empty(), notes)
                        .forEach(part -> part.write(page))))
                .isEqualTo(Svg.golden(DivergenceMapTest.class, "map.svg"));
    }

    @Test
    void all_examples_come_first_then_slices_by_size_then_those_without_a_value() {
        assertThat(page(findings(small()))
                        .select("svg text[text-anchor=start].name")
                        .eachText())
                .containsExactly("all", "cited=yes", "cited=no", "cited=odd");
    }

    @Test
    void a_tile_tells_size_sign_and_what_survives_by_number_step_lines_and_star() {
        Element page = page(findings(small(), "cited=yes"));

        // Two metrics, each 76 wide less a gap of 3, from 246 on; rows of 26 from 34 on.
        assertThat(page.select("rect.tile").eachAttr("class"))
                .containsExactly(
                        "tile step-2", "tile step-4 marked", "tile step-3", "tile step-2 crossed", "tile step-0");
        assertThat(page.select("rect.tile").eachAttr("x")).containsExactly("246", "246", "322", "246", "246");
        assertThat(page.select("rect.tile").eachAttr("y")).containsExactly("34", "60", "60", "86", "112");
        assertThat(page.select("svg text[text-anchor=middle].name").eachText())
                .containsExactly("+10", "+48 \u2605", "+20", "\u22126", "\u2013");
        assertThat(page.select("path.stripes")).hasSize(1);
    }

    @Test
    void what_is_better_when_lower_flatters_where_the_ratings_make_it_lower() {
        List<Measurement> numbers = new ArrayList<>(List.of(
                apart("a", 0),
                on("a", "auc", Against.TRUTH, value(0.6, 0.5, 0.7)),
                on("a", "auc", Against.RATINGS, value(0.9, 0.8, 1)),
                on("a", "ece", Against.TRUTH, value(0.3, 0.2, 0.4)),
                on("a", "ece", Against.RATINGS, value(0.05, 0, 0.1))));

        assertThat(page(findings(numbers))
                        .select("svg text[text-anchor=middle].name")
                        .eachText())
                .containsExactly("0", "+30", "+25");
    }

    @Test
    void the_title_names_where_ratings_flatter_most_and_how_many_slices_survive() {
        assertThat(title(small(), "cited=yes", "cited=no"))
                .isEqualTo(
                        "On cited=yes ratings make student/soft look 48 points better than truth does, and on cited=no 6"
                                + " points worse (over all examples 10 points better); 2 of 2 slices survive the correction for many"
                                + " slices.");
        assertThat(title(small(), "cited=yes"))
                .isEqualTo("On cited=yes ratings make student/soft look 48 points better than truth does (over all"
                        + " examples 10 points better); 1 of 2 slices survives the correction for many slices.");
    }

    @Test
    void a_slice_that_does_not_survive_is_not_called_the_worst() {
        assertThat(title(small(), "cited=no"))
                .startsWith("On cited=no ratings make student/soft look 6 points worse than truth does");
        assertThat(title(small()))
                .isEqualTo(
                        "On no slice of 2 do ratings and truth part on student/soft by more than chance among so many"
                                + " would show; furthest on cited=yes, where it looks 48 points better (over all examples 10 points"
                                + " better).");
    }

    @Test
    void a_tile_without_a_value_has_a_dash_and_its_reason_once() {
        Element page = page(findings(List.of(
                apart("a", 0.1),
                on("b", "divergence", Against.TRUTH, undefined("one class only")),
                on("c", "divergence", Against.TRUTH, undefined("one class only")))));

        assertThat(page.select("p.gap").eachText())
                .containsExactly("\u2013 no value: divergence on b; divergence on c1");
        assertThat(page.select("ol.notes li").eachText()).containsExactly("one class only");
    }

    @Test
    void where_nothing_has_a_value_the_title_says_so() {
        assertThat(title(List.of(on("a", "divergence", Against.TRUTH, undefined("one class only")))))
                .isEqualTo("How far ratings and truth part on student/soft has no value on any slice.");
    }

    @Test
    void one_slice_is_a_map_and_none_is_not() {
        assertThat(title(List.of(apart("a", 0.01)), "a"))
                .isEqualTo(
                        "On a ratings make student/soft look 1 point better than truth does; 1 of 1 slice survives the"
                                + " correction for many slices.");
        assertThat(page(findings(List.of(apart(MetricKey.ALL, 0.3)))).select("figure"))
                .isEmpty();
    }

    @Test
    void of_two_hundred_slices_those_that_part_most_are_shown_and_the_rest_is_counted() {
        List<Measurement> numbers = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> apart("s=" + i, i / 1000.0))
                .toList();
        Element page = page(findings(numbers));

        assertThat(page.select("rect.tile")).hasSize(DivergenceMap.MOST);
        assertThat(page.select("svg text[text-anchor=start].name").first().text())
                .isEqualTo("s=200");
        assertThat(page.select("p.left-out").text())
                .isEqualTo("Shown are the 40 rows that part most; 160 further slices stand in the table by slice and in"
                        + " metrics.csv.");
    }

    @Test
    void a_long_name_is_whole_in_the_table() {
        String slice = "column=" + "x".repeat(80);
        Element page = page(findings(List.of(apart(slice, 0.3))));

        assertThat(page.select("svg text.name").first().text()).hasSize(28).endsWith("\u2026");
        assertThat(page.select("table th").eachText()).contains(slice);
    }

    @Test
    void the_counts_of_the_table_lead_to_the_examples_where_the_task_shows_them() {
        Element page = Svg.page(of -> DivergenceMap.all(findings(small()), Optional.of("task-3"), notes)
                .forEach(part -> part.write(of)));

        assertThat(page.select("details td a[href=#examples-3]").eachAttr("data-filters"))
                .containsExactly(
                        "method=student%2Fsoft",
                        "method=student%2Fsoft&slice=cited%3Dyes", "method=student%2Fsoft&slice=cited%3Dno");
        assertThat(page(findings(small())).select("details td a[href=#examples-3]"))
                .isEmpty();
    }

    @Test
    void every_student_has_a_map_the_others_behind_a_line() {
        List<Measurement> numbers = new ArrayList<>(small());
        numbers.add(measured(Arm.STUDENT, "hard", "cited=yes", "divergence", Against.TRUTH, value(0.2, 0.1, 0.3)));
        numbers.add(measured(Arm.CEILING, "", "cited=yes", "divergence", Against.TRUTH, value(-0.2, -0.3, -0.1)));
        Element page = page(findings(numbers));

        assertThat(page.select("figure")).hasSize(2);
        assertThat(page.select("details > summary").eachText())
                .contains("Where ratings and truth part on the others: 1 map");
    }
}
