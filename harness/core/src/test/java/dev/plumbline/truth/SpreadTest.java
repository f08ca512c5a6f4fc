package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static double[] gaussians(long seed, int n) {
        Draws draws = Draws.of(seed, "spread", 0);
        return IntStream.range(0, n).mapToDouble(i -> draws.gaussian()).toArray();
    }

    private static Spread spread(double[] scores, int... clusters) {
        int[] rows = IntStream.range(0, scores.length).toArray();
        Sample sample = Sample.of(rows, clusters);
        return Spread.of(new BySeed(List.of(Estimate.mean(scores, sample))), sample, sample.clusters());
    }

    /** Unbiased variance of the mean of independent numbers. */
    private static double varianceOfMean(double[] scores) {
        double mean = Arrays.stream(scores).average().orElseThrow();
        double squares = Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).sum();
        return squares / (scores.length - 1) / scores.length;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void clusters_of_one_give_the_standard_error_of_independent_examples(long seed) {
        double[] scores = gaussians(seed, 30);
        Spread spread = spread(scores, IntStream.range(0, 30).toArray());
        // C/(C-1) times the sum of squares over n^2 is s^2/n.
        assertThat(spread.variance()).isEqualTo(varianceOfMean(scores), EXACT);
        assertThat(spread.df()).isEqualTo(29);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equal_clusters_give_the_standard_error_of_their_means(long seed) {
        double[] scores = gaussians(seed, 30);
        double[] means = IntStream.range(0, 10)
                .mapToDouble(c -> (scores[3 * c] + scores[3 * c + 1] + scores[3 * c + 2]) / 3)
                .toArray();
        Spread spread = spread(scores, IntStream.range(0, 30).map(i -> i / 3).toArray());
        assertThat(spread.variance()).isEqualTo(varianceOfMean(means), EXACT);
        assertThat(spread.df()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doubling_every_row_inside_its_cluster_changes_nothing(long seed) {
        double[] scores = gaussians(seed, 20);
        int[] clusters = IntStream.range(0, 20).map(i -> i % 7).toArray();
        double[] twice = IntStream.range(0, 40).mapToDouble(i -> scores[i / 2]).toArray();
        int[] clustersTwice = IntStream.range(0, 40).map(i -> clusters[i / 2]).toArray();
        assertThat(spread(twice, clustersTwice).variance())
                .isEqualTo(spread(scores, clusters).variance(), EXACT);
    }

    private static Spread ofSeeds(double[]... seeds) {
        int[] rows = IntStream.range(0, seeds[0].length).toArray();
        BySeed estimates = new BySeed(Arrays.stream(seeds).map(SpreadTest::mean).toList());
        return Spread.of(estimates, Sample.of(rows, rows), rows.length);
    }

    @Test
    void the_interaction_of_examples_and_seeds_counts_once_and_satterthwaite_counts_the_freedom() {
        // Seeds 1 1 0 0 and 1 1 1 1: means .5 and 1, V_s = (2 x .25^2)/1/2 = .0625.
        // Contributions +-.125 and 0, their mean +-.0625: V_c = 4/3 x 4 x .0625^2 = 1/48.
        // Each seed departs from that mean by +-.0625: V_i = 4/3 x 2 x 4 x .0625^2 / (1 x 2) = 1/48.
        Spread spread = ofSeeds(new double[] {1, 1, 0, 0}, new double[] {1, 1, 1, 1});
        assertThat(spread.variance()).isEqualTo(.0625, EXACT);
        double squares = 1 / 48.0 / 48 / 3 + .0625 * .0625 / 1 + 1 / 48.0 / 48 / 3;
        assertThat(spread.df()).isEqualTo(.0625 * .0625 / squares, EXACT);
    }

    @Test
    void three_seeds_have_two_degrees_of_freedom() {
        // Means 1, 0 and .5: s^2 = (.25 + .25)/2, over 3 seeds.
        BySeed apart =
                new BySeed(List.of(mean(new double[] {1, 1}), mean(new double[] {0, 0}), mean(new double[] {.5, .5})));
        assertThat(apart.seedCovariance(apart)).isEqualTo(1 / 12.0, EXACT);
        // Contributions +-.25, -+.25 and 0, their mean 0: squares .25 in all, times C/(C-1) = 2, over 2 and over 3.
        BySeed crossed =
                new BySeed(List.of(mean(new double[] {1, 0}), mean(new double[] {0, 1}), mean(new double[] {.5, .5})));
        Sample two = Sample.of(new int[] {0, 1}, new int[] {0, 1});
        assertThat(crossed.interactionCovariance(crossed, two, 2)).isEqualTo(1 / 12.0, EXACT);
        assertThat(crossed.clusterCovariance(crossed, two, 2)).isEqualTo(0, EXACT);
        // Nothing but the seeds varies in the first: 2 degrees of freedom.
        assertThat(Spread.of(apart, two, 2)).isEqualTo(new Spread(1 / 12.0, 2));
    }

    @Test
    void what_the_rows_of_a_cluster_contribute_is_summed_in_the_order_in_which_clusters_appear() {
        Sample sample = Sample.of(new int[] {0, 1, 2, 3}, new int[] {7, 3, 7, 5});
        assertThat(sample.sums(new double[] {1, 10, 100, 1000})).containsExactly(101, 10, 1000);
    }

    /** Three seeds on three examples: each seed's mean, plus d, minus d and plus nothing, d being 1, -1 and 0. */
    private static BySeed crossed(double... means) {
        double[] d = {1, -1, 0};
        return new BySeed(IntStream.range(0, 3)
                .mapToObj(s -> mean(new double[] {means[s] + d[s], means[s] - d[s], means[s]}))
                .toList());
    }

    @Test
    void the_interaction_has_the_product_of_the_two_freedoms() {
        // V_i: contributions +-1/3 twice, squares 4/9, times 3/2, over 2 and over 3: 1/9. V_c = 0. V_s = 4/3.
        Sample three = Sample.of(new int[] {0, 1, 2}, new int[] {0, 1, 2});
        Spread spread = Spread.of(crossed(4, 0, 2), three, 3);
        assertThat(spread.variance()).isEqualTo(4 / 3.0, EXACT);
        // (4/3)^2 / ((4/3)^2/2 + (1/9)^2/(2 x 2))
        assertThat(spread.df()).isEqualTo(576 / 289.0, EXACT);
    }

    @Test
    void what_clusters_and_seeds_add_beyond_their_interaction_is_summed() {
        // Contributions 1, 0 and -1 of the examples besides: V_c = 2 x 3/2. V_i = 1/9, V_s = 4/3.
        BySeed examples = new BySeed(List.of(mean(new double[] {3, 0, -3})));
        Sample three = Sample.of(new int[] {0, 1, 2}, new int[] {0, 1, 2});
        Spread spread = Spread.of(crossed(4, 0, 2).plus(1, examples), three, 3);
        assertThat(spread.variance()).isEqualTo(1 / 9.0 + (3 - 1 / 9.0) + (4 / 3.0 - 1 / 9.0), EXACT);
    }

    @Test
    void of_two_estimates_at_once_the_interaction_counts_once_as_well() {
        // No spread of the clusters' means and none of the seeds': the interaction of 1/9 alone, and twice and four
        // times it.
        Sample three = Sample.of(new int[] {0, 1, 2}, new int[] {0, 1, 2});
        BySeed one = crossed(0, 0, 0);
        Covariance joint = Spread.of(one, one.plus(1, one), three, 3);
        assertThat(joint.first()).isEqualTo(1 / 9.0, EXACT);
        assertThat(joint.both()).isEqualTo(2 / 9.0, EXACT);
        assertThat(joint.second()).isEqualTo(4 / 9.0, EXACT);
    }

    @Test
    void a_variance_up_to_rounding_error_is_nothing() {
        assertThat(new Spread(1e-24, 9).isNothing()).isTrue();
        assertThat(new Spread(1.1e-24, 9).isNothing()).isFalse();
    }

    @Test
    void seeds_that_vary_no_more_than_their_interaction_says_add_nothing() {
        // Seeds 1 1 0 0 and 1 1 1 0: V_s = (2 x .125^2)/1/2 = .015625. Contributions depart from their mean by .03125
        // three
        // times and .09375 once: V_i = 4/3 x 2 x .01171875 / (1 x 2) = .015625 as well.
        // Mean over the seeds 1 1 .5 0: squares .140625 x 2 + .015625 + .390625 = .6875; V_c = .6875/3/4.
        Spread spread = ofSeeds(new double[] {1, 1, 0, 0}, new double[] {1, 1, 1, 0});
        assertThat(spread.variance()).isEqualTo(.6875 / 12, EXACT);
        assertThat(spread.df()).isEqualTo(3);
    }

    @Test
    void a_difference_of_arms_is_paired_by_row_and_by_seed() {
        // The second arm is the first plus .25 on every row and seed: nothing varies in the difference.
        BySeed one = new BySeed(List.of(mean(new double[] {1, 0, 1}), mean(new double[] {0, 0, 1})));
        BySeed two = new BySeed(List.of(mean(new double[] {1.25, .25, 1.25}), mean(new double[] {.25, .25, 1.25})));
        int[] rows = {0, 1, 2};
        BySeed difference = two.minus(one);
        assertThat(difference.mean().value()).isEqualTo(.25, EXACT);
        assertThat(Spread.of(difference, Sample.of(rows, rows), 3).isNothing()).isTrue();
    }

    @Test
    void a_single_fit_is_paired_with_each_of_several_seeds() {
        // Means 2/3 and 1/3, each minus 1/3: 1/3 and 0.
        BySeed several = new BySeed(List.of(mean(new double[] {1, 0, 1}), mean(new double[] {0, 0, 1})));
        BySeed single = new BySeed(List.of(mean(new double[] {0, 1, 0})));
        assertThat(several.minus(single).each())
                .extracting(Estimate::value)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(1 / 3.0, EXACT),
                        second -> assertThat(second).isEqualTo(0, EXACT));
    }

    private static Estimate mean(double[] scores) {
        int[] rows = IntStream.range(0, scores.length).toArray();
        return Estimate.mean(scores, Sample.of(rows, rows));
    }
}
