package dev.plumbline.reports.task;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Place;
import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.benchmark.Benchmark;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BenchmarkTablesTest {

    private static final Benchmark REWARD_BENCH = new Benchmark.RewardBench(new Place("task.yaml", 7, 3), "subset");

    private static Measured about(double estimate) {
        return value(estimate, estimate - 0.125, estimate + 0.125);
    }

    private static Measurement part(String scorer, String axis, String step, Measured measured) {
        return point(Arm.SCORES, scorer, "benchmark-score", Against.TRUTH, axis, step, measured);
    }

    private static Element page(Optional<Benchmark> benchmark, Measurement... measurements) {
        Html page = new Html();
        new BenchmarkTables(benchmark, Samples.findings(0, List.of(measurements)), new Footnotes("task-1")).write(page);
        return Jsoup.parse(page.page()).body();
    }

    @Test
    void the_total_stands_first_and_then_each_kind_of_part_with_a_column_a_scorer() {
        Element page = page(
                Optional.of(REWARD_BENCH),
                all(Arm.SCORES, "grm", "benchmark-score", Against.TRUTH, about(0.75)),
                part("grm", "section", "chat", about(0.5)),
                part("grm", "section", "safety", about(0.25)),
                part("grm", "subset", "donotanswer", about(0.25)),
                all(Arm.SCORES, "sky", "benchmark-score", Against.TRUTH, about(0.5)),
                part("sky", "section", "chat", about(0.75)),
                part("sky", "section", "safety", about(0.5)),
                part("sky", "subset", "donotanswer", about(0.5)));

        assertThat(page.select("caption").eachText())
                .containsExactly("What reward-bench gives by its own rules", "By section", "By subset");
        assertThat(page.select("tr").eachText())
                .containsExactly(
                        "Benchmark scores/grm scores/sky",
                        "total .750 .625 to .875 .500 .375 to .625",
                        "section scores/grm scores/sky",
                        "chat .500 .375 to .625 .750 .625 to .875",
                        "safety .250 .125 to .375 .500 .375 to .625",
                        "subset scores/grm scores/sky",
                        "donotanswer .250 .125 to .375 .500 .375 to .625");
        assertThat(page.select("body > details table caption").eachText()).containsExactly("By subset");
        assertThat(page.select("figcaption").text())
                .isEqualTo("By the rules of reward-bench, scores/grm gets .75, scores/sky gets .50.");
        assertThat(page.select("svg text[x=0]").eachText())
                .containsExactly(
                        "total",
                        "scores/grm",
                        "scores/sky",
                        "chat",
                        "scores/grm",
                        "scores/sky",
                        "safety",
                        "scores/grm",
                        "scores/sky");
    }

    @Test
    void a_kind_of_which_no_part_has_a_figure_is_left_out() {
        Element page = page(
                Optional.of(REWARD_BENCH),
                all(
                        Arm.SCORES,
                        "grm",
                        "benchmark-score",
                        Against.TRUTH,
                        undefined("no example here of the subset 'x'")),
                part("grm", "section", "chat", undefined("no example here of the subset 'x'")),
                part("grm", "subset", "y", about(0.5)));

        assertThat(page.select("caption").eachText())
                .containsExactly("What reward-bench gives by its own rules", "By subset");
        assertThat(page.select("figcaption").text())
                .isEqualTo("By the rules of reward-bench, scores/grm has no score.");
        assertThat(page.select("svg")).isEmpty();
    }

    @Test
    void without_a_total_no_score_is_claimed() {
        assertThat(page(Optional.of(REWARD_BENCH), part("grm", "section", "chat", about(0.5)))
                        .select("figcaption")
                        .text())
                .isEqualTo("What reward-bench gives by its own rules, part by part.");
        assertThat(page(Optional.of(REWARD_BENCH), part("grm", "subset", "donotanswer", about(0.5)))
                        .select("body > details td")
                        .text())
                .isEqualTo(".500 .375 to .625");
    }

    @Test
    void without_a_benchmark_there_is_nothing() {
        assertThat(page(Optional.empty()).text()).isEmpty();
    }
}
