package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldsTest {

    private static final Place PLACE = Place.of("task.yaml", 9);

    @TempDir
    Path folder;

    /** 40 examples in clusters of 2, half of them held out. */
    private SpecBuilder spec(long seed) {
        String[] lines = new String[41];
        lines[0] = "c,truth";
        for (int i = 0; i < 40; i++) {
            lines[i + 1] = i / 2 + "," + i % 2;
        }
        return SpecBuilder.of(folder, "a.csv", lines).cluster("c").seed(seed).shares(0, .5, 0, .5);
    }

    private int[] heldOut(long seed, int folds, int fold, Split split) {
        return spec(seed).folds(folds, fold).read().dataset().splits().rows(split);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_folds_are_the_held_out_part_cut_by_cluster_and_the_rest_stays(long seed) {
        Splits whole = spec(seed).read().dataset().splits();
        int[] all = IntStream.rangeClosed(1, 5)
                .flatMap(fold -> Arrays.stream(heldOut(seed, 5, fold, Split.HELD_OUT)))
                .sorted()
                .toArray();
        assertThat(all).isEqualTo(whole.rows(Split.HELD_OUT));
        for (int fold = 1; fold <= 5; fold++) {
            int[] opened = heldOut(seed, 5, fold, Split.HELD_OUT);
            assertThat(opened).hasSize(4);
            assertThat(opened[1] / 2).isEqualTo(opened[0] / 2);
            assertThat(opened[3] / 2).isEqualTo(opened[2] / 2);
            assertThat(heldOut(seed, 5, fold, Split.RESTING)).hasSize(16);
            assertThat(heldOut(seed, 5, fold, Split.TRANSFER)).isEqualTo(whole.rows(Split.TRANSFER));
        }
    }

    @Test
    void more_folds_than_held_out_clusters_are_refused() {
        assertThatThrownBy(() -> heldOut(1, 11, 1, Split.HELD_OUT))
                .isInstanceOf(BadInput.class)
                .hasMessage("task.yaml:9: expected held-out clusters for 11 folds, found too few; ask for fewer folds,"
                        + " or hold more out");
    }

    @Test
    void folds_take_turns() {
        HeldOutSpec.Folded auto = new HeldOutSpec.Folded(PLACE, OptionalDouble.empty(), 3, "auto");
        assertThat(IntStream.range(0, 5).map(asks -> auto.turn(asks).number().orElseThrow()))
                .containsExactly(1, 2, 3, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "1.5", "first"})
    void a_fold_that_there_is_not_is_refused(String fold) {
        assertThatThrownBy(() -> new HeldOutSpec.Folded(PLACE, OptionalDouble.empty(), 3, fold))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a fold of 1 to 3, or auto, found " + fold + "; correct it");
    }
}
