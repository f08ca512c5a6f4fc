package dev.plumbline.labeling.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.dataset.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelRatingsTest {

    private static PanelRatings of(List<String> classes, int[] item, int[] first, int[] second) {
        return new PanelRatings(
                classes, List.of("ann", "bob"), 2, 2, new int[] {0, 1, 0}, item, new int[] {1, 0, 1}, first, second);
    }

    @Test
    void where_ratings_begin_and_how_many_name_each_class() {
        PanelRatings ratings = of(List.of("no", "yes"), new int[] {0, 0, 1}, new int[0], new int[0]);
        assertThat(ratings.starts()).containsExactly(0, 2, 3);
        assertThat(ratings.counts()).containsExactly(1, 1, 0, 1);
        assertThat(ratings.shape()).isEqualTo(Shape.POINTWISE);
        assertThat(ratings.candidates()).isZero();
    }

    @Test
    void pairs_have_two_candidates_each() {
        PanelRatings ratings = of(List.of("second", "first"), new int[] {0, 0, 1}, new int[] {0, 4}, new int[] {2, 0});
        assertThat(ratings.shape()).isEqualTo(Shape.PAIRS);
        assertThat(ratings.candidates()).isEqualTo(5);
    }

    @Test
    void what_does_not_go_together_is_refused() {
        assertThatThrownBy(() -> of(List.of("no", "yes"), new int[] {0, 1, 0}, new int[0], new int[0]))
                .hasMessage("expected ratings in the order of their items");
        assertThatThrownBy(() -> of(List.of("no", "yes"), new int[] {0, 0, 1}, new int[1], new int[0]))
                .hasMessage("expected two candidates for each of 2 items or none, found 1 and 0");
        assertThatThrownBy(() -> of(List.of("no", "yes"), new int[] {0, 0, 1}, new int[1], new int[1]))
                .hasMessage("expected two candidates for each of 2 items or none, found 1 and 1");
        assertThatThrownBy(() -> of(List.of("a", "b", "tie"), new int[] {0, 0, 1}, new int[2], new int[2]))
                .hasMessage("expected two classes for pairs, found [a, b, tie]");
        assertThatThrownBy(() -> of(List.of("no", "yes"), new int[] {0, 1}, new int[0], new int[0]))
                .hasMessage("expected a rater, an item and a class for every rating, found 3, 2 and 3");
    }
}
