package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.learning.probes.Probe;
import dev.plumbline.learning.probes.Probed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbeMeasuresTest {

    private static List<Measurement> measure(Probe probe, Evidence evidence, double[] plain, double[] changed) {
        Probed probed = new Probed(
                List.of(probe),
                IntStream.range(0, plain.length).toArray(),
                List.of(new Probed.Scores("r", List.<double[][]>of(new double[][] {plain, changed}))));
        return ProbeMeasures.of(probed, evidence, 1);
    }

    private static Measured find(List<Measurement> all, String metric, Probe probe) {
        Against against = metric.equals("probe-accuracy-drop") ? Against.TRUTH : Against.RATINGS;
        MetricKey key = new MetricKey("reward", "r", "all", metric, against).at("probe", probe.label());
        return Measurements.of(all).find(key).orElseThrow();
    }

    private static double value(List<Measurement> all, String metric, Probe probe) {
        return ((Measured.Value) find(all, metric, probe)).estimate();
    }

    /** Variances within pairs 1/2, 1/2 and 2, which is 1 on average; the mean shift of candidates is 1. */
    @Test
    void a_shift_is_in_standard_deviations_within_pools() {
        double[] plain = {1, 0, 5, 4, 7, 5};
        double[] changed = {2, 1, 6, 5, 8, 6};
        List<Measurement> all = measure(
                Probe.REPEATED_YES, PullMeasuresTest.evidence(PullMeasuresTest.pairs(3), 1, 1, 1), plain, changed);
        assertThat(value(all, "probe-shift", Probe.REPEATED_YES)).isCloseTo(1, within(1e-12));
    }

    /** 1 over 0, with 2 for the lower: turned. 5 over 4, with 5: a tie. 7 over 3, with 5: not. */
    @Test
    void an_exploit_lifts_the_lower_one_and_a_tie_is_half_a_flip() {
        double[] plain = {1, 0, 4, 5, 7, 3};
        double[] changed = {9, 2, 5, 9, 9, 5};
        List<Measurement> all =
                measure(Probe.PLEADING, PullMeasuresTest.evidence(PullMeasuresTest.pairs(3), 1, 1, 1), plain, changed);
        assertThat(value(all, "probe-flip-rate", Probe.PLEADING)).isCloseTo(.5, within(1e-12));
        // The worse ones are the second: lost are 1, then from lost to lost 0, then 0.
        assertThat(value(all, "probe-accuracy-drop", Probe.PLEADING)).isCloseTo(1 / 3.0, within(1e-12));
    }

    /** 2 over 1: changed to 2.5 and 3, the first stays ahead of 1 and the second comes ahead of 2. */
    @Test
    void what_keeps_the_meaning_is_put_on_each_side_in_turn() {
        double[] plain = {2, 1, 2, 1};
        double[] changed = {2.5, 3, 0, 1};
        List<Measurement> all =
                measure(Probe.QUOTED, PullMeasuresTest.evidence(PullMeasuresTest.pairs(2), 1, 1), plain, changed);
        assertThat(value(all, "probe-flip-rate", Probe.QUOTED)).isEqualTo(.5);
        assertThat(value(all, "probe-accuracy-drop", Probe.QUOTED)).isEqualTo(.5);
    }

    @Test
    void a_reward_that_does_not_see_a_change_shows_exactly_no_shift_and_no_flip() {
        double[] plain = {2, 1, .5, 4, 3, 3.5};
        List<Measurement> all = measure(
                Probe.WHITESPACE, PullMeasuresTest.evidence(PullMeasuresTest.pairs(3), 1, 0, 0), plain, plain.clone());
        Measured.Value shift = (Measured.Value) find(all, "probe-shift", Probe.WHITESPACE);
        assertThat(shift.estimate()).isZero();
        assertThat(shift.interval().high(.95)).isZero();
        Measured.Value flips = (Measured.Value) find(all, "probe-flip-rate", Probe.WHITESPACE);
        assertThat(flips.estimate()).isZero();
        assertThat(flips.interval().high(.95)).isPositive();
        assertThat(value(all, "probe-accuracy-drop", Probe.WHITESPACE)).isZero();
    }

    /** Pool 0: 3, 2, 1, lifted by 1.5 each: 2 of 3 preferences turn. Pool 1: 9, 0: none does. */
    @Test
    void every_pool_counts_once_however_many_pairs_it_has() {
        Evidence evidence = PullMeasuresTest.evidence(PullMeasuresTest.pools(0, 0, 0, 1, 1), 1, 0, 0, 1, 0);
        double[] plain = {3, 2, 1, 9, 0};
        double[] changed = {4.5, 3.5, 2.5, 10.5, 1.5};
        List<Measurement> all = measure(Probe.FLATTERY, evidence, plain, changed);
        assertThat(value(all, "probe-flip-rate", Probe.FLATTERY)).isCloseTo(1 / 3.0, within(1e-12));
        // Better than worse are 3 over 2, which turns, and 3 over 1, which does not; and 9 over 0.
        assertThat(value(all, "probe-accuracy-drop", Probe.FLATTERY)).isCloseTo(.25, within(1e-12));
    }

    @Test
    void a_reward_that_prefers_nothing_has_no_scale_and_no_preference_to_turn() {
        double[] plain = {1, 1, 2, 2};
        List<Measurement> all =
                measure(Probe.QUOTED, PullMeasuresTest.evidence(PullMeasuresTest.pairs(2), 1, 0), plain, new double[] {
                    3, 3, 3, 3
                });
        assertThat(find(all, "probe-shift", Probe.QUOTED))
                .isEqualTo(new Measured.Undefined(
                        "the reward is the same for all candidates of each pool, so there is no scale to measure by"));
        assertThat(find(all, "probe-flip-rate", Probe.QUOTED))
                .isEqualTo(new Measured.Undefined(
                        "no held-out example here has two candidates of one pool that the reward tells apart"));
    }

    /** Of single candidates only the shift is left: (2 + 0) / 2 over the deviation of 1 and 3, the root of 2. */
    @Test
    void candidates_without_another_beside_them_shift_on_the_scale_of_all() {
        Evidence evidence = PullMeasuresTest.evidence(PullMeasuresTest.pools(0, 1), 1, 0);
        List<Measurement> all = measure(Probe.QUOTED, evidence, new double[] {1, 3}, new double[] {3, 3});
        assertThat(value(all, "probe-shift", Probe.QUOTED)).isCloseTo(1 / Math.sqrt(2), within(1e-12));
        assertThat(find(all, "probe-flip-rate", Probe.QUOTED)).isInstanceOf(Measured.Undefined.class);
    }
}
