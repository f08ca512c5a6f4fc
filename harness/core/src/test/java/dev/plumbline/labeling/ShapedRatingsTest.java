package dev.plumbline.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapedRatingsTest {

    private static final List<String> CLASSES = List.of("no", "yes");

    private static Draws draws() {
        return Draws.of(1, "test", 0);
    }

    private static Probabilities yes(double... second) {
        return Probabilities.ofSecond(CLASSES, second);
    }

    @Test
    void a_rating_that_is_the_models_word_is_as_sure_as_the_raters_own_was() {
        Probabilities shaped = new ShapedRatings(1).of(yes(.9, .1, .3), yes(.4, .8, .2), draws());
        assertThat(shaped.values()).containsExactly(yes(.1, .9, .3).values(), within(1e-15));
    }

    @Test
    void a_share_of_nothing_changes_nothing() {
        Probabilities said = yes(.9, .1, .3);
        assertThat(new ShapedRatings(0).of(said, yes(.1, .9, .9), draws()).values())
                .containsExactly(said.values());
    }

    @Test
    void who_says_nothing_says_nothing_and_a_model_of_two_minds_has_no_word() {
        Probabilities said = yes(-1, .9, .5);
        assertThat(new ShapedRatings(1).of(said, yes(.1, .5, .1), draws()).values())
                .containsExactly(said.values());
    }

    @Test
    void a_greater_share_replaces_the_same_ratings_and_more() {
        int n = 10_000;
        double[] all = new double[n];
        double[] none = new double[n];
        Arrays.fill(all, 1);
        int[] third = new ShapedRatings(.3).of(yes(none), yes(all), draws()).hard();
        int[] most = new ShapedRatings(.7).of(yes(none), yes(all), draws()).hard();
        assertThat(IntStream.range(0, n)).noneMatch(i -> third[i] > most[i]);
        // four standard errors of a share of .3 of 10,000
        assertThat(Arrays.stream(third).average().orElseThrow()).isCloseTo(.3, within(.0184));
        assertThat(Arrays.stream(most).average().orElseThrow()).isCloseTo(.7, within(.0184));
    }

    @Test
    void of_a_panel_each_rating_is_replaced_by_itself_and_what_is_no_example_stays() {
        PanelRatings panel = new PanelRatings(
                CLASSES,
                List.of("ann", "bob"),
                2,
                3,
                new int[] {0, 1, 0, 1, 0, 1},
                new int[] {0, 0, 1, 1, 2, 2},
                new int[] {0, 0, 1, 0, 1, 0});
        PanelRatings shaped = new ShapedRatings(1).of(panel, yes(.9, .2), draws());
        assertThat(shaped.says()).containsExactly(1, 1, 0, 0, 1, 0);
        assertThat(new ShapedRatings(0).of(panel, yes(.9, .2), draws()).says()).containsExactly(panel.says());
    }
}
