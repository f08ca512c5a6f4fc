package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedVoteTest {

    private static final Aggregation WEIGHTED = new Aggregation.WeightedMajority(SimulatedPanel.PLACE, 100);

    @Test
    void a_rater_weighs_by_how_often_he_names_the_class_that_leads() {
        // Majority: 1 1 1 0. r0 and r1 always agree with it, r2 at 2 of 4: weights 1, 1, 0.
        Aggregated made = WEIGHTED.of(Panels.binary("111", "111", "110", "001"), 0);
        assertThat(made.ability()).containsExactly(1, 1, .5);
        assertThat(made.labels().values()).containsExactly(0, 1, 0, 1, 0, 1, 1, 0);
        assertThat(made.iterations()).isEqualTo(1);
        assertThat(made.converged()).isTrue();
    }

    @Test
    void a_rater_worse_than_chance_speaks_against_what_he_says() {
        // r2 names the leading class at 1 of 4 items, and first at the one that nobody else rated; his weight makes 0
        // lead there.
        Aggregated made = WEIGHTED.of(Panels.binary("110", "001", "110", "111", "--1"), 0);
        assertThat(made.ability()).containsExactly(new double[] {1, 1, .2}, within(1e-12));
        assertThat(made.labels().at(4, 1)).isZero();
    }

    @Test
    void of_three_classes_the_one_who_errs_speaks_for_both_others() {
        Aggregated made = WEIGHTED.of(Panels.of(3, "001", "110", "220", "002", "--1"), 0);
        assertThat(made.labels().values()).endsWith(.5, 0, .5);
        assertThat(made.ties()).containsExactly(4);
    }

    @Test
    void who_rated_nothing_has_the_ability_of_one_who_guesses() {
        assertThat(WEIGHTED.of(Panels.of(4, "00-", "11-"), 0).ability()).containsExactly(1, 1, .25);
    }

    @Test
    void where_all_weights_are_0_there_is_a_tie() {
        Aggregated made = WEIGHTED.of(Panels.binary("10", "01"), 0);
        assertThat(made.ability()).containsExactly(.5, .5);
        assertThat(made.ties()).containsExactly(0, 1);
    }
}
