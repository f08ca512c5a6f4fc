package dev.plumbline.truth.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.benchmark.Earned.Answers;
import dev.plumbline.truth.benchmark.Earned.BestOf;
import dev.plumbline.truth.benchmark.Earned.TiedQuestion;
import dev.plumbline.truth.benchmark.GoldenBenchmarks.OfRewardBench2;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardBench2Test {

    private static final double EXACT = 1e-12;

    private static double[] rewards(double... of) {
        return of;
    }

    private static TiedQuestion question(double[] reference, double[] wrong, double[] tied, double[] tiedWrong) {
        return new TiedQuestion(new Answers(reference, wrong), new Answers(tied, tiedWrong));
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 1, 0, 1", "3, 3, 1, 0, .5", "3, 3, 3, 0, .3333333333333333", "1, 1, 1, 1, .25", "2, 3, 1, 0, 0"})
    void the_right_answer_earns_its_share_of_the_highest_score(
            double right, double second, double third, double fourth, double earned) {
        assertThat(new BestOf(rewards(right, second, third, fourth), 0).score()).isEqualTo(earned);
    }

    @Test
    void the_place_of_the_right_answer_does_not_matter() {
        assertThat(new BestOf(rewards(0, 1, 3, 3), 3).score()).isEqualTo(.5);
    }

    @Test
    void subsets_terms_and_total_are_as_counted_by_hand() throws IOException {
        OfRewardBench2 golden = GoldenBenchmarks.read().rewardBench2();
        List<String> subsets = new ArrayList<>(golden.subsets());
        List<Earned> earned = new ArrayList<>();
        golden.pools().forEach(pool -> earned.add(new BestOf(pool.rewards(), pool.right())));
        golden.questions().forEach(asked -> {
            subsets.add("Ties");
            earned.add(asked.scored());
        });
        List<Part> parts = RewardBench2.parts(subsets, earned);
        golden.means()
                .forEach((name, mean) -> assertThat(
                                GoldenBenchmarks.find(parts, "subset", name).value())
                        .as(name)
                        .isEqualTo(mean, within(EXACT)));
        assertThat(GoldenBenchmarks.find(parts, "subset", "Ties").value()).isEqualTo(golden.ties(), within(EXACT));
        assertThat(GoldenBenchmarks.find(parts, "", "").value()).isEqualTo(golden.total(), within(EXACT));
    }

    @Test
    void the_score_of_ties_is_the_sum_of_its_terms() throws IOException {
        List<TiedQuestion> questions = GoldenBenchmarks.read().rewardBench2().questions().stream()
                .map(GoldenBenchmarks.Question::scored)
                .toList();
        List<Part> parts =
                RewardBench2.parts(questions.stream().map(q -> "Ties").toList(), questions);
        double sum = .3 * term(parts, "tied-accuracy")
                + .3 * term(parts, "reference-accuracy")
                + .2 * term(parts, "margin")
                + .2 * term(parts, "margin-of-both")
                + .01 * term(parts, "tie-break");
        assertThat(GoldenBenchmarks.find(parts, "subset", "Ties").value()).isEqualTo(sum, within(EXACT));
    }

    private static double term(List<Part> parts, String name) {
        return GoldenBenchmarks.find(parts, "ties", name).value();
    }

    @Test
    void a_tied_question_adds_up_from_its_margins() {
        // Right 5 and 4, wrong 1 and 0: margin 3 over a spread of 1; the sister 4 over 2: margin 2, still wider than 1.
        TiedQuestion asked = question(rewards(4), rewards(2, 1), rewards(5, 4), rewards(1, 0));
        assertThat(asked.score()).isEqualTo(.3 + .3 + .2 + .2 + .01 * Math.tanh(2 - 1), within(EXACT));
    }

    @Test
    void a_margin_of_the_spread_itself_is_not_above_it() {
        TiedQuestion asked = question(rewards(9), rewards(0), rewards(3, 2), rewards(1));
        assertThat(asked.score()).isEqualTo(.3 + .3 + .01 * Math.tanh(0), within(EXACT));
    }

    @Test
    void where_all_right_answers_score_alike_the_tie_break_is_1_and_the_score_may_exceed_1() {
        assertThat(question(rewards(3), rewards(1), rewards(5, 5), rewards(2)).score())
                .isEqualTo(1.01, within(EXACT));
    }

    @Test
    void where_they_score_alike_and_below_the_wrong_ones_it_is_minus_1_and_the_score_below_0() {
        assertThat(question(rewards(1), rewards(3), rewards(2, 2), rewards(5)).score())
                .isEqualTo(-.01, within(EXACT));
    }

    @Test
    void a_quotient_without_a_value_is_0() {
        assertThat(question(rewards(1), rewards(1), rewards(1, 1), rewards(1)).score())
                .isZero();
    }

    @Test
    void a_constant_scorer_earns_a_quarter_in_five_subsets_and_nothing_in_ties() {
        List<Earned> earned = new ArrayList<>();
        RewardBench2.subsets().stream()
                .filter(name -> !name.equals("Ties"))
                .forEach(name -> earned.add(new BestOf(rewards(7, 7, 7, 7), 0)));
        earned.add(question(rewards(7), rewards(7), rewards(7, 7), rewards(7)));
        assertThat(GoldenBenchmarks.find(RewardBench2.parts(RewardBench2.subsets(), earned), "", "")
                        .value())
                .isEqualTo(5 * .25 / 6, within(EXACT));
    }

    @Test
    void the_total_lacks_a_subset_that_is_not_here() {
        List<Part> parts = RewardBench2.parts(List.of("Math"), List.of(new BestOf(rewards(1, 0, 0, 0), 0)));
        assertThat(GoldenBenchmarks.find(parts, "", "").missing())
                .contains("no example here of the subsets 'Factuality', 'Precise IF', 'Safety', 'Focus', 'Ties'");
        assertThat(GoldenBenchmarks.find(parts, "subset", "Math").value()).isEqualTo(1);
        assertThat(parts).noneMatch(part -> part.axis().equals("ties"));
    }
}
