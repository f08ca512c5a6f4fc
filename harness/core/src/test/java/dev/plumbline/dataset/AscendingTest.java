package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AscendingTest {

    @Test
    void equal_numbers_keep_the_order_in_which_they_stand() {
        assertThat(Ascending.order(new double[] {3, 1, 2, 1})).containsExactly(1, 3, 2, 0);
    }

    @Test
    void of_a_part_the_places_are_those_in_the_whole() {
        assertThat(Ascending.order(new double[] {0, 9, 8, 7, 0}, 1, 4)).containsExactly(3, 2, 1);
    }

    @Test
    void minus_zero_stands_before_zero() {
        assertThat(Ascending.order(new double[] {0., -0., 0.})).containsExactly(1, 0, 2);
    }

    @Test
    void of_nothing_there_is_no_place() {
        assertThat(Ascending.order(new double[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 31, 33, 64, 1000, 4097})
    void it_is_the_order_of_a_stable_sort(int size) {
        Draws draws = Draws.of(size, "ascending", 0);
        double[] numbers = IntStream.range(0, size)
                .mapToDouble(i -> draws.below(1 + size / 3) - size / 6.)
                .toArray();
        int[] sorted = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> numbers[i]))
                .mapToInt(i -> i)
                .toArray();
        assertThat(Ascending.order(numbers)).containsExactly(sorted);
    }
}
