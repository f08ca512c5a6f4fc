package dev.plumbline.truth;

import static dev.plumbline.truth.EvidenceBuilder.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WidenedIntervalTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** 850 of 1,000 right: Wilson's interval with 999 degrees of freedom is .8265 to .8708. */
    private static EvidenceBuilder thousand() {
        return thousand(850);
    }

    private static EvidenceBuilder thousand(int right) {
        int[] predicted =
                IntStream.range(0, 1000).map(i -> i < right ? i % 2 : 1 - i % 2).toArray();
        return truth(IntStream.range(0, 1000).map(i -> i % 2).toArray()).arm("scores", "rm", predicted);
    }

    @Test
    void an_interval_is_moved_outwards_and_the_estimate_stays() {
        Interval interval = new WidenedInterval(new Fixed(.82, .88), .02, .02, 0, 1);
        assertThat(interval.low(.95)).isEqualTo(.80, EXACT);
        assertThat(interval.high(.95)).isEqualTo(.90, EXACT);
        assertThat(new WidenedInterval(new Fixed(.01, .99), .02, .02, 0, 1).low(.95))
                .isZero();
        assertThat(new WidenedInterval(new Fixed(.01, .99), .02, .02, 0, 1).high(.95))
                .isEqualTo(1);
    }

    private record Fixed(double from, double to) implements Interval {

        @Override
        public double low(double confidence) {
            return from;
        }

        @Override
        public double high(double confidence) {
            return to;
        }
    }

    @Test
    void two_per_cent_of_wrong_truth_move_an_accuracy_by_two_points() {
        Measured.Value exact = thousand().value("scores", "rm", "accuracy");
        Measured.Value erring = thousand().erring(.02).value("scores", "rm", "accuracy");
        assertThat(erring.estimate()).isEqualTo(exact.estimate());
        // Wilson's interval of 830 is a little wider than that of 850.
        Measured.Value least = thousand(830).value("scores", "rm", "accuracy");
        assertThat(least.interval().low(.95))
                .isBetween(exact.interval().low(.95) - .0215, exact.interval().low(.95) - .02);
        assertThat(erring.interval().low(.95)).isEqualTo(least.interval().low(.95), EXACT);
        assertThat(erring.interval().high(.95)).isEqualTo(exact.interval().high(.95) + .02, EXACT);
        assertThat(erring.interval().widenedBelow()).isEqualTo(.02, EXACT);
        assertThat(erring.interval().widenedAbove()).isEqualTo(.02, EXACT);
        assertThat(erring.interval().standardError()).isEqualTo(exact.interval().standardError());
    }

    @Test
    void a_slice_may_hold_all_of_the_wrong_truth() {
        EvidenceBuilder sliced =
                thousand().slice("topic=t", IntStream.range(800, 900).toArray());
        Measured.Value exact = (Measured.Value) sliced.measure("scores", "rm", "topic=t", "accuracy", Against.TRUTH);
        Measured.Value erring =
                (Measured.Value) sliced.erring(.02).measure("scores", "rm", "topic=t", "accuracy", Against.TRUTH);
        // 50 of 100 are right, and 20 of them may not be: .5 and .3 have ends of their own, the farther counts.
        assertThat(erring.interval().low(.95)).isEqualTo(exact.interval().low(.95) - .2, EXACT);
        assertThat(erring.interval().widenedBelow()).isEqualTo(.2, EXACT);
    }

    @Test
    void no_more_can_become_wrong_than_are_right() {
        EvidenceBuilder five = truth(1, 1, 0, 0, 1).arm("scores", "rm", new int[] {1, 0, 1, 1, 0});
        Interval exact = five.value("scores", "rm", "accuracy").interval();
        Interval erring = five.erring(.4).value("scores", "rm", "accuracy").interval();
        assertThat(erring.widenedBelow()).isEqualTo(1 / 5.0, EXACT);
        assertThat(erring.widenedAbove()).isEqualTo(2 / 5.0, EXACT);
        assertThat(erring.high(.95)).isEqualTo(Math.min(1, exact.high(.95) + .4), EXACT);
    }

    @Test
    void what_rests_on_ratings_alone_is_not_widened() {
        EvidenceBuilder rated = thousand()
                .weak(IntStream.range(0, 1000).map(i -> i % 3 == 0 ? 0 : 1).toArray());
        for (String metric : List.of("agreement", "brier", "log-loss")) {
            assertThat(rated.erring(.02).againstRatings("scores", "rm", metric))
                    .isEqualTo(rated.erring(0).againstRatings("scores", "rm", metric));
        }
    }

    @Test
    void a_metric_without_a_bound_is_undefined_and_says_why() {
        assertThat(thousand().erring(.02).measure("scores", "rm", "ece-debiased"))
                .isEqualTo(new Measured.Undefined(
                        "truth errs on up to 2 %, and no bound is known on how far that moves this metric"));
        assertThat(thousand().erring(.02).measure("scores", "rm", "ece")).isInstanceOf(Measured.Value.class);
    }

    @Test
    void a_calibrated_forecast_may_be_off_by_the_square_of_what_moves_its_bin() {
        // 15 bins of 2 with forecasts of about .5, one of each came: one label more moves a frequency by .5 in 2 of 30.
        double[] forecasts =
                IntStream.range(0, 30).mapToDouble(i -> .5 + i * 1e-9).toArray();
        EvidenceBuilder calibrated =
                truth(IntStream.range(0, 30).map(i -> i % 2).toArray()).soft("scores", "rm", forecasts);
        Interval exact = calibrated.value("scores", "rm", "brier-reliability").interval();
        Interval erring = calibrated
                .erring(1 / 30.0)
                .value("scores", "rm", "brier-reliability")
                .interval();
        assertThat(exact.low(0)).isEqualTo(0, within(1e-8));
        assertThat(erring.widenedAbove()).isEqualTo(2 / 30.0 * .25, within(1e-8));
        assertThat(erring.widenedBelow()).isEqualTo(0, within(1e-8));
    }

    @Test
    void pgr_is_unstable_where_the_widened_gap_may_be_nil() {
        int[] truth = new int[200];
        int[] weak = IntStream.range(0, 200).map(i -> i < 50 ? 1 : 0).toArray();
        int[] student = IntStream.range(0, 200).map(i -> i < 30 ? 1 : 0).toArray();
        int[] ceiling = IntStream.range(0, 200).map(i -> i < 10 ? 1 : 0).toArray();
        EvidenceBuilder evidence =
                truth(truth).weak(weak).arm("student", "soft", student).arm("ceiling", "", ceiling);
        Measured.Value exact = evidence.value("student", "soft", "pgr");
        assertThat(exact.estimate()).isEqualTo(.5, EXACT);
        // 2 wrong truths, where student and ceiling are right and the weak label is not, would each take 2 examples
        // from both gain and gap.
        Measured.Value erring = evidence.erring(.01).value("student", "soft", "pgr");
        assertThat(erring.estimate()).isEqualTo(.5, EXACT);
        assertThat(erring.interval().low(0)).isEqualTo((.1 - .02) / .2, EXACT);
        assertThat(erring.interval().high(0)).isEqualTo(.1 / (.2 - .02), EXACT);
        assertThat(erring.interval().low(.95)).isLessThan(exact.interval().low(.95));
        assertThat(erring.interval().high(.95)).isGreaterThan(exact.interval().high(.95));
        assertThat(evidence.erring(.1).measure("student", "soft", "pgr"))
                .isEqualTo(new Measured.Unstable(
                        .5,
                        "the 95 % interval of the gap between the ceiling and the weak labels (-.0559 to .2559), widened for a"
                                + " truth that errs, includes 0",
                        200,
                        200,
                        1));
    }

    @Test
    void pairs_are_compared_at_the_worst_truth() {
        int[] truth = new int[100];
        int[] one = IntStream.range(0, 100).map(i -> i < 5 ? 1 : 0).toArray();
        int[] other = IntStream.range(0, 100).map(i -> i < 25 ? 1 : 0).toArray();
        EvidenceBuilder pair = truth(truth)
                .arm("scores", "a", one)
                .arm("scores", "b", other)
                .compare(new Subject("scores", "a"), new Subject("scores", "b"));
        Comparison exact = pair.compared().get(0);
        Comparison erring = pair.erring(.03).compared().get(0);
        assertThat(exact.p()).hasValueCloseTo(2 * Math.pow(.5, 20), within(1e-12));
        // 3 of the 20 that only a gets right would be b's: .2 falls by .06.
        assertThat(((Measured.Value) erring.difference()).interval().widenedBelow())
                .isEqualTo(.06, EXACT);
        assertThat(erring.test()).isEqualTo(Comparison.Test.WORST_TRUTH);
        assertThat(erring.onlyOne()).hasValue(20);
        // Then 17 : 3, which the exact test takes for 2 (1 + 20 + 190 + 1140)/2^20.
        assertThat(erring.p()).hasValueCloseTo(2702 / Math.pow(2, 20), within(1e-12));
        assertThat(erring.detectable().orElseThrow())
                .isEqualTo(exact.detectable().orElseThrow() + .06, EXACT);
        assertThat(pair.erring(.1).compared().get(0).p().orElseThrow()).isGreaterThan(.9);
    }

    @Test
    void a_slice_that_stands_out_by_fewer_examples_than_may_be_wrong_does_not_survive() {
        int[] truth = new int[200];
        int[] weak = IntStream.range(0, 200).map(i -> i < 12 ? 1 : 0).toArray();
        EvidenceBuilder evidence = truth(truth)
                .weak(weak)
                .arm("student", "soft", weak)
                .slice("new=yes", IntStream.range(0, 24).toArray())
                .slice("new=no", IntStream.range(24, 200).toArray());
        assertThat(adjusted(evidence)).isLessThan(1e-3);
        assertThat(adjusted(evidence.erring(.06))).isEqualTo(1);
    }

    private static double adjusted(EvidenceBuilder evidence) {
        return Evaluation.of(evidence.build()).measurements().sliceTests().stream()
                .filter(test -> test.key().metric().equals("divergence")
                        && test.key().slice().equals("new=yes"))
                .findFirst()
                .orElseThrow()
                .adjusted();
    }

    @Test
    void fishers_test_takes_the_worst_choice_of_wrong_truths() {
        int[] clusters = IntStream.range(0, 6).toArray();
        Sample all = Sample.of(clusters, clusters);
        Errors exact = new Errors(new Subject("weak", ""), row -> row < 3);
        Errors erring = new Errors(exact.of(), exact.wrong(), Erring.of(1 / 6.0, 6, 0));
        assertThat(new Excess(all, row -> row < 3, exact).p()).isEqualTo(.05, EXACT);
        assertThat(new Excess(all, row -> row < 3, erring).p()).isEqualTo(.2, EXACT);
    }

    @Test
    void so_many_examples_are_wrong_as_the_rate_says_and_no_rounding_adds_one() {
        assertThat(Erring.most(.02, 1000)).isEqualTo(20);
        assertThat(Erring.most(.07, 100)).isEqualTo(7);
        assertThat(Erring.most(.02, 1001)).isEqualTo(21);
        assertThat(Erring.most(.02, 1)).isEqualTo(1);
        assertThat(Erring.most(0, 1000)).isZero();
        assertThat(Arrays.stream(new int[] {1, 2, 3})
                        .map(i -> Erring.most(.5, i))
                        .toArray())
                .containsExactly(1, 1, 2);
    }
}
