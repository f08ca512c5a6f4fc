package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedTruthTest {

    private static final SealedTruth GOLD =
            new SealedTruth(List.of("bad", "good"), new int[] {1, 0, 1}, Optional.of(new double[] {.5, -2, 3}));

    @Test
    void gold_values_are_opened_in_the_order_of_the_rows() {
        assertThat(GOLD.openGold(new int[] {2, 0}))
                .hasValueSatisfying(gold -> assertThat(gold).containsExactly(3, .5));
        assertThat(new SealedTruth(List.of("no", "yes"), new int[] {1}).openGold(new int[] {0}))
                .isEmpty();
    }

    @Test
    void a_gold_value_is_permuted_with_its_class_and_stays_where_another_class_is_named() {
        int[] all = {0, 1, 2};
        SealedTruth permuted = GOLD.permuted(all, Draws.of(3, "permutation", 0));
        double[] gold = permuted.openGold(all).orElseThrow();
        assertThat(gold).containsExactlyInAnyOrder(.5, -2, 3).isNotEqualTo(new double[] {.5, -2, 3});
        for (int row : all) {
            assertThat(permuted.open(all)[row]).isEqualTo(gold[row] > 0 ? 1 : 0);
        }
        assertThat(GOLD.among(List.of("awful")).openGold(all).orElseThrow()).containsExactly(.5, -2, 3);
    }

    @Test
    void sealed_truth_does_not_print_itself() {
        assertThat(GOLD).hasToString("SealedTruth[3 labels]");
    }
}
