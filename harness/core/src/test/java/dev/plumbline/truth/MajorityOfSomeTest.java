package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MajorityOfSomeTest {

    private static final Offset<Double> NEAR = within(1e-10);

    @Test
    void of_three_right_and_two_wrong_ratings_as_worked_out() {
        double[] right = new MajorityOfSome(5).right(3, new int[] {2});
        assertThat(right[1]).isEqualTo(3 / 5.0, NEAR);
        assertThat(right[3]).isEqualTo(7 / 10.0, NEAR);
        assertThat(right[5]).isEqualTo(1, NEAR);
        // Two ratings: both right 3/10, one 6/10 of which half is right.
        assertThat(right[2]).isEqualTo(.3 + .3, NEAR);
    }

    @Test
    void a_tie_of_several_classes_is_right_with_the_share_of_one() {
        assertThat(new MajorityOfSome(3).right(1, new int[] {1, 1, 0})[3]).isEqualTo(1 / 3.0, NEAR);
        // Right 2, wrong 2 and 1: of five the two that lead tie.
        assertThat(new MajorityOfSome(5).right(2, new int[] {2, 1})[5]).isEqualTo(1 / 2.0, NEAR);
        assertThat(new MajorityOfSome(3).right(0, new int[] {2, 1})).containsOnly(0);
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** All draws of k, one by one. */
    private static double byDraws(int[] says, int classes, int k) {
        double sum = 0;
        int draws = 0;
        for (int mask = 0; mask < 1 << says.length; mask++) {
            if (Integer.bitCount(mask) == k) {
                sum += share(says, classes, mask);
                draws++;
            }
        }
        return sum / draws;
    }

    /** Class 0 is right. */
    private static double share(int[] says, int classes, int mask) {
        int[] counts = new int[classes];
        for (int i = 0; i < says.length; i++) {
            counts[says[i]] += mask >> i & 1;
        }
        int most = IntStream.of(counts).max().orElseThrow();
        long tied = IntStream.of(counts).filter(n -> n == most).count();
        return counts[0] == most ? 1.0 / tied : 0;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_is_the_mean_over_all_draws(int seed) {
        Draws draws = Draws.of(seed, "majority-of-some", 0);
        int classes = 2 + draws.below(3);
        int[] says = IntStream.range(0, 3 + draws.below(9))
                .map(i -> draws.below(classes))
                .toArray();
        int[] counts = new int[classes];
        IntStream.of(says).forEach(k -> counts[k]++);
        int[] wrong = IntStream.range(1, classes).map(k -> counts[k]).toArray();
        for (int most = 1; most <= says.length; most++) {
            double[] right = new MajorityOfSome(most).right(counts[0], wrong);
            for (int k = 1; k <= most; k++) {
                assertThat(right[k]).as("k = %d of %d", k, most).isEqualTo(byDraws(says, classes, k), NEAR);
            }
        }
    }

    @Test
    void of_a_thousand_ratings_the_majority_of_some_is_nearly_that_of_endlessly_many() {
        // 600 of 1000 right, k = 3: nearly .6^3 + 3 x .36 x .4 = .648.
        double[] right = new MajorityOfSome(99).right(600, new int[] {400});
        assertThat(right[3]).isEqualTo(.648, within(.001));
        assertThat(right[1]).isEqualTo(.6, NEAR);
        assertThat(right[99]).isBetween(.97, .99);
    }
}
