package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import org.junit.jupiter.api.Test;

class RatedPairsTest {

    private static RatedPairs of(int most, double... rating) {
        int[][] pools = {{0, 1, 2, 3}};
        return RatedPairs.of(pools, rating, most, new int[] {7, 7, 7, 7}, Draws.of(1, "test", 0));
    }

    @Test
    void the_higher_rating_is_preferred_and_what_is_rated_alike_or_not_at_all_is_no_pair() {
        RatedPairs pairs = of(10, 1, 3, 3, Double.NaN);

        assertThat(pairs.first()).containsExactly(0, 0);
        assertThat(pairs.second()).containsExactly(1, 2);
        // second, then first: the second is preferred in both
        assertThat(pairs.preferred().values()).containsExactly(1, 0, 1, 0);
        assertThat(pairs.cluster()).containsExactly(7, 7);
    }

    @Test
    void no_pool_has_more_pairs_than_asked_for() {
        assertThat(of(6, 1, 2, 3, 4).size()).isEqualTo(6);
        RatedPairs drawn = of(2, 1, 2, 3, 4);
        assertThat(drawn.size()).isEqualTo(2);
        assertThat(drawn.first()[0] * 4 + drawn.second()[0]).isLessThan(drawn.first()[1] * 4 + drawn.second()[1]);
    }

    @Test
    void candidates_of_different_pools_are_no_pair() {
        int[][] pools = {{0}, {1}};
        assertThat(RatedPairs.of(pools, new double[] {1, 2}, 9, new int[] {0, 1}, Draws.of(1, "test", 0))
                        .size())
                .isZero();
    }
}
