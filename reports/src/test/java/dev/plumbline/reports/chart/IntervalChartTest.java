package dev.plumbline.reports.chart;

import static dev.plumbline.reports.Samples.gate;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.truth.Measured;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class IntervalChartTest {

    private static String html(boolean atLeast, double bound, Outcome outcome, Measured measured) {
        GateResult result = gate(3, "accuracy", atLeast, bound, Gate.Expect.PASS, outcome, "plain", measured);
        Html page = new Html();
        new IntervalChart(Figure.of(result), result.gate(), outcome).write(page);
        return page.page();
    }

    private static Element svg(boolean atLeast, double bound, Outcome outcome, Measured measured) {
        return Jsoup.parse(html(atLeast, bound, outcome, measured)).selectFirst("svg");
    }

    @Test
    void a_gate_that_passes_is_these_bytes_and_few_of_them() throws IOException {
        String html = html(true, .8, Outcome.PASS, value(.9, .84, .96));
        String svg = html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6);

        try (InputStream golden = IntervalChartTest.class.getResourceAsStream("gate.svg")) {
            assertThat(svg.replace("><", ">\n<") + "\n")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(750);
    }

    @Test
    void the_bound_has_its_value_on_the_side_that_passes_as_far_as_there_is_room() {
        // 0 is at 6 and 1 at 174, so .8 is at 140.4 and .05 at 14.4; "≥.95" takes 24 units from 165.6 on and does not
        // fit.
        Element least = svg(true, .8, Outcome.PASS, value(.9, .84, .96)).selectFirst("text:contains(\u2265)");
        assertThat(least.attr("x") + " " + least.attr("text-anchor") + " " + least.text())
                .isEqualTo("140.4 start \u2265.8");
        Element most = svg(false, .8, Outcome.PASS, value(.5, .4, .6)).selectFirst("text:contains(\u2264)");
        assertThat(most.attr("x") + " " + most.attr("text-anchor") + " " + most.text())
                .isEqualTo("140.4 end \u2264.8");
        assertThat(svg(true, .95, Outcome.FAIL, value(.5, .4, .6))
                        .select("text:contains(\u2265)")
                        .attr("text-anchor"))
                .isEqualTo("end");
        assertThat(svg(false, .05, Outcome.FAIL, value(.5, .4, .6))
                        .select("text:contains(\u2264)")
                        .attr("text-anchor"))
                .isEqualTo("start");
    }

    @Test
    void the_shape_at_the_estimate_tells_how_the_gate_came_out() {
        Measured half = value(.5, .4, .6);
        assertThat(svg(true, .3, Outcome.PASS, half).select("circle.dot")).hasSize(1);
        // .5 is at 90: a cross from 86 to 94 around a middle of 22.
        assertThat(svg(true, .8, Outcome.FAIL, half).select("path.cross").attr("d"))
                .isEqualTo("M86 18l8 8M86 26l8-8");
        assertThat(svg(true, .45, Outcome.INCONCLUSIVE, half).select("path.dot.hollow"))
                .hasSize(1);
        assertThat(svg(true, .8, Outcome.FAIL, half).select("circle")).isEmpty();
    }

    @Test
    void what_has_no_value_has_the_bound_alone_and_says_why_it_is_inconclusive() {
        Element svg = svg(true, .8, Outcome.INCONCLUSIVE, undefined("nobody rates"));
        assertThat(svg.select("circle, .range, path.dot")).isEmpty();
        assertThat(svg.select("title").text().replace('\u00a0', ' '))
                .isEqualTo("INCONCLUSIVE: undefined, bound \u2265 .8");
    }

    @Test
    void an_open_interval_reaches_to_the_edge_with_an_arrow() {
        Element svg = svg(true, .8, Outcome.INCONCLUSIVE, value(.9, .7, Double.POSITIVE_INFINITY));
        assertThat(svg.select("line.range").eachAttr("x2")).containsExactly("174", "169", "169");
    }
}
