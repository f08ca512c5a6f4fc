package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankAucTest {

    private static final List<String> CLASSES = List.of("no", "yes");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void ranks_give_the_same_area_and_placements_as_all_pairs(long seed) {
        Draws draws = Draws.of(seed, "auc", 0);
        int n = 20 + draws.below(60);
        int[] truth = IntStream.range(0, n).map(i -> i < 2 ? i : draws.below(2)).toArray();
        // One decimal: many ties.
        double[] score =
                IntStream.range(0, n).mapToDouble(i -> draws.below(11) / 10.0).toArray();
        int[] rows = IntStream.range(0, n).toArray();
        Estimate auc = new RankAuc(CLASSES, truth)
                .of(Probabilities.ofSecond(CLASSES, score), new int[n], Sample.of(rows, rows));

        double pairs = 0;
        double won = 0;
        double[] wonBy = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (truth[i] == 1 && truth[j] == 0) {
                    double wins = score[i] > score[j] ? 1 : score[i] == score[j] ? .5 : 0;
                    pairs++;
                    won += wins;
                    wonBy[i] += wins;
                    wonBy[j] += wins;
                }
            }
        }
        assertThat(auc.value()).isEqualTo(won / pairs, within(1e-12));
        double positives = Arrays.stream(truth).sum();
        for (int i = 0; i < n; i++) {
            double own = truth[i] == 1 ? positives : n - positives;
            double placement = wonBy[i] / (n - own);
            assertThat(auc.contribution()[i]).isEqualTo((placement - won / pairs) / own, within(1e-12));
        }
        assertThat(Arrays.stream(auc.contribution()).sum()).isEqualTo(0, within(1e-12));
    }
}
