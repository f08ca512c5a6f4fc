package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.labeling.raters.PanelRatings;
import org.junit.jupiter.api.Test;

class MajoritySharesTest {

    private static final Aggregation MAJORITY = new Aggregation.Majority(SimulatedPanel.PLACE);

    @Test
    void shares_are_those_of_the_ratings_ties_stay_and_an_item_that_nobody_rated_has_no_label() {
        Aggregated made = MAJORITY.of(Panels.binary("110", "10-", "---", "1--"), 0);
        assertThat(made.labels().values()).containsExactly(1 / 3., 2 / 3., .5, .5, -1, -1, 0, 1);
        assertThat(made.ties()).containsExactly(1);
        assertThat(made.confidence(0)).hasValue(2 / 3.);
        assertThat(made.confidence(2)).isEmpty();
        assertThat(made.ability()).isEmpty();
    }

    @Test
    void a_rater_who_rates_an_item_twice_has_two_ratings_of_it() {
        PanelRatings ratings = Panels.of(SimulatedPanel.names("c", 2), SimulatedPanel.names("r", 2), 1, new int[][] {
            {0, 0, 1}, {0, 0, 1}, {1, 0, 0}
        });
        assertThat(MAJORITY.of(ratings, 0).labels().values()).containsExactly(1 / 3., 2 / 3.);
    }

    @Test
    void no_rating_at_all_is_refused_with_the_reason() {
        assertThatThrownBy(() -> MAJORITY.of(Panels.binary("--"), 0))
                .hasMessage("majority: there is no rating to aggregate; give at least one");
    }
}
