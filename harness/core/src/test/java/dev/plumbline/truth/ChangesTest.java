package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final MetricKey KEY = new MetricKey("student", "soft", "all", "accuracy", Against.TRUTH);

    /** Outcomes of the examples 0, 1, ... by an array a seed. */
    private static Outcomes then(int[]... bySeed) {
        TreeMap<String, double[]> byId = new TreeMap<>();
        for (int i = 0; i < bySeed[0].length; i++) {
            double[] seeds = new double[bySeed.length];
            for (int s = 0; s < seeds.length; s++) {
                seeds[s] = bySeed[s][i];
            }
            byId.put(Integer.toString(i), seeds);
        }
        return new Outcomes(KEY, bySeed.length, byId);
    }

    private static Evaluation since(Outcomes then, boolean sameSplit, EvidenceBuilder now) {
        Recorded.Past past = new Recorded.Past(Earlier.BASELINE, sameSplit, List.of(then));
        return Evaluation.of(now.build().recording(new Recorded(List.of(KEY), List.of(past))));
    }

    private static Measured.Value value(Change change) {
        return (Measured.Value) change.difference();
    }

    private static int[] ones(int n) {
        int[] ones = new int[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void the_difference_is_paired_by_example() {
        EvidenceBuilder now = EvidenceBuilder.truth(ones(8)).arm("student", "soft", new int[] {1, 1, 1, 0, 0, 0, 0, 0});
        Change change = since(then(new int[] {1, 1, 1, 1, 0, 0, 0, 0}), true, now)
                .changes()
                .get(0);
        // differences -1 and seven 0: the squares about -1/8 sum to 7/8, so SE^2 = 7/8 / 64 * 8/7 = 1/64
        assertThat(value(change).estimate()).isEqualTo(-.125, within(1e-12));
        assertThat(value(change).interval().standardError()).isEqualTo(.125, within(1e-12));
        assertThat(value(change).n()).isEqualTo(8);
        assertThat(change.key()).isEqualTo(KEY);
        assertThat(change.added()).isEmpty();
        assertThat(change.removed()).isEmpty();
    }

    @Test
    void clusters_are_summed_before_they_are_squared() {
        EvidenceBuilder now = EvidenceBuilder.truth(ones(8))
                .clusters(0, 0, 1, 1, 2, 2, 3, 3)
                .arm("student", "soft", new int[] {0, 0, 1, 1, 1, 1, 1, 1});
        Measured.Value value = value(since(then(ones(8)), true, now).changes().get(0));
        // cluster sums of (d - mean)/8: -1.5/8 and three .5/8; squares sum to 3/64, times 4/3
        assertThat(value.interval().standardError()).isEqualTo(.25, within(1e-12));
        assertThat(value.clusters()).isEqualTo(4);
    }

    @Test
    void each_slice_has_its_own_change_and_brings_its_own_examples() {
        EvidenceBuilder now = EvidenceBuilder.truth(1, 1, 1, 1)
                .arm("student", "soft", new int[] {1, 0, 0, 0})
                .slice("op=carry", 0, 1);
        List<Change> changes = since(then(new int[] {1, 1, 0, 0}), true, now).changes();
        assertThat(changes).extracting(c -> c.key().slice()).containsExactly("all", "op=carry");
        assertThat(value(changes.get(0)).estimate()).isEqualTo(-.25);
        assertThat(value(changes.get(1)).estimate()).isEqualTo(-.5);
    }

    @Test
    void seeds_are_paired_and_a_single_one_with_each() {
        int[] right = {1, 1, 0, 0};
        int[] worse = {1, 0, 0, 0};
        EvidenceBuilder now = EvidenceBuilder.truth(ones(4)).arm("student", "soft", right, worse);
        Measured.Value same =
                value(since(then(right, worse), true, now).changes().get(0));
        assertThat(same.estimate()).isZero();
        assertThat(same.seeds()).isEqualTo(2);
        assertThat(same.interval()).isEqualTo(new UnvaryingInterval(0, -1, 1, 4));
        assertThat(value(since(then(right), true, now).changes().get(0)).estimate())
                .isEqualTo(-.125);
        assertThat(since(then(right, worse, worse), true, now).changes().get(0).difference())
                .isEqualTo(new Measured.Undefined("3 seeds then cannot be paired with 2 now"));
    }

    @Test
    void what_is_in_one_run_only_is_named_and_not_compared() {
        EvidenceBuilder now = EvidenceBuilder.truth(1, 1, 1, 1).arm("student", "soft", new int[] {1, 1, -1, 0});
        TreeMap<String, double[]> byId = new TreeMap<>();
        List.of("0", "1", "2", "gone").forEach(id -> byId.put(id, new double[] {1}));
        Outcomes then = new Outcomes(KEY, 1, byId);
        Change change = since(then, true, now).changes().get(0);
        assertThat(change.added()).containsExactly("3");
        assertThat(change.removed()).as("no prediction, and not held out").containsExactly("2", "gone");
        assertThat(value(change).n()).isEqualTo(2);
        assertThat(since(then, false, now).changes().get(0).removed())
                .as("of another split only what is held out and has no prediction")
                .containsExactly("2");
    }

    @Test
    void too_little_in_common_has_a_reason() {
        EvidenceBuilder now = EvidenceBuilder.truth(1, 1, 1).arm("student", "soft", new int[] {1, 1, 1});
        Outcomes one = new Outcomes(KEY, 1, new TreeMap<>(Map.of("1", new double[] {1})));
        assertThat(since(one, true, now).changes().get(0).difference())
                .isEqualTo(new Measured.Undefined(
                        "only 1 cluster here has an outcome in both runs; an interval needs at least 2"));
    }

    @Test
    void outcomes_are_what_the_metric_gives_each_example() {
        Outcomes outcomes = since(
                        then(ones(3)),
                        true,
                        EvidenceBuilder.truth(1, 0, 1)
                                .arm("student", "soft", new int[] {1, 1, -1}, new int[] {1, 0, -1}))
                .outcomes()
                .get(0);
        assertThat(outcomes.seeds()).isEqualTo(2);
        assertThat(outcomes.byId().keySet()).containsExactly("0", "1");
        assertThat(outcomes.byId().get("1")).containsExactly(0, 1);
    }

    @Test
    void every_metric_that_is_a_mean_of_examples_has_outcomes_whose_mean_it_is() {
        EvidenceBuilder builder = EvidenceBuilder.truth(1, 0, 1, 0, 1, 0)
                .weak(1, 1, 0, 0, 0, 1)
                .soft("student", "soft", .9, .8, .3, .4, .7, .6);
        int tested = 0;
        for (Plan.Measure measure : builder.build().plan().measures("student")) {
            if (measure.metric().perExample()) {
                String metric = measure.metric().label();
                MetricKey key = new MetricKey("student", "soft", "all", metric, measure.against());
                Evaluation evaluation = Evaluation.of(builder.build().recording(new Recorded(List.of(key), List.of())));
                double mean = evaluation.outcomes().get(0).byId().values().stream()
                        .mapToDouble(bySeed -> bySeed[0])
                        .average()
                        .orElseThrow();
                Measured.Value value =
                        (Measured.Value) evaluation.measurements().find(key).orElseThrow();
                assertThat(mean).as(key.toString()).isEqualTo(value.estimate(), within(1e-12));
                tested++;
            }
        }
        assertThat(tested).isEqualTo(12);
    }
}
