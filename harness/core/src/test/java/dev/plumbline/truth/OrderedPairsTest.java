package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderedPairsTest {

    private static OrderedPairs of(double[] worth, double[] reward) {
        return OrderedPairs.of(new int[] {0, 1, 2}, worth, reward);
    }

    @Test
    void pairs_of_equal_worth_are_none_and_equal_rewards_are_a_tie() {
        // (1, 0) is worth more and has less reward; (2, 0) ties; (1, 2) are worth the same
        assertThat(of(new double[] {1, 2, 2}, new double[] {.3, .1, .3})).isEqualTo(new OrderedPairs(2, 0, 1));
    }

    @Test
    void a_reward_that_orders_as_the_worth_does_is_right_of_every_pair() {
        assertThat(of(new double[] {1, 2, 3}, new double[] {-7, 0, 1e-9})).isEqualTo(new OrderedPairs(3, 3, 0));
        assertThat(of(new double[] {1, 2, 3}, new double[] {7, 0, -1e-9})).isEqualTo(new OrderedPairs(3, 0, 0));
    }

    @Test
    void what_has_no_worth_is_in_no_pair() {
        assertThat(of(new double[] {1, Double.NaN, 3}, new double[] {1, 2, 3})).isEqualTo(new OrderedPairs(1, 1, 0));
    }
}
