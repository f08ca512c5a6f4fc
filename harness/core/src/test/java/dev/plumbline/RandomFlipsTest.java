package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomFlipsTest {

    private static final List<String> CLASSES = List.of("no", "yes");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_labels_of_a_class_change_places_among_themselves(long seed) {
        Draws draws = Draws.of(seed, "labels", 0);
        int n = 200;
        int[] truth =
                IntStream.range(0, n).map(i -> i < 150 ? draws.below(2) : -1).toArray();
        double[] second = IntStream.range(0, n)
                .mapToDouble(i -> draws.below(5) == 0 ? Probabilities.ABSENT : draws.uniform())
                .toArray();
        Probabilities weak = Probabilities.ofSecond(CLASSES, second);
        Probabilities flipped = RandomFlips.of(weak, truth, seed);
        for (int y = 0; y < 2; y++) {
            assertThat(sorted(flipped, truth, y)).containsExactly(sorted(weak, truth, y));
        }
        for (int i = 0; i < n; i++) {
            assertThat(flipped.present(i)).isEqualTo(weak.present(i) && truth[i] >= 0);
        }
        assertThat(flipped.values()).isNotEqualTo(weak.values());
        assertThat(RandomFlips.of(weak, truth, seed).values()).isEqualTo(flipped.values());
        assertThat(RandomFlips.of(weak, truth, seed + 1).values()).isNotEqualTo(flipped.values());
    }

    private static double[] sorted(Probabilities labels, int[] truth, int y) {
        return IntStream.range(0, truth.length)
                .filter(i -> truth[i] == y)
                .mapToDouble(i -> labels.at(i, 1))
                .sorted()
                .toArray();
    }

    @Test
    void where_the_errors_were_is_not_told_by_where_they_are() {
        // Every wrong label stands on an even row; afterwards about half of them do.
        int n = 4000;
        int[] truth = new int[n];
        int[] labels =
                IntStream.range(0, n).map(i -> i % 2 == 0 && i % 8 == 0 ? 1 : 0).toArray();
        int[] flipped =
                RandomFlips.of(Probabilities.ofHard(CLASSES, labels), truth, 1).hard();
        assertThat(Arrays.stream(flipped).sum()).isEqualTo(n / 8);
        long onEven =
                IntStream.range(0, n).filter(i -> i % 2 == 0 && flipped[i] == 1).count();
        assertThat(onEven / (n / 8.0)).isBetween(.4, .6);
    }
}
