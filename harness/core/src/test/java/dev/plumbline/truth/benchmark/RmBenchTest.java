package dev.plumbline.truth.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.benchmark.GoldenBenchmarks.OfRmBench;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RmBenchTest {

    private static final double EXACT = 1e-12;
    private static final double[] BY_STYLE = {1, 2, 3};

    private static double value(List<Part> parts, String axis, String step) {
        return GoldenBenchmarks.find(parts, axis, step).value();
    }

    private static List<Part> chat(double[] right, double[] wrong) {
        return RmBench.parts(List.of("chat"), List.of(new StyleMatrix(right, wrong)));
    }

    @Test
    void everything_is_as_counted_by_hand() throws IOException {
        OfRmBench golden = GoldenBenchmarks.read().rmBench();
        List<Part> parts = RmBench.parts(
                golden.domains(),
                golden.matrices().stream()
                        .map(m -> new StyleMatrix(m.right(), m.wrong()))
                        .toList());
        assertThat(value(parts, "", "")).isEqualTo(golden.total(), within(EXACT));
        golden.domain()
                .forEach((name, score) ->
                        assertThat(value(parts, "domain", name)).as(name).isEqualTo(score, within(EXACT)));
        golden.difficulty()
                .forEach((name, score) ->
                        assertThat(value(parts, "difficulty", name)).as(name).isEqualTo(score, within(EXACT)));
        golden.byDomain()
                .forEach((domain, of) -> of.forEach((step, score) -> assertThat(value(parts, domain, step))
                        .as(domain + " " + step)
                        .isEqualTo(score, within(EXACT))));
    }

    @Test
    void the_mean_of_the_domains_is_the_mean_of_the_difficulties() throws IOException {
        OfRmBench golden = GoldenBenchmarks.read().rmBench();
        double domains =
                golden.domain().values().stream().mapToDouble(x -> x).average().orElseThrow();
        assertThat(domains).isEqualTo(golden.total(), within(EXACT));
    }

    @ParameterizedTest
    @CsvSource({"easy, 1", "normal, 0", "hard, 0", "markdown over concise, 1", "concise over markdown, 0"})
    void a_scorer_by_style_alone_wins_what_is_easy_and_nothing_else(String step, double score) {
        assertThat(value(chat(BY_STYLE, BY_STYLE), "chat", step)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"easy, 0", "normal, 0", "hard, 1"})
    void a_scorer_against_style_wins_what_is_hard(String step, double score) {
        double[] against = {3, 2, 1};
        assertThat(value(chat(against, against), "chat", step)).isEqualTo(score);
    }

    @Test
    void a_scorer_of_substance_wins_everywhere() {
        double[] right = {10, 10, 10};
        assertThat(value(chat(right, BY_STYLE), "domain", "chat")).isEqualTo(1, within(EXACT));
    }

    @Test
    void the_rows_are_the_styles_of_the_right_response() {
        List<Part> parts = chat(new double[] {9, 0, 0}, BY_STYLE);
        assertThat(value(parts, "chat", "concise over markdown")).isEqualTo(1);
        assertThat(value(parts, "chat", "markdown over concise")).isZero();
    }

    @Test
    void refusing_and_responding_are_one_domain() {
        assertThat(RmBench.domain("safety-refuse")).contains("safety");
        assertThat(RmBench.domain("safety-response")).contains("safety");
        assertThat(RmBench.domain("poetry")).isEmpty();
    }

    @Test
    void what_rests_on_all_domains_lacks_those_that_are_not_here() {
        List<Part> parts = chat(BY_STYLE, BY_STYLE);
        assertThat(GoldenBenchmarks.find(parts, "", "").missing())
                .contains("no example here of the domains 'math', 'code', 'safety'");
        assertThat(GoldenBenchmarks.find(parts, "difficulty", "hard").missing()).isPresent();
        assertThat(GoldenBenchmarks.find(parts, "domain", "math").missing())
                .contains("no example here of the domain 'math'");
    }

    @Test
    void a_matrix_has_three_styles_on_each_side() {
        assertThatThrownBy(() -> new StyleMatrix(new double[] {1, 2}, BY_STYLE))
                .hasMessage("expected 3 right and 3 wrong, found 2 and 3");
    }
}
