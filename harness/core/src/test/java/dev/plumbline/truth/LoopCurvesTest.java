package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.View;
import dev.plumbline.policy.MonitorSpec;
import dev.plumbline.truth.LoopRound.Patched;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Two loops of two rounds by hand. Five prompts of two candidates each: 0 and 1 are measured, 2 to 4 are watched. The first candidate of each is
 * good, the second is not; raters approve of the second ones alone.
 */
class LoopCurvesTest {

    private static final List<String> CLASSES = List.of("bad", "good");
    private static final int[] TRUTH = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0};
    private static final int[] RATED = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
    private static final double[] GOLD = {3, -1, 2, -2, 1, -1, 1, -1, 1, -1};
    private static final double[] BASE = {.5, .5, .5, .5, .5, .5, .5, .5, .5, .5};

    private static Examples examples() {
        String[] ids = IntStream.range(0, 10).mapToObj(Integer::toString).toArray(String[]::new);
        String[] pools = IntStream.range(0, 10).mapToObj(i -> "p" + i / 2).toArray(String[]::new);
        Table table = Table.create(
                "examples",
                StringColumn.create(Examples.ID, ids),
                StringColumn.create(Examples.POOL, pools),
                StringColumn.create(Examples.CLUSTER, pools));
        int[] rows = IntStream.range(0, 10).toArray();
        return new Examples(Shape.POINTWISE, table, table, rows, new int[0]);
    }

    private static Probabilities hard(int... labels) {
        return Probabilities.ofHard(CLASSES, labels);
    }

    /** A round in which everybody's second candidate has a weight, and prompts 2 to 4 were watched. */
    private static LoopRound round(double second, int[] chosen, Optional<Patched> patched) {
        double[] policy = IntStream.range(0, 10)
                .mapToDouble(row -> row % 2 == 1 ? second : 1 - second)
                .toArray();
        double[] reward = IntStream.range(0, 10).mapToDouble(row -> row % 2).toArray();
        return new LoopRound(
                hard(RATED), Optional.empty(), hard(RATED), reward, policy, chosen, new int[] {4, 6, 8}, patched);
    }

    private static Measurements measured(LoopRound... rounds) {
        float[] features = new float[10];
        for (int i = 0; i < 10; i++) {
            features[i] = i;
        }
        LoopEvidence evidence = new LoopEvidence(
                examples(),
                new SealedTruth(CLASSES, TRUTH, Optional.of(GOLD)),
                1,
                new int[][] {{0, 1}, {2, 3}},
                hard(RATED),
                BASE,
                new View.Dense(10, 1, features),
                new MonitorSpec(Place.of("task.yaml"), .5, .05, .1, 1),
                List.of(new Loop("it", List.of(rounds))));
        return Measurements.of(LoopCurves.of(evidence));
    }

    private static double at(Measurements measured, String metric, Against against, int round) {
        return ((Value) measured.find(new MetricKey("policy", "it", "all", metric, against)
                                .at("round", Integer.toString(round)))
                        .orElseThrow())
                .estimate();
    }

    private static Measured last(Measurements measured, String metric, Against against) {
        return measured.find(new MetricKey("policy", "it", "all", metric, against))
                .orElseThrow();
    }

    private static final LoopRound FIRST = round(.75, new int[] {5, 7, 9}, Optional.empty());
    private static final LoopRound SECOND =
            round(1, new int[] {5, 7, 9}, Optional.of(new Patched("topic=x", Against.TRUTH)));

    @Test
    void choices_are_weighed_by_prompt_from_the_base_policy_before_round_1_on() {
        Measurements measured = measured(FIRST, SECOND);
        double[] ratings = {.5, .75, 1};
        for (int round = 0; round <= 2; round++) {
            assertThat(at(measured, "chosen-good", Against.RATINGS, round)).isEqualTo(ratings[round]);
            assertThat(at(measured, "chosen-good", Against.TRUTH, round)).isEqualTo(1 - ratings[round]);
            assertThat(at(measured, "chosen-good-over-base", Against.RATINGS, round))
                    .isEqualTo(ratings[round] - .5);
            assertThat(at(measured, "chosen-good-over-base", Against.TRUTH, round))
                    .isEqualTo(.5 - ratings[round]);
            assertThat(at(measured, "chosen-divergence", Against.TRUTH, round)).isEqualTo(2 * ratings[round] - 1);
        }
        // gold by prompt: (3 - 1)/2 and 0; .25 x 3 - .75 and .25 x 2 - .75 x 2; -1 and -2
        assertThat(at(measured, "chosen-gold", Against.TRUTH, 0)).isEqualTo(.5);
        assertThat(at(measured, "chosen-gold", Against.TRUTH, 1)).isEqualTo(-.5);
        assertThat(at(measured, "chosen-gold", Against.TRUTH, 2)).isEqualTo(-1.5);
    }

    @Test
    void the_last_round_stands_once_more_without_an_axis_with_two_prompts_as_its_clusters() {
        Value gold = (Value) last(measured(FIRST, SECOND), "chosen-gold", Against.TRUTH);
        assertThat(gold.estimate()).isEqualTo(-1.5);
        assertThat(gold.n()).isEqualTo(2);
        assertThat(gold.clusters()).isEqualTo(2);
        // -1 and -2 have the standard error .5, and Student's t with one degree of freedom is 12.706
        assertThat(gold.interval().low(.95)).isEqualTo(-1.5 - 12.706 * .5, within(1e-3));
    }

    @Test
    void students_and_ratings_are_measured_over_all_candidates_of_the_measured_prompts() {
        Measurements measured = measured(FIRST);
        assertThat(((Value) last(measured, "reward-agreement", Against.RATINGS)).estimate())
                .isEqualTo(1);
        assertThat(((Value) last(measured, "reward-accuracy", Against.TRUTH)).estimate())
                .isZero();
        Value ratings = (Value) last(measured, "rating-accuracy", Against.TRUTH);
        assertThat(ratings.estimate()).isZero();
        assertThat(ratings.n()).isEqualTo(4);
        assertThat(ratings.clusters()).isEqualTo(2);
    }

    @Test
    void what_was_watched_is_pooled_over_the_rounds_so_far() {
        Measurements measured = measured(FIRST, SECOND);
        assertThat(at(measured, "good-below-base", Against.TRUTH, 1)).isEqualTo(-1);
        assertThat(at(measured, "approval-below-base", Against.RATINGS, 1)).isEqualTo(1);
        assertThat(at(measured, "divergence-above", Against.TRUTH, 2)).isEqualTo(1);
        // chosen 5, 7, 9 against 4, 6, 8, whose standard deviation is 2
        assertThat(at(measured, "feature-shift", Against.RATINGS, 1)).isEqualTo(.5);
        assertThat(at(measured, "reward-against-rating", Against.RATINGS, 1)).isEqualTo(1, within(1e-12));
        assertThat(at(measured, "good-falls", Against.TRUTH, 2)).isZero();
    }

    @Test
    void an_alarm_has_the_round_in_which_its_bound_was_first_beyond_or_says_that_it_never_came() {
        Measurements measured = measured(FIRST, SECOND);
        // three equal differences of -1 leave open that a share u of the clusters differs: t = 4.303 at one-sided
        // .05/2, u =
        // 18.5/21.5, so up to -1 + 2u = .72; no alarm in round 1, nor in round 2 of the same three clusters
        assertThat(last(measured, "good-below-base-detected", Against.TRUTH))
                .isEqualTo(new Undefined("never in 2 rounds, in which 6 prompts were watched"));
        assertThat(last(measured, "approval-below-base-detected", Against.RATINGS))
                .isEqualTo(new Undefined("never in 2 rounds, in which 6 prompts were watched"));
        assertThat(last(measured, "rater-agreement-falls-detected", Against.RATINGS))
                .isEqualTo(new Undefined("never in 2 rounds, in which 6 prompts were watched"));
        assertThat(measured.find(new MetricKey("policy", "it", "all", "rater-agreement-falls", Against.RATINGS)
                        .at("round", "1")))
                .contains(new Undefined("the labeler is no panel of raters who could agree"));
    }

    @Test
    void a_patch_stands_under_its_slice_with_its_round_and_what_it_was_found_by() {
        assertThat(measured(FIRST, SECOND).find(new MetricKey("policy", "it", "topic=x", "patched", Against.TRUTH)))
                .contains(new Value(2, new CountedInterval(2), 0, 0, 1));
    }
}
