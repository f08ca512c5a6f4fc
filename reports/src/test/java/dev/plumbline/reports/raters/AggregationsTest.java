package dev.plumbline.reports.raters;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class AggregationsTest {

    private static final int PANEL = 3;
    private static final int RATERS_ALONE = 2;

    private static Measurement of(String arm, String method, String metric, Against against, double estimate) {
        return all(arm, method, metric, against, about(estimate));
    }

    private static Measured about(double estimate) {
        return value(estimate, estimate - 0.125, estimate + 0.125);
    }

    private static Element page(int task, Measurement... measurements) {
        Html page = new Html();
        new Aggregations(Samples.findings(task, List.of(measurements)), new Footnotes("task-1")).write(page);
        return Jsoup.parse(page.page()).body();
    }

    @Test
    void aggregations_and_groups_stand_side_by_side_in_the_columns_that_were_measured() {
        Element page = page(
                PANEL,
                of(Arm.AGGREGATION, "majority", "accuracy", Against.TRUTH, 0.5),
                of(Arm.AGGREGATION, "majority", "confidence", Against.RATINGS, 0.75),
                of(Arm.AGGREGATION, "dawid-skene", "accuracy", Against.TRUTH, 0.75),
                all(Arm.AGGREGATION, "dawid-skene", "ties", Against.TRUTH, undefined("nobody rated")),
                of(Arm.GROUP, "expert", "accuracy", Against.TRUTH, 0.25));

        assertThat(page.select("tr").eachText())
                .containsExactly(
                        "Labels accuracy ties confidence",
                        "aggregation/majority .500 .375 to .625 .750 .625 to .875",
                        "aggregation/dawid-skene .750 .625 to .875 \u2013 undefined1",
                        "group/expert .250 .125 to .375");
    }

    @Test
    void the_surest_where_wrong_is_named() {
        assertThat(page(
                                PANEL,
                                of(Arm.AGGREGATION, "majority", "confidence", Against.RATINGS, 0.8),
                                of(Arm.AGGREGATION, "majority", "confidence-where-wrong", Against.TRUTH, 0.7),
                                of(Arm.AGGREGATION, "dawid-skene", "confidence", Against.RATINGS, 0.9973),
                                of(Arm.AGGREGATION, "dawid-skene", "confidence-where-wrong", Against.TRUTH, 0.9862),
                                of(Arm.GROUP, "expert", "confidence", Against.RATINGS, 1),
                                of(Arm.GROUP, "expert", "confidence-where-wrong", Against.TRUTH, 1))
                        .selectFirst("p.aggregations")
                        .text())
                .isEqualTo("dawid-skene is .997 sure on average, and .986 where it is wrong.");
    }

    @Test
    void of_one_aggregation_alone_the_weak_labels_tell() {
        assertThat(page(
                                RATERS_ALONE,
                                of(Arm.WEAK, "", "confidence", Against.RATINGS, 0.75),
                                of(Arm.WEAK, "", "confidence-where-wrong", Against.TRUTH, 0.5))
                        .select("p, tr")
                        .eachText())
                .containsExactly(
                        "The aggregation is .750 sure on average, and .500 where it is wrong.",
                        "Labels confidence confidence-where-wrong",
                        "weak .750 .625 to .875 .500 .375 to .625");
    }

    @Test
    void labels_of_which_no_confidence_is_known_have_no_table_here() {
        assertThat(page(RATERS_ALONE, of(Arm.WEAK, "", "accuracy", Against.TRUTH, 0.75))
                        .children())
                .isEmpty();
    }
}
