package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GroupUtilitiesTest {

    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

    private static GroupUtilities calibrated(Pools pools, double[]... raw) {
        List<String> names = List.of("old", "young").subList(0, raw.length);
        return GroupUtilities.calibrated(pools, names, raw.length == 1 ? new double[] {1} : new double[] {3, 1}, raw);
    }

    @Test
    void utilities_are_in_standard_deviations_under_the_base_with_the_mean_0_in_every_pool() {
        GroupUtilities one = calibrated(Games.onePool(4), new double[] {0, 0, 1, 1});
        assertThat(one.of()[0]).containsExactly(new double[] {-1, -1, 1, 1}, ROUNDING);
        assertThat(one.scale()).containsExactly(.5);
        // Pool means 1 and 5; departures 1, 1, 2, 2, so the variance is (1 + 1 + 4 + 4)/4
        GroupUtilities two = calibrated(Games.pools(4, 2), new double[] {0, 2, 3, 7});
        assertThat(two.scale().get(0)).isCloseTo(Math.sqrt(2.5), within(1e-12));
        assertThat(two.of()[0])
                .containsExactly(
                        new double[] {-1 / Math.sqrt(2.5), 1 / Math.sqrt(2.5), -2 / Math.sqrt(2.5), 2 / Math.sqrt(2.5)},
                        ROUNDING);
    }

    @Test
    void the_base_policy_weighs_mean_and_standard_deviation() {
        Pools pools = Pools.of(new int[][] {{0, 1}}, new double[] {.8, .2});
        // mean .2, variance .16
        assertThat(calibrated(pools, new double[] {0, 1}).of()[0]).containsExactly(new double[] {-.5, 2}, ROUNDING);
    }

    @Test
    void another_unit_and_another_origin_of_a_groups_ratings_change_nothing() {
        double[] old = {.1, .7, .3, .2, .9, .4};
        double[] young = {.5, .1, .8, .3, .3, .6};
        double[] mild = new double[6];
        for (int c = 0; c < 6; c++) {
            mild[c] = 40 + .01 * young[c];
        }
        GroupUtilities one = calibrated(Games.pools(6, 3), old, young);
        GroupUtilities other = calibrated(Games.pools(6, 3), old, mild);
        for (int g = 0; g < 2; g++) {
            assertThat(other.of()[g]).containsExactly(one.of()[g], Offset.offset(1e-9));
        }
        assertThat(other.weights()).containsExactly(.75, .25);
    }

    @Test
    void a_group_to_whom_all_candidates_of_each_pool_are_alike_is_left_out() {
        GroupUtilities one = calibrated(Games.pools(4, 2), new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1});
        assertThat(one.groups()).containsExactly("young");
        assertThat(one.weights()).containsExactly(1.);
        assertThat(one.indifferent()).containsExactly("old");
    }
}
