package dev.plumbline.truth.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.benchmark.GoldenBenchmarks.OfJudgeBench;
import dev.plumbline.truth.benchmark.Judgment.Decision;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeBenchTest {

    private static final double EXACT = 1e-12;
    private static final List<String> ONE_EACH = List.of("knowledge", "reasoning", "math", "coding");

    private static double value(List<Part> parts, String axis, String step) {
        return GoldenBenchmarks.find(parts, axis, step).value();
    }

    private static List<Part> alike(Decision right, Decision first, Optional<Decision> swapped) {
        Judgment judgment = new Judgment(right, first, swapped);
        return JudgeBench.parts(ONE_EACH, List.of(judgment, judgment, judgment, judgment));
    }

    @Test
    void everything_is_as_counted_by_hand() throws IOException {
        OfJudgeBench golden = GoldenBenchmarks.read().judgeBench();
        List<Part> parts = JudgeBench.parts(
                golden.pairs().stream().map(GoldenBenchmarks.Said::source).toList(),
                golden.pairs().stream().map(GoldenBenchmarks.Said::judged).toList());
        assertThat(value(parts, "", "")).isEqualTo(golden.outcome().get("right"), within(EXACT));
        golden.outcome()
                .forEach((name, share) ->
                        assertThat(value(parts, "outcome", name)).as(name).isEqualTo(share, within(EXACT)));
        golden.source()
                .forEach((name, share) ->
                        assertThat(value(parts, "source", name)).as(name).isEqualTo(share, within(EXACT)));
    }

    /** What it says of (B, A) names the places there: B is the response A. */
    @ParameterizedTest
    @CsvSource({
        "A, B, right",
        "A, A, undecided",
        "B, B, undecided",
        "B, A, wrong",
        "A, TIE, right",
        "TIE, TIE, undecided",
        "A, NONE, right",
        "NONE, NONE, undecided",
        "TIE, A, wrong",
        "NONE, B, right"
    })
    void two_answers_of_which_A_is_the_right_one_make(Decision first, Decision swapped, String outcome) {
        assertThat(value(alike(Decision.A, first, Optional.of(swapped)), "outcome", outcome))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"A, B, 0", "A, A, 1", "A, TIE, 1", "TIE, TIE, 0", "NONE, NONE, 0", "NONE, TIE, 1"})
    void two_answers_contradict_each_other(Decision first, Decision swapped, double inconsistent) {
        assertThat(value(alike(Decision.A, first, Optional.of(swapped)), "outcome", "inconsistent"))
                .isEqualTo(inconsistent);
    }

    @Test
    void one_answer_is_right_or_not_and_nothing_is_said_of_outcomes() {
        List<Part> parts = alike(Decision.B, Decision.B, Optional.empty());
        assertThat(value(parts, "", "")).isEqualTo(1);
        assertThat(parts).noneMatch(part -> part.axis().equals("outcome"));
        assertThat(value(alike(Decision.B, Decision.TIE, Optional.empty()), "", ""))
                .isZero();
    }

    @Test
    void equal_scores_are_what_the_task_takes_them_for() {
        assertThat(Decision.of(2, 1, Decision.B)).isEqualTo(Decision.A);
        assertThat(Decision.of(1, 1, Decision.B)).isEqualTo(Decision.B);
        assertThat(Decision.of(1, 1, Decision.TIE)).isEqualTo(Decision.TIE);
    }

    @Test
    void a_source_is_told_by_how_it_begins() {
        assertThat(JudgeBench.source("mmlu-pro-law")).contains("knowledge");
        assertThat(JudgeBench.source("livebench-math")).contains("math");
        assertThat(JudgeBench.source("law")).isEmpty();
    }

    @Test
    void the_share_of_all_pairs_lacks_a_source_that_is_not_here() {
        Judgment right = new Judgment(Decision.A, Decision.A, Optional.of(Decision.B));
        List<Part> parts = JudgeBench.parts(List.of("math", "coding"), List.of(right, right));
        assertThat(GoldenBenchmarks.find(parts, "", "").missing())
                .contains("no example here of the sources 'knowledge', 'reasoning'");
        assertThat(GoldenBenchmarks.find(parts, "outcome", "right").missing()).isPresent();
        assertThat(value(parts, "source", "math")).isEqualTo(1);
    }
}
