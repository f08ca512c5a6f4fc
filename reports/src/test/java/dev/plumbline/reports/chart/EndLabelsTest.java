package dev.plumbline.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndLabelsTest {

    private static double[] apart(double... wanted) {
        return EndLabels.apart(wanted, 20, 10, 110);
    }

    @Test
    void names_with_room_stand_where_their_lines_end() {
        assertThat(apart(90, 30, 60)).containsExactly(90, 30, 60);
    }

    @Test
    void names_that_would_overlap_move_apart_in_the_order_of_their_lines() {
        assertThat(apart(50, 45)).containsExactly(65, 45);
    }

    @Test
    void names_at_the_bottom_move_up() {
        assertThat(apart(110, 105, 100)).containsExactly(110, 90, 70);
    }

    @Test
    void names_without_room_run_beyond_the_bottom() {
        assertThat(apart(100, 100, 100, 100, 100, 100, 100)).containsExactly(10, 30, 50, 70, 90, 110, 130);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_two_names_overlap(long seed) {
        double[] places = apart(new Random(seed).doubles(6, 10, 110).toArray());
        Arrays.sort(places);

        for (int i = 1; i < places.length; i++) {
            assertThat(places[i] - places[i - 1]).isGreaterThanOrEqualTo(20 - 1e-9);
        }
        assertThat(places[0]).isGreaterThanOrEqualTo(10);
        assertThat(places[5]).isLessThanOrEqualTo(110);
    }
}
