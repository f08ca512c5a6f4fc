package dev.plumbline.labeling.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the majority, as means over ten panels: where judging the raters should help, where it should not, and where it cannot. */
class WhereAggregationsDifferTest {

    private static List<Aggregation> judging() {
        return Every.OF_ITEMS.subList(1, Every.OF_ITEMS.size());
    }

    private static double mean(Aggregation aggregation, Panel panel) {
        return LongStream.range(0, 10)
                .mapToDouble(seed -> panel.of(seed).accuracy(aggregation))
                .average()
                .orElseThrow();
    }

    private interface Panel {
        SimulatedPanel of(long seed);
    }

    /** Eight of 20 raters are right on nine of ten items; the others name any class. */
    private static SimulatedPanel spammers(long seed) {
        return SimulatedPanel.of(
                seed,
                500,
                20,
                8,
                3,
                (rater, item, truth, draws) -> rater < 8 ? SimulatedPanel.coin(.9, truth, 3, draws) : draws.below(3));
    }

    /** Six of 20 raters say the opposite of what they know. */
    private static SimulatedPanel adversaries(long seed) {
        return SimulatedPanel.of(
                seed,
                500,
                20,
                7,
                2,
                (rater, item, truth, draws) -> SimulatedPanel.coin(rater < 6 ? .1 : .85, truth, 2, draws));
    }

    private static SimulatedPanel alike(long seed) {
        return SimulatedPanel.of(
                seed, 1000, 20, 7, 3, (rater, item, truth, draws) -> SimulatedPanel.coin(.75, truth, 3, draws));
    }

    /** Everybody believes the same falsehood about three of ten items, and errs on one of ten others. */
    private static SimulatedPanel falsehood(long seed) {
        return SimulatedPanel.of(
                seed,
                1000,
                20,
                7,
                2,
                (rater, item, truth, draws) -> SimulatedPanel.coin(.9, item % 10 < 3 ? 1 - truth : truth, 2, draws));
    }

    @ParameterizedTest
    @MethodSource("judging")
    void among_spammers_judging_the_raters_gains_twelve_points_at_least(Aggregation aggregation) {
        assertThat(mean(aggregation, WhereAggregationsDifferTest::spammers))
                .isGreaterThan(mean(Every.MAJORITY, WhereAggregationsDifferTest::spammers) + .12);
    }

    @ParameterizedTest
    @MethodSource("judging")
    void among_adversaries_judging_the_raters_gains_fifteen_points_at_least(Aggregation aggregation) {
        assertThat(mean(aggregation, WhereAggregationsDifferTest::adversaries))
                .isGreaterThan(mean(Every.MAJORITY, WhereAggregationsDifferTest::adversaries) + .15);
    }

    @ParameterizedTest
    @MethodSource("judging")
    void among_raters_who_are_alike_it_gains_and_loses_less_than_half_a_point(Aggregation aggregation) {
        assertThat(mean(aggregation, WhereAggregationsDifferTest::alike))
                .isCloseTo(mean(Every.MAJORITY, WhereAggregationsDifferTest::alike), within(.005));
    }

    @ParameterizedTest
    @MethodSource("judging")
    void a_falsehood_that_all_believe_is_beyond_any_of_them(Aggregation aggregation) {
        assertThat(mean(aggregation, WhereAggregationsDifferTest::falsehood)).isBetween(.68, .72);
    }

    @Test
    void and_dawid_and_skene_are_as_sure_of_the_falsehood_as_of_the_rest() {
        Aggregated made = falsehood(1).by(Every.DAWID_SKENE);
        double wrong = LongStream.range(0, 1000)
                .filter(i -> i % 10 < 3)
                .mapToDouble(i -> made.confidence((int) i).orElseThrow())
                .average()
                .orElseThrow();
        assertThat(wrong).isGreaterThan(.99);
    }

    /** Fifty raters with six ratings each of three classes: nine probabilities a rater from six ratings. */
    private static SimulatedPanel few(long seed) {
        return SimulatedPanel.of(
                seed, 100, 50, 3, 3, (rater, item, truth, draws) -> SimulatedPanel.coin(.8, truth, 3, draws));
    }

    @Test
    void where_raters_rated_little_dawid_and_skene_lose_more_than_eight_points_and_the_others_fewer_than_six() {
        double majority = mean(Every.MAJORITY, WhereAggregationsDifferTest::few);
        assertThat(mean(Every.DAWID_SKENE, WhereAggregationsDifferTest::few)).isLessThan(majority - .08);
        assertThat(mean(Every.WEIGHTED_MAJORITY, WhereAggregationsDifferTest::few))
                .isCloseTo(majority, within(.01));
        assertThat(mean(Every.GLAD, WhereAggregationsDifferTest::few)).isCloseTo(majority, within(.03));
        assertThat(mean(Every.MACE, WhereAggregationsDifferTest::few)).isCloseTo(majority, within(.06));
    }

    /** A negative control: nobody knows anything. */
    private static SimulatedPanel noise(long seed) {
        return SimulatedPanel.of(seed, 400, 20, 7, 2, (rater, item, truth, draws) -> draws.below(2));
    }

    @ParameterizedTest
    @MethodSource("judging")
    void from_ratings_that_say_nothing_none_makes_truth(Aggregation aggregation) {
        assertThat(mean(aggregation, WhereAggregationsDifferTest::noise)).isBetween(.47, .53);
    }
}
