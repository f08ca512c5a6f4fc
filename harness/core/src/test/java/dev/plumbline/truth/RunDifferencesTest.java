package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDifferencesTest {

    private static final MetricKey KEY = new MetricKey("student", "soft", "all", "accuracy", Against.TRUTH);

    /** Outcomes of the examples 0, 1, ... by an array a seed, each example in the cluster that stands at its place. */
    private static RunDifferences.Left left(int[] clusters, double[]... bySeed) {
        TreeMap<String, double[]> byId = new TreeMap<>();
        TreeMap<String, String> clusterOf = new TreeMap<>();
        for (int i = 0; i < clusters.length; i++) {
            int row = i;
            byId.put(
                    "" + i, Arrays.stream(bySeed).mapToDouble(seed -> seed[row]).toArray());
            clusterOf.put("" + i, "c" + clusters[i]);
        }
        return new RunDifferences.Left(new Outcomes(KEY, bySeed.length, byId), clusterOf);
    }

    private static RunDifferences.Left single(double... outcomes) {
        return left(IntStream.range(0, outcomes.length).toArray(), outcomes);
    }

    private static RunDifference difference(RunDifferences.Left before, RunDifferences.Left after) {
        return RunDifferences.adjusted(List.of(RunDifferences.of(new RunDifferences.Asked(before, after, 2))))
                .get(0);
    }

    private static Measured.Value value(RunDifference difference) {
        return (Measured.Value) difference.difference();
    }

    @Test
    void right_and_wrong_of_single_examples_are_counted_both_ways() {
        RunDifference found = difference(single(1, 1, 1, 1, 0, 0, 0, 0), single(0, 0, 0, 0, 1, 0, 0, 0));
        // -4 + 1 of 8; McNemar of 4 to 1: 2 (1 + 5) / 32 = .375.
        assertThat(value(found).estimate()).isEqualTo(-.375, within(1e-12));
        assertThat(found.onlyBefore()).hasValue(4);
        assertThat(found.onlyAfter()).hasValue(1);
        assertThat(found.test()).contains(Comparison.Test.MCNEMAR);
        assertThat(found.p().orElseThrow()).isEqualTo(.375, within(1e-12));
        assertThat(found.adjusted()).isEqualTo(found.p());
        assertThat(found.differs()).isFalse();
    }

    @Test
    void the_interval_is_that_of_a_change_since_a_baseline() {
        RunDifference found = difference(single(1, 1, 1, 1, 0, 0, 0, 0), single(1, 1, 1, 0, 0, 0, 0, 0));
        // As in ChangesTest: the squares about -1/8 sum to 7/8, so SE^2 = 7/8 / 64 * 8/7 = 1/64.
        assertThat(value(found).estimate()).isEqualTo(-.125, within(1e-12));
        assertThat(value(found).interval().standardError()).isEqualTo(.125, within(1e-12));
        assertThat(value(found).n()).isEqualTo(8);
    }

    @Test
    void clusters_are_flipped_whole() {
        int[] clusters = {0, 0, 1, 1, 2, 2};
        RunDifference found = difference(
                left(clusters, new double[] {0, 0, 0, 0, 0, 1}), left(clusters, new double[] {1, 1, 1, 1, 1, 1}));
        // Differences of the clusters 2, 2, 1: of the 8 sums only 5 and -5 are as far.
        assertThat(found.test()).contains(Comparison.Test.SIGN_FLIP);
        assertThat(found.p()).hasValue(.25);
        assertThat(value(found).clusters()).isEqualTo(3);
        assertThat(found.onlyAfter()).hasValue(5);
    }

    @Test
    void scores_that_are_no_counts_are_flipped_too() {
        RunDifference found = difference(single(.5, .5, .5), single(.4, .3, .2));
        // Differences -.1, -.2, -.3: of the 8 sums only -.6 and .6 are as far.
        assertThat(found.test()).contains(Comparison.Test.SIGN_FLIP);
        assertThat(found.onlyBefore()).isEmpty();
        assertThat(found.p()).hasValue(.25);
    }

    @Test
    void several_seeds_are_paired_by_position_and_a_single_one_with_each() {
        int[] clusters = {0, 1, 2, 3};
        RunDifferences.Left one = single(1, 1, 1, 1);
        RunDifferences.Left two = left(clusters, new double[] {1, 1, 0, 0}, new double[] {1, 0, 0, 0});
        RunDifferences.Left three =
                left(clusters, new double[] {1, 1, 0, 0}, new double[] {1, 0, 0, 0}, new double[] {1, 0, 0, 0});

        assertThat(value(difference(one, two)).estimate()).isEqualTo(-.625);
        assertThat(difference(one, two).test()).contains(Comparison.Test.SIGN_FLIP_AND_SEEDS);
        assertThat(difference(two, three).difference())
                .isEqualTo(new Measured.Undefined("2 seeds then cannot be paired with 3 now"));
        assertThat(difference(two, three).p()).isEmpty();
    }

    @Test
    void only_examples_of_both_runs_count() {
        RunDifferences.Left before = single(1, 1, 1, 1);
        RunDifferences.Left after = single(0, 1, 1);
        assertThat(value(difference(before, after)).n()).isEqualTo(3);
        assertThat(value(difference(before, after)).estimate()).isEqualTo(-1 / 3.0, within(1e-12));
        assertThat(difference(before, single()).difference())
                .isEqualTo(new Measured.Undefined("there is no held-out example here"));
    }

    @Test
    void an_example_that_has_moved_to_another_cluster_stops_the_comparison() {
        RunDifferences.Left before = left(new int[] {0, 0, 1}, new double[] {1, 1, 1});
        RunDifferences.Left after = left(new int[] {0, 1, 1}, new double[] {1, 1, 1});
        assertThat(difference(before, after).difference())
                .isEqualTo(new Measured.Undefined("1 example is of another cluster in the other run"));
    }

    @Test
    void p_is_adjusted_for_all_that_have_one() {
        RunDifferences.Left none = single(0, 0, 0, 0, 0, 0, 0);
        List<RunDifference> found = RunDifferences.adjusted(List.of(
                RunDifferences.of(new RunDifferences.Asked(none, single(1, 1, 1, 1, 1, 1, 1), 2)),
                RunDifferences.of(new RunDifferences.Asked(none, single(), 2)),
                RunDifferences.of(new RunDifferences.Asked(none, single(1, 1, 1, 1, 1, 0, 0), 2))));
        // McNemar 2/128 and 2/32; Holm over the two: 4/128 and 2/32.
        assertThat(found.get(0).adjusted()).hasValue(4 / 128.0);
        assertThat(found.get(0).differs()).isTrue();
        assertThat(found.get(1).adjusted()).isEmpty();
        assertThat(found.get(2).adjusted()).hasValue(2 / 32.0);
        assertThat(found.get(2).differs()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_run_against_itself_does_not_differ_anywhere(long seed) {
        RunDifferences.Left one = drawn(seed, .7, 40, 3);
        RunDifference found = difference(one, one);
        assertThat(value(found).estimate()).isZero();
        assertThat(found.p()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_other_way_round_every_sign_is_the_other_and_p_the_same(long seed) {
        RunDifferences.Left one = drawn(seed, .7, 40, 3);
        RunDifferences.Left other = drawn(seed + 100, .6, 40, 3);
        RunDifference there = difference(one, other);
        RunDifference back = difference(other, one);
        assertThat(value(back).estimate()).isEqualTo(-value(there).estimate(), within(1e-15));
        assertThat(value(back).interval().low(.95))
                .isEqualTo(-value(there).interval().high(.95), within(1e-12));
        assertThat(back.p()).isEqualTo(there.p());
        assertThat(back.onlyBefore()).isEqualTo(there.onlyAfter());
    }

    /** One training's right and wrong answers in clusters of so many. */
    private static RunDifferences.Left drawn(long seed, double accuracy, int examples, int clusterSize) {
        Draws draws = Draws.of(seed, "outcomes", 0);
        return left(
                IntStream.range(0, examples).map(i -> i / clusterSize).toArray(),
                IntStream.range(0, examples)
                        .mapToDouble(i -> draws.uniform() < accuracy ? 1 : 0)
                        .toArray());
    }

    @Test
    void runs_that_differ_by_chance_alone_seldom_differ_in_any_of_ten_metrics() {
        int runs = 400;
        int falsely = 0;
        for (int run = 0; run < runs; run++) {
            long seed = 1000L * run;
            List<RunDifference> found = IntStream.range(0, 10)
                    .mapToObj(i -> RunDifferences.of(
                            new RunDifferences.Asked(drawn(seed + i, .7, 30, 1), drawn(seed + 500 + i, .7, 30, 1), 2)))
                    .toList();
            falsely += RunDifferences.adjusted(found).stream().anyMatch(RunDifference::differs) ? 1 : 0;
        }
        // At most 5 %, and McNemar's test of so few is well below it: 20 of 400 with 4 standard deviations of 4.4 would
        // be 37.
        assertThat(falsely).isLessThan(37);
    }
}
