package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LeashTest {

    private static final Offset<Double> ROUNDING = Offset.offset(1e-12);
    private static final Pools TWO = Games.onePool(2);

    @Test
    void without_a_leash_the_candidates_of_the_highest_score_share_a_pool_as_the_base_has_them() {
        Pools pools = Pools.of(new int[][] {{0, 1, 2}}, new double[] {1, 2, 1});
        assertThat(new Leash.None().best(pools, new double[] {1, 1, 0}))
                .containsExactly(new double[] {1 / 3., 2 / 3., 0}, ROUNDING);
    }

    @Test
    void where_distance_costs_the_base_is_tilted_by_the_scores() {
        // e^(1/.5) = 7.389 to 1
        double[] best = new Leash.Cost(.5).best(TWO, new double[] {1, 0});
        assertThat(best[0]).isCloseTo(.880797, within(1e-6));
        assertThat(TWO.klDivergence(best)).isCloseTo(.327813, within(1e-6));
    }

    @Test
    void a_budget_is_used_up_unless_the_highest_scores_are_nearer() {
        double[] best = new Leash.Budget(.327813).best(TWO, new double[] {1, 0});
        assertThat(best[0]).isCloseTo(.880797, within(1e-5));
        // log 2 = .693 is all that there is
        assertThat(new Leash.Budget(.7).best(TWO, new double[] {1, 0})).containsExactly(1, 0);
        assertThat(new Leash.Budget(0).best(TWO, new double[] {1, 0})[0]).isCloseTo(.5, within(1e-5));
    }

    @Test
    void scores_that_are_alike_leave_the_base_as_it_is() {
        for (Leash leash : new Leash[] {new Leash.None(), new Leash.Cost(.1), new Leash.Budget(.1)}) {
            assertThat(leash.best(TWO, new double[] {3, 3})).containsExactly(.5, .5);
        }
    }

    @Test
    void the_divergence_is_a_mean_over_pools() {
        Pools pools = Games.pools(4, 2);
        assertThat(pools.klDivergence(new double[] {1, 0, .5, .5})).isCloseTo(Math.log(2) / 2, within(1e-12));
    }

    @Test
    void a_pool_with_a_single_candidate_leaves_nothing_to_choose() {
        Pools pools = Pools.of(new int[][] {{0, 1}, {2, 3}, {4}}, new double[] {1, 1, 1, 0, 1});
        assertThat(pools.size()).isEqualTo(1);
        assertThat(pools.rows()).containsExactly(0, 1);
    }
}
