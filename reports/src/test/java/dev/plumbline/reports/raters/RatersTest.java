package dev.plumbline.reports.raters;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RatersTest {

    private static Measurement of(String metric, Against against, Measured measured) {
        return all("raters", "", metric, against, measured);
    }

    private static Measurement majority(String raters, Measured measured) {
        return point("raters", "", "majority-accuracy", Against.TRUTH, "raters", raters, measured);
    }

    private static Measurement needed(String accuracy, Measured measured) {
        return point("raters", "", "raters-needed", Against.TRUTH, "accuracy", accuracy, measured);
    }

    private static Element page(Measurement... measurements) {
        Html page = new Html();
        Footnotes notes = new Footnotes("task-1");
        new Raters(Samples.findings(List.of(measurements)), notes).write(page);
        return Jsoup.parse(page.page()).body();
    }

    @Test
    void where_raters_agree_it_is_said_how_often_they_are_wrong() {
        // the four examples of every sampled value
        assertThat(page(of("consensus-wrong", Against.TRUTH, value(26 / 271.0, 0.0637, 0.1371)))
                        .select("p.raters")
                        .eachText())
                .containsExactly(
                        "Where the raters agree, on 4 held-out examples, they are wrong on 9.6 % (6.3 to 13.8 %).");
    }

    @Test
    void raters_who_err_together_count_for_fewer() {
        assertThat(page(
                                of("error-correlation", Against.TRUTH, value(0.315, 0.3, 0.33)),
                                of("effective-raters", Against.TRUTH, value(2.422, 2.35, 2.5)))
                        .select("p.raters")
                        .eachText())
                .containsExactly(
                        "Their errors are correlated by .32: the raters of an example tell together as much as 2.4"
                                + " who err each by himself.");
    }

    @Test
    void agreement_stands_first_with_what_each_figure_uses_and_means() {
        Element page = page(
                of("consensus-wrong", Against.TRUTH, undefined("a single example with a consensus is here")),
                of("krippendorff-alpha", Against.RATINGS, value(0.413, 0.399, 0.428)));

        assertThat(page.select("tr").eachText())
                .containsExactly(
                        "Metric Uses Figure What it is",
                        "krippendorff-alpha ratings only .413 .399 to .428 " + Metric.KRIPPENDORFF_ALPHA.meaning(),
                        "consensus-wrong truth \u2013 undefined1 " + Metric.CONSENSUS_WRONG.meaning());
        assertThat(page.select("p.raters")).isEmpty();
    }

    @Test
    void every_metric_of_raters_alone_has_its_row() {
        List<String> ofRaters = Arrays.stream(Metric.values())
                .filter(metric -> metric.arms().equals(List.of("raters")))
                .map(Metric::label)
                .toList();

        assertThat(Stream.concat(Raters.METRICS.stream(), Groups.OF_RATERS.stream()))
                .containsAll(ofRaters);
    }

    @Test
    void more_raters_stand_beside_the_limit_that_the_bias_floor_sets() {
        Element page = page(
                of("bias-floor", Against.TRUTH, value(0.14, 0.1, 0.2)),
                majority("1", value(0.7, 0.65, 0.75)),
                majority("3", value(0.8, 0.76, 0.84)));

        assertThat(page.selectFirst("figcaption").text())
                .isEqualTo("With 1 to 3 raters an example the accuracy of their majority rises from .70 to .80; a bias"
                        + " floor of .14 would keep any number of such raters at .86 or below.");
        assertThat(page.select("figure tr").eachText())
                .containsExactly(
                        "raters an item majority-accuracy of raters 1 \u2212 bias-floor of raters",
                        "1 .700 .650 to .750 .860 .800 to .900",
                        "3 .800 .760 to .840 .860 .800 to .900");
    }

    @Test
    void a_bias_floor_of_nothing_sets_no_limit() {
        Element page = page(
                of("bias-floor", Against.TRUTH, value(0, 0, 0.04)),
                majority("1", value(0.7, 0.65, 0.75)),
                majority("3", value(0.72, 0.67, 0.77)));

        assertThat(page.selectFirst("figcaption").text())
                .isEqualTo("With 1 to 3 raters an example the accuracy of their majority does not clearly change, from"
                        + " .70 to .72; a bias floor of 0 sets no limit to more of them.");
        assertThat(page.select("g.line")).hasSize(1);
    }

    @Test
    void it_is_told_how_many_raters_an_accuracy_takes_or_why_none_do() {
        assertThat(page(
                                needed("0.8", value(3, 3, 5)),
                                needed("0.95", undefined("no number of them: the bias floor is .14")))
                        .select("table.figures tr")
                        .eachText())
                .containsExactly("For an accuracy of raters-needed", ".8 3 3 to 5", ".95 \u2013 undefined1");
    }

    @Test
    void without_raters_nothing_is_said() {
        assertThat(page(all("weak", "", "accuracy", Against.TRUTH, value(0.7, 0.6, 0.8)))
                        .children())
                .isEmpty();
    }
}
