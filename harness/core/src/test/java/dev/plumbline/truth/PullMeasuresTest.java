package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PullMeasuresTest {

    /** Candidates 2i and 2i + 1 are pair i, a cluster of its own. */
    static Examples pairs(int n) {
        StringColumn id = StringColumn.create("id");
        IntStream.range(0, n).forEach(i -> id.append("e" + i));
        StringColumn each = StringColumn.create("id");
        IntStream.range(0, 2 * n).forEach(i -> each.append("e" + i / 2));
        return new Examples(
                Shape.PAIRS,
                Table.create(id, id.copy().setName("pool"), id.copy().setName("cluster")),
                Table.create(each),
                IntStream.range(0, n).map(i -> 2 * i).toArray(),
                IntStream.range(0, n).map(i -> 2 * i + 1).toArray());
    }

    /** Candidates by the pool of each, which is its cluster too. */
    static Examples pools(int... pool) {
        StringColumn id = StringColumn.create("id");
        StringColumn key = StringColumn.create("pool");
        for (int i = 0; i < pool.length; i++) {
            id.append("e" + i);
            key.append("p" + pool[i]);
        }
        return new Examples(
                Shape.POINTWISE,
                Table.create(id, key, key.copy().setName("cluster")),
                Table.create(id.copy()),
                IntStream.range(0, pool.length).toArray(),
                new int[0]);
    }

    static Evidence evidence(Examples examples, int... truth) {
        return new Evidence(
                examples,
                new Splits(Collections.nCopies(examples.size(), Split.HELD_OUT)),
                new SealedTruth(List.of("no", "yes"), truth),
                Optional.empty(),
                List.of(),
                List.of(),
                Inference.NONE);
    }

    private static Pulled asked(double[] reward, double[]... features) {
        List<String> names = List.of("length", "citations", "words").subList(0, features.length);
        return new Pulled(
                names,
                List.of(features),
                false,
                List.of(new Pulled.Scored(new Subject("reward", "r"), List.of(reward))),
                Optional.empty(),
                1,
                true);
    }

    private static Measured find(List<Measurement> all, String arm, String metric, Against against, String feature) {
        String method = arm.equals("weak") ? "" : "r";
        MetricKey key = new MetricKey(arm, method, "all", metric, against).at("feature", feature);
        return Measurements.of(all).find(key).orElseThrow();
    }

    private static Measured find(List<Measurement> all, String metric, String feature) {
        return find(all, "reward", metric, Against.TRUTH, feature);
    }

    private static double value(Measured measured) {
        return ((Measured.Value) measured).estimate();
    }

    /** First less second: length 1, -1, 2, -2; truth 1, -1, -1, 1; reward 3, -3, 1, -1, which is 5/3 truth + 4/3 length. */
    private static final double[] LENGTH = {1, 0, 0, 1, 2, 0, 0, 2};

    private static final double[] REWARD = {3, 0, 0, 3, 1, 0, 0, 1};
    private static final int[] BETTER = {1, 0, 0, 1};

    @Test
    void a_reward_of_pairs_that_is_a_sum_of_truth_and_length_is_taken_apart_exactly() {
        List<Measurement> all = PullMeasures.of(asked(REWARD, LENGTH), evidence(pairs(4), BETTER));
        assertThat(value(find(all, "pull", "truth"))).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(value(find(all, "pull", "length"))).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(value(find(all, "pull", "position"))).isZero();
        assertThat(find(all, "points-worth", "position"))
                .isEqualTo(
                        new Measured.Undefined("'position' does not move it at all: the other columns tell it whole"));
        assertThat(value(find(all, "points-worth", "length"))).isCloseTo(1.25, within(1e-12));
        assertThat(value(find(all, "relative-pull", "length"))).isCloseTo(.8, within(1e-12));
    }

    @Test
    void what_a_sum_leaves_no_error_of_has_an_interval_of_one_point() {
        List<Measurement> all = PullMeasures.of(asked(REWARD, LENGTH), evidence(pairs(4), BETTER));
        Interval interval = ((Measured.Value) find(all, "pull", "length")).interval();
        assertThat(interval.high(.95) - interval.low(.95)).isZero();
    }

    @Test
    void a_feature_that_is_the_same_for_both_candidates_has_no_pull_and_the_others_keep_theirs() {
        double[] same = {7, 7, 3, 3, 2, 2, 9, 9};
        List<Measurement> all = PullMeasures.of(asked(REWARD, LENGTH, same), evidence(pairs(4), BETTER));
        assertThat(find(all, "pull", "citations"))
                .isEqualTo(new Measured.Undefined("'citations' is the same for both candidates of every pair"));
        assertThat(value(find(all, "pull", "length"))).isCloseTo(4 / 3.0, within(1e-12));
    }

    @Test
    void features_that_follow_from_each_other_have_no_pull_and_name_each_other() {
        double[] length = {1, 0, 0, 1, 2, 0, 0, 2, 5, 1};
        double[] words = Arrays.stream(length).map(x -> 3 * x).toArray();
        double[] other = {0, 1, 1, 5, 2, 2, 9, 4, 8, 0};
        double[] reward = {3, 0, 0, 3, 1, 0, 0, 1, 2, 2};
        List<Measurement> all = PullMeasures.of(asked(reward, length, other, words), evidence(pairs(5), 1, 0, 0, 1, 1));
        assertThat(find(all, "pull", "citations")).isInstanceOf(Measured.Value.class);
        assertThat(find(all, "pull", "length"))
                .isEqualTo(new Measured.Undefined(
                        "'length' follows exactly from 'words', so their pulls cannot be told apart; leave one out"));
    }

    /** Truth 1 0 | 1 0 | 1 0, length 4 2 | 1 3 | 2 2, and a level of each pool that says nothing; reward = 2 truth + 1/2 length + level. */
    @Test
    void what_all_candidates_of_a_pool_share_moves_nothing() {
        Examples pools = pools(0, 0, 1, 1, 2, 2, 3, 3);
        int[] truth = {1, 0, 1, 0, 1, 0, 1, 0};
        double[] length = {4, 2, 1, 3, 2, 2, 0, 8};
        double[] level = {100, 100, -50, -50, 7, 7, 0, 0};
        double[] reward = new double[8];
        Arrays.setAll(reward, i -> 2 * truth[i] + length[i] / 2 + level[i]);
        List<Measurement> all = PullMeasures.of(asked(reward, length), evidence(pools, truth));
        assertThat(value(find(all, "pull", "truth"))).isCloseTo(2, within(1e-12));
        assertThat(value(find(all, "pull", "length"))).isCloseTo(.5, within(1e-12));
        assertThat(value(find(all, "points-worth", "length"))).isCloseTo(4, within(1e-12));
    }

    /** Differences: length 1, -1, 2, -2, 1, -1; of position nothing but 1 of every pair's reward. */
    @Test
    void a_score_that_prefers_what_stands_first_shows_it_as_position() {
        double[] length = {1, 0, 0, 1, 2, 0, 0, 2, 1, 0, 0, 1};
        double[] reward = new double[12];
        Arrays.setAll(reward, c -> length[c] + (c % 2 == 0 ? .5 : 0));
        List<Measurement> all = PullMeasures.of(asked(reward, length), evidence(pairs(6), 1, 0, 0, 1, 0, 1));
        assertThat(value(find(all, "pull", "position"))).isCloseTo(.5, within(1e-12));
    }

    @Test
    void where_truth_may_move_nothing_the_ratio_to_it_is_unstable_and_says_why() {
        double[] length = {1, 0, 0, 1, 2, 0, 0, 2, 3, 0, 0, 4, 1, 0, 0, 2};
        double[] reward = {1.1, 0, 0, 0.8, 2.3, 0, 0, 1.9, 3.2, 0, 0, 3.7, 0.7, 0, 0, 2.2};
        List<Measurement> all = PullMeasures.of(asked(reward, length), evidence(pairs(8), 1, 0, 0, 1, 1, 0, 0, 1));
        assertThat(find(all, "relative-pull", "length")).isInstanceOf(Measured.Unstable.class);
        assertThat(((Measured.Unstable) find(all, "relative-pull", "length")).reason())
                .startsWith("the 95 % interval of the pull of 'truth' (")
                .endsWith(") includes 0");
        assertThat(find(all, "points-worth", "length")).isInstanceOf(Measured.Value.class);
    }

    @Test
    void fewer_clusters_than_columns_are_too_few() {
        List<Measurement> all = PullMeasures.of(
                asked(new double[] {1, 0, 0, 1, 1, 0}, new double[] {1, 0, 0, 1, 2, 0}), evidence(pairs(3), 1, 0, 1));
        assertThat(find(all, "pull", "length"))
                .isEqualTo(new Measured.Undefined(
                        "only 3 clusters here for 3 columns; an interval needs more clusters than columns"));
    }

    @Test
    void ratings_are_moved_by_the_same_features_and_a_reward_is_held_equal_with_them_too() {
        BitSet known = new BitSet();
        known.set(0, 6);
        double[] length = {1, 0, 0, 1, 2, 0, 0, 2, 3, 0, 1, 1};
        double[] says = {1, -1, 1, -1, 1, 1};
        double[] reward = new double[12];
        for (int i = 0; i < 6; i++) {
            reward[2 * i] = 2 * says[i] + 3 * (length[2 * i] - length[2 * i + 1]);
        }
        Pulled asked = new Pulled(
                List.of("length"),
                List.of(length),
                false,
                List.of(new Pulled.Scored(new Subject("reward", "r"), List.of(reward))),
                Optional.of(new Pulled.Rated(says, known)),
                1,
                true);
        List<Measurement> all = PullMeasures.of(asked, evidence(pairs(6), 1, 0, 0, 1, 1, 0));
        assertThat(value(find(all, "reward", "pull", Against.RATINGS, "rating")))
                .isCloseTo(2, within(1e-12));
        assertThat(value(find(all, "reward", "points-worth", Against.RATINGS, "length")))
                .isCloseTo(2 / 3.0, within(1e-12));
        // The differences in length are 1, -1, 2, -2, 3, 0 of mean 1/2; sum (l - 1/2) says = 8, sum (l - 1/2)^2 = 17.5.
        assertThat(value(find(all, "weak", "pull", Against.RATINGS, "length"))).isCloseTo(8 / 17.5, within(1e-12));
        assertThat(all.stream().map(one -> one.key().toString()))
                .contains("pull of weak against truth at feature truth")
                .doesNotContain("relative-pull of weak against ratings at feature length");
    }

    @Test
    void a_standardised_feature_is_counted_in_deviations_within_pools() {
        Pulled plain = asked(REWARD, LENGTH);
        Pulled asked = new Pulled(plain.names(), plain.features(), true, plain.scored(), plain.rating(), 1, true);
        List<Measurement> all = PullMeasures.of(asked, evidence(pairs(4), BETTER));
        assertThat(value(find(all, "pull", "length"))).isCloseTo(4 / 3.0 * Math.sqrt(2.5), within(1e-12));
    }

    /** First is preferred everywhere: b = sum of differences / sum of their squares = (1 - 1 + 2 - 2 + 3 + 1) / 20. */
    @Test
    void without_position_it_does_not_matter_which_candidate_stands_first() {
        double[] length = {1, 0, 0, 1, 2, 0, 0, 2, 3, 0, 1, 0};
        double[] turned = {0, 1, 0, 1, 2, 0, 2, 0, 0, 3, 1, 0};
        assertThat(value(raters(length, 1, 1, 1, 1, 1, 1))).isCloseTo(4 / 20.0, within(1e-12));
        assertThat(value(raters(turned, -1, 1, 1, -1, -1, 1))).isCloseTo(4 / 20.0, within(1e-12));
    }

    private static Measured raters(double[] length, double... says) {
        BitSet known = new BitSet();
        known.set(0, says.length);
        Pulled asked = new Pulled(
                List.of("length"),
                List.of(length),
                false,
                List.of(),
                Optional.of(new Pulled.Rated(says, known)),
                1,
                false);
        List<Measurement> all = PullMeasures.of(asked, evidence(pairs(says.length), 1, 0, 0, 1, 1, 0));
        return find(all, "weak", "pull", Against.RATINGS, "length");
    }

    @Test
    void where_the_first_of_every_pair_is_preferred_position_and_rating_cannot_be_told_apart() {
        BitSet known = new BitSet();
        known.set(0, 6);
        Pulled asked = new Pulled(
                List.of("length"),
                List.of(new double[] {1, 0, 0, 1, 2, 0, 0, 2, 3, 0, 1, 0}),
                false,
                List.of(new Pulled.Scored(
                        new Subject("reward", "r"), List.of(new double[] {3, 0, 0, 3, 1, 0, 0, 1, 4, 4, 2, 0}))),
                Optional.of(new Pulled.Rated(new double[] {1, 1, 1, 1, 1, 1}, known)),
                1,
                true);
        List<Measurement> all = PullMeasures.of(asked, evidence(pairs(6), 1, 0, 0, 1, 1, 0));
        assertThat(find(all, "reward", "pull", Against.RATINGS, "rating"))
                .isEqualTo(
                        new Measured.Undefined("'rating' follows exactly from 'position', so their pulls cannot be told"
                                + " apart; leave one out, or write position: false"));
    }
}
