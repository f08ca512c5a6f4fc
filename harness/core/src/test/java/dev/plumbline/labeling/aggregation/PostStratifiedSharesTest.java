package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Place;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PostStratifiedSharesTest {

    private static final RaterGroups OLD_AND_YOUNG =
            new RaterGroups(List.of("old", "young"), new int[] {0, 0, 1, 1, 1, 1});

    private static final Aggregation WAY = new Aggregation.PostStratified(Place.of("task.yaml", 1));

    private static PanelRatings ratings(int items, int[] rater, int[] item, int[] says) {
        return new PanelRatings(
                List.of("no", "yes"), List.of("a", "b", "c", "d", "e", "f"), items, items, rater, item, says);
    }

    private static double[] shares(PanelRatings ratings, double old, double young) {
        return WAY.of(ratings, OLD_AND_YOUNG, new Population(List.of(old, young)), 1)
                .labels()
                .values();
    }

    @Test
    void the_groups_count_as_much_as_in_the_population_however_many_of_each_were_asked() {
        PanelRatings one = ratings(1, new int[] {0, 2, 3, 4, 5}, new int[5], new int[] {0, 1, 1, 1, 1});
        assertThat(new Aggregation.Majority(Place.of("task.yaml", 1))
                        .of(one, 1)
                        .labels()
                        .values())
                .containsExactly(.2, .8);
        assertThat(shares(one, .7, .3)).containsExactly(new double[] {.7, .3}, Offset.offset(1e-15));
    }

    @Test
    void within_a_group_every_rating_counts_alike() {
        PanelRatings one = ratings(1, new int[] {0, 1, 2, 3, 4}, new int[5], new int[] {0, 1, 1, 1, 0});
        // old: half says yes; young: two thirds do
        assertThat(shares(one, .4, .6)[1]).isCloseTo(.4 / 2 + .6 * 2 / 3, Offset.offset(1e-15));
    }

    @Test
    void where_a_group_has_not_rated_the_others_stand_in_for_it_and_where_nobody_has_there_is_no_label() {
        PanelRatings three = ratings(3, new int[] {2, 3, 0}, new int[] {0, 0, 1}, new int[] {0, 1, 1});
        assertThat(shares(three, .7, .3)).containsExactly(.5, .5, 0, 1, -1, -1);
        assertThat(shares(three, 1, 0))
                .as("a group without a share of the population says nothing")
                .containsExactly(-1, -1, 0, 1, -1, -1);
    }

    @Test
    void shares_that_are_those_of_the_pool_give_the_majority() {
        PanelRatings one = ratings(1, new int[] {0, 2, 3, 4, 5}, new int[5], new int[] {0, 1, 1, 0, 1});
        assertThat(shares(one, .2, .8)).containsExactly(new double[] {.4, .6}, Offset.offset(1e-15));
    }
}
