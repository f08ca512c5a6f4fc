package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measurement;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private static List<Measurement> loop(String name, String metric) {
        List<Measurement> points = new ArrayList<>();
        for (Against against : Against.values()) {
            for (int round = 0; round < 3; round++) {
                points.add(
                        point("policy", name, metric, against, "round", Integer.toString(round), value(0.5, 0.4, 0.6)));
            }
        }
        return points;
    }

    private static Element page(List<Measurement> measurements) {
        Html page = new Html();
        new Curves(Samples.findings(measurements), new Footnotes("task-1")).write(page);
        return Jsoup.parse(page.page()).body();
    }

    @Test
    void the_first_metric_is_in_sight_and_the_others_behind_a_line() {
        List<Measurement> measurements = new ArrayList<>(loop("unpatched", "chosen-good"));
        measurements.addAll(loop("unpatched", "chosen-gold"));
        Element page = page(measurements);

        assertThat(page.select("body > figure")).hasSize(1);
        assertThat(page.select("body > details > summary").text()).isEqualTo("Everything else by round");
        assertThat(page.select("body > details > figure svg .name").eachText())
                .containsExactly("chosen-gold", "chosen-gold");
    }

    @Test
    void loops_with_ratings_beside_truth_have_a_chart_each() {
        List<Measurement> two = new ArrayList<>(loop("one", "chosen-good"));
        two.addAll(loop("two", "chosen-good"));

        assertThat(page(two).select("svg")).hasSize(2);
        assertThat(page(two).select("g.line")).hasSize(4);
    }

    @Test
    void up_to_five_lines_of_truth_alone_share_a_chart() {
        List<Measurement> lines = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            lines.add(point("policy", "l" + i, "chosen-gold", Against.TRUTH, "round", "1", value(0.5, 0.4, 0.6)));
        }
        assertThat(page(lines).select("svg")).hasSize(1);

        lines.add(point("policy", "l6", "chosen-gold", Against.TRUTH, "round", "1", value(0.5, 0.4, 0.6)));
        assertThat(page(lines).select("svg")).hasSize(6);
    }

    @Test
    void no_two_lines_of_a_chart_share_a_dash() {
        List<Measurement> many = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            many.add(point("policy", "one", "chosen-good", Against.TRUTH, "round", "" + i, value(0.5, 0.4, 0.6)));
            many.add(point("policy", "l" + i, "chosen-good", Against.TRUTH, "round", "1", value(0.5, 0.4, 0.6)));
        }

        for (Element chart : page(many).select("svg")) {
            assertThat(chart.select("g.line").eachAttr("class")).doesNotHaveDuplicates();
        }
    }
}
