package dev.plumbline.truth.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.benchmark.GoldenBenchmarks.OfRewardBench;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewardBenchTest {

    private static final double EXACT = 1e-12;

    private final List<String> subsets = new ArrayList<>();
    private final List<Double> won = new ArrayList<>();

    private void pairs(String subset, int wins, int pairs) {
        for (int i = 0; i < pairs; i++) {
            subsets.add(subset);
            won.add(i < wins ? 1.0 : 0.0);
        }
    }

    private void pairs(Map<String, int[]> wins) {
        wins.forEach((subset, of) -> pairs(subset, of[0], of[1]));
    }

    private List<Part> parts() {
        return RewardBench.parts(subsets, won.stream().mapToDouble(x -> x).toArray());
    }

    private double value(String axis, String step) {
        return GoldenBenchmarks.find(parts(), axis, step).value();
    }

    private String missing(String axis, String step) {
        return GoldenBenchmarks.find(parts(), axis, step).missing().orElse("nothing");
    }

    @Test
    void the_2985_pairs_of_a_published_model_score_as_counted_by_hand() throws IOException {
        OfRewardBench golden = GoldenBenchmarks.read().rewardBench();
        pairs(golden.subsets());
        assertThat(subsets).hasSize(2985);
        assertThat(value("", "")).isEqualTo(golden.total(), within(EXACT));
        golden.sections()
                .forEach((section, score) ->
                        assertThat(value("section", section)).as(section).isEqualTo(score, within(EXACT)));
        golden.subsets()
                .forEach((subset, of) -> assertThat(value("subset", subset))
                        .as(subset)
                        .isEqualTo((double) of[0] / of[1], within(EXACT)));
    }

    @Test
    void with_the_prior_sets_there_are_five_sections_of_which_the_last_weighs_half() throws IOException {
        OfRewardBench golden = GoldenBenchmarks.read().rewardBench();
        pairs(golden.subsets());
        pairs(golden.prior());
        pairs("anthropic_harmless", 0, 9);
        assertThat(value("section", "prior-sets")).isEqualTo(golden.priorSets(), within(EXACT));
        assertThat(value("", "")).isEqualTo(golden.totalWithPriorSets(), within(EXACT));
        assertThat(value("subset", "anthropic_harmless")).isZero();
    }

    @Test
    void math_counts_as_many_pairs_as_all_six_languages_together_however_many_it_has() {
        RewardBench.core().forEach(name -> pairs(name, name.equals("math-prm") ? 1 : 0, 1));
        assertThat(value("section", "reasoning")).isEqualTo(.5, within(EXACT));
        assertThat(value("", "")).isEqualTo(.125, within(EXACT));
    }

    @Test
    void a_section_lacks_a_subset_that_is_not_here_and_shares_its_weight_out_to_none() {
        RewardBench.core().stream()
                .filter(name -> !name.equals("mt-bench-med") && !name.equals("hep-go"))
                .forEach(name -> pairs(name, 1, 1));
        assertThat(missing("section", "chat")).isEqualTo("no example here of the subset 'mt-bench-med'");
        assertThat(missing("section", "safety")).isEqualTo("nothing");
        assertThat(missing("subset", "hep-go")).isEqualTo("no example here of the subset 'hep-go'");
        assertThat(missing("", "")).isEqualTo("no example here of the subsets 'mt-bench-med', 'hep-go'");
    }

    @Test
    void a_prior_set_that_is_here_alone_leaves_the_total_without_the_others() {
        RewardBench.core().forEach(name -> pairs(name, 1, 1));
        pairs("shp", 1, 2);
        assertThat(missing("", ""))
                .isEqualTo("no example here of the subsets 'anthropic_helpful', 'anthropic_hhh', 'summarize'");
        assertThat(value("subset", "shp")).isEqualTo(.5);
    }

    @Test
    void the_order_of_the_pairs_does_not_matter() {
        RewardBench.core().forEach(name -> pairs(name, name.length() % 3, 3));
        double before = value("", "");
        Collections.reverse(subsets);
        Collections.reverse(won);
        assertThat(value("", "")).isEqualTo(before);
    }
}
