package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every aggregation. */
class EveryAggregationTest {

    private static final double SAME = 1e-9;

    private static List<Aggregation> ofItems() {
        return Every.OF_ITEMS;
    }

    /** Those that do not draw: MACE may take either of two raters for a spammer, by where it starts. */
    private static List<Aggregation> steady() {
        return List.of(Every.MAJORITY, Every.WEIGHTED_MAJORITY, Every.DAWID_SKENE, Every.GLAD);
    }

    private static List<Aggregation> ofPairs() {
        return Every.OF_PAIRS;
    }

    /** Each on items of two and of three classes, or on pairs, over seeds. */
    private static Stream<Arguments> panels() {
        Stream<Arguments> items = Every.OF_ITEMS.stream()
                .flatMap(one -> IntStream.range(1, 7)
                        .mapToObj(seed -> Arguments.of(
                                one,
                                SimulatedPanel.of(
                                        seed,
                                        40,
                                        8,
                                        3,
                                        2 + seed % 2,
                                        (rater, item, truth, draws) ->
                                                SimulatedPanel.coin(.3 + .08 * rater, truth, 2 + seed % 2, draws)))));
        Stream<Arguments> pairs = Stream.of(Every.BRADLEY_TERRY, Every.CROWD_BRADLEY_TERRY)
                .flatMap(one -> IntStream.range(1, 4)
                        .mapToObj(seed -> Arguments.of(
                                one,
                                Worlds.crowdBradleyTerry(seed, 40, .9, .8, .9, .9, .7, .3)
                                        .panel())));
        return Stream.concat(items, pairs);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void the_place_of_a_rater_in_the_file_changes_nothing(Aggregation aggregation, SimulatedPanel panel) {
        PanelRatings ratings = panel.ratings();
        int[] places = Draws.of(1, "places", 0).permutation(ratings.raters().size());
        Aggregated one = aggregation.of(ratings, 5);
        Aggregated other = aggregation.of(
                Panels.permuted(
                        ratings,
                        places,
                        IntStream.range(0, ratings.classes().size()).toArray()),
                5);
        assertThat(other.labels().values()).containsExactly(one.labels().values(), within(SAME));
        assertThat(other.ties()).isEqualTo(one.ties());
        for (int w = 0; w < one.ability().length; w++) {
            assertThat(other.ability()[places[w]]).isCloseTo(one.ability()[w], within(SAME));
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void the_order_of_an_item_s_ratings_changes_nothing(Aggregation aggregation, SimulatedPanel panel) {
        PanelRatings ratings = panel.ratings();
        PanelRatings backwards = backwardsWithinItems(ratings);
        assertThat(backwards.rater()).isNotEqualTo(ratings.rater());
        assertThat(aggregation.of(backwards, 5).labels().values())
                .containsExactly(aggregation.of(ratings, 5).labels().values(), within(SAME));
    }

    private static PanelRatings backwardsWithinItems(PanelRatings ratings) {
        int[] starts = ratings.starts();
        int[] from = IntStream.range(0, ratings.size())
                .map(r -> starts[ratings.item()[r]] + starts[ratings.item()[r] + 1] - 1 - r)
                .toArray();
        return new PanelRatings(
                ratings.classes(),
                ratings.raters(),
                ratings.examples(),
                ratings.items(),
                IntStream.of(from).map(r -> ratings.rater()[r]).toArray(),
                ratings.item(),
                IntStream.of(from).map(r -> ratings.says()[r]).toArray(),
                ratings.first(),
                ratings.second());
    }

    @ParameterizedTest
    @MethodSource("panels")
    void another_order_of_the_classes_gives_the_same_labels_in_that_order(
            Aggregation aggregation, SimulatedPanel panel) {
        PanelRatings ratings = panel.ratings();
        int classes = ratings.classes().size();
        int[] places = IntStream.range(0, classes).map(c -> (c + 1) % classes).toArray();
        PanelRatings told = Panels.permuted(
                ratings, IntStream.range(0, ratings.raters().size()).toArray(), places);
        if (ratings.first().length > 0) {
            // Where the classes of pairs change places, so do the sides.
            told = Panels.ofPairs(told, ratings.second(), ratings.first());
        }
        Aggregated one = aggregation.of(ratings, 5);
        Aggregated other = aggregation.of(told, 5);
        for (int i = 0; i < ratings.items(); i++) {
            for (int c = 0; c < classes; c++) {
                assertThat(other.labels().at(i, places[c]))
                        .isCloseTo(one.labels().at(i, c), within(SAME));
            }
        }
        assertThat(other.ability()).containsExactly(one.ability(), within(SAME));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void a_label_is_a_distribution_and_the_same_input_gives_the_same_bytes(
            Aggregation aggregation, SimulatedPanel panel) {
        Aggregated made = panel.by(aggregation);
        int classes = made.labels().classes().size();
        for (int i = 0; i < made.labels().size(); i++) {
            double[] row = Arrays.copyOfRange(made.labels().values(), i * classes, (i + 1) * classes);
            assertThat(DoubleStream.of(row).sum()).isCloseTo(1, within(1e-12));
            assertThat(DoubleStream.of(row).min().orElseThrow()).isBetween(0., 1.);
        }
        Aggregated again = panel.by(aggregation);
        assertThat(again.labels().values()).isEqualTo(made.labels().values());
        assertThat(again.ability()).isEqualTo(made.ability());
        assertThat(again.scores()).isEqualTo(made.scores());
        assertThat(again.easiness()).isEqualTo(made.easiness());
    }

    @ParameterizedTest
    @MethodSource("ofItems")
    void unanimous_raters_are_followed_and_an_item_that_nobody_rated_has_no_label(Aggregation aggregation) {
        Aggregated made = aggregation.of(Panels.of(3, "000", "111", "---", "222", "22-", "--0"), 0);
        assertThat(made.labels().hard()).containsExactly(0, 1, -2, 2, 2, 0);
    }

    @ParameterizedTest
    @MethodSource("ofItems")
    void a_panel_of_one_rater_is_followed(Aggregation aggregation) {
        Aggregated made = aggregation.of(Panels.of(3, "0", "1", "1", "2"), 0);
        assertThat(made.labels().hard()).containsExactly(0, 1, 1, 2);
    }

    @ParameterizedTest
    @MethodSource("steady")
    void two_raters_who_always_contradict_each_other_are_a_tie_and_not_a_matter_of_order(Aggregation aggregation) {
        Aggregated made = aggregation.of(Panels.binary("10", "01", "10", "01"), 0);
        assertThat(made.ties()).containsExactly(0, 1, 2, 3);
    }

    @ParameterizedTest
    @MethodSource("ofItems")
    void a_class_that_nobody_names_is_no_trouble_and_gets_no_item(Aggregation aggregation) {
        Aggregated made = aggregation.of(Panels.of(5, "000", "110", "111", "010"), 0);
        assertThat(made.labels().hard()).containsExactly(0, 1, 1, 0);
    }

    @ParameterizedTest
    @MethodSource("ofItems")
    void ten_thousand_ratings_of_one_item_do_not_leave_the_range_of_numbers(Aggregation aggregation) {
        PanelRatings ratings = crowd(LabelReader.PREFERENCES);
        assertFinite(aggregation.of(ratings, 0), ratings);
    }

    @ParameterizedTest
    @MethodSource("ofPairs")
    void nor_do_ten_thousand_ratings_of_one_pair(Aggregation aggregation) {
        PanelRatings ratings = Panels.ofPairs(crowd(LabelReader.PREFERENCES), new int[] {0, 1}, new int[] {1, 2});
        assertFinite(aggregation.of(ratings, 0), ratings);
    }

    /** Item 0 rated by 10,000 raters, all but 10 of whom say 1; item 1 by the first two of them, who disagree. */
    private static PanelRatings crowd(List<String> classes) {
        int[][] cells = IntStream.range(0, 10_002)
                .mapToObj(r -> r < 10_000 ? new int[] {r, 0, r < 10 ? 0 : 1} : new int[] {r - 10_000, 1, r - 10_000})
                .toArray(int[][]::new);
        return Panels.of(classes, SimulatedPanel.names("r", 10_000), 2, cells);
    }

    private static void assertFinite(Aggregated made, PanelRatings ratings) {
        assertThat(made.labels().hard(0)).isEqualTo(1);
        assertThat(made.labels().present(1)).isTrue();
        for (double[] values : List.of(made.labels().values(), made.ability(), made.easiness(), made.scores())) {
            assertThat(DoubleStream.of(values).allMatch(Double::isFinite)).isTrue();
        }
        assertThat(ratings.size()).isEqualTo(10_002);
    }
}
