package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortednessWorldTest {

    private static final int N = 5000;

    private static MadeWorld sequences(long seed) {
        return MadeWorld.of(new World.Sortedness(MadeWorld.PLACE, N, 16), seed);
    }

    private static int[] numbers(MadeWorld world, int example) {
        return Arrays.stream(world.cell("text", example).split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static boolean sorted(int[] numbers) {
        return Arrays.equals(numbers, IntStream.of(numbers).sorted().toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void truth_is_whether_the_whole_is_sorted_and_the_rater_sees_whether_its_first_half_is(long seed) {
        MadeWorld world = sequences(seed);
        for (int i = 0; i < N; i++) {
            int[] numbers = numbers(world, i);
            boolean whole = sorted(numbers);
            boolean half = sorted(Arrays.copyOf(numbers, 8));
            assertThat(numbers).hasSize(16).doesNotHaveDuplicates();
            assertThat(world.truth()[i]).as(world.cell("text", i)).isEqualTo(whole ? 1 : 0);
            assertThat(world.cell("first-half-sorted", i)).isEqualTo(half ? "yes" : "no");
            assertThat(world.cell("descent", i)).isEqualTo(whole ? "none" : half ? "second-half-only" : "first-half");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void half_are_sorted_and_a_quarter_fall_in_the_second_half_only(long seed) {
        MadeWorld world = sequences(seed);
        // four standard errors: 4 sqrt(.25 / 5000) = .0283 and 4 sqrt(.1875 / 5000) = .0245
        assertThat(world.shareTrue()).isCloseTo(0.5, within(0.0283));
        assertThat(world.share("descent", "second-half-only")).isCloseTo(0.25, within(0.0245));
        assertThat(world.share("descent", "first-half")).isCloseTo(0.25, within(0.0245));
    }

    @Test
    void spot_checks_pass_what_is_sorted_and_miss_two_descents_as_often_as_theory_says() {
        MadeWorld world = sequences(1);
        int missed = 0;
        int unsorted = 0;
        for (int i = 0; i < N; i++) {
            boolean passed = world.cell("spot-checks-passed", i).equals("yes");
            if (world.truth()[i] == 1) {
                assertThat(passed).isTrue();
            } else {
                unsorted++;
                missed += passed ? 1 : 0;
            }
        }
        // seven of fifteen places are looked at, and two fall: (8/15)(7/14) = .2667; four standard errors are .036
        assertThat(missed / (double) unsorted).isCloseTo(0.2667, within(0.036));
    }

    @Test
    void the_view_marks_each_descent_and_an_unsorted_sequence_has_two() {
        MadeWorld world = sequences(1);
        for (int i = 0; i < N; i++) {
            int[] numbers = numbers(world, i);
            float[] falls = world.row("comparisons", i);
            int count = 0;
            for (int j = 0; j < 15; j++) {
                assertThat(falls[j]).isEqualTo(numbers[j] > numbers[j + 1] ? 1 : 0);
                count += (int) falls[j];
            }
            assertThat(count).isEqualTo(world.truth()[i] == 1 ? 0 : 2);
        }
    }
}
