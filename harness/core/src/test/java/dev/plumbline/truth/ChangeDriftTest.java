package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes since an earlier run under every truth that there may be: of both runs the same. */
class ChangeDriftTest {

    private static final double ROUNDING = 1e-9;
    private static final int N = 8;

    private static EvidenceBuilder of(int[] truth, int classes, Probabilities weak, Probabilities student) {
        return EvidenceBuilder.truth(truth)
                .classes(List.of("a", "b", "c").subList(0, classes).toArray(String[]::new))
                .weak(weak)
                .arm("student", "soft", List.of(student));
    }

    private static MetricKey key(Metric metric) {
        return new MetricKey("student", "soft", "all", metric.label(), Against.TRUTH);
    }

    private static Measured change(Metric metric, EvidenceBuilder then, EvidenceBuilder now) {
        Recorded asked = new Recorded(List.of(key(metric)), List.of());
        List<Outcomes> outcomes = Evaluation.of(then.build().recording(asked)).outcomes();
        Recorded.Past past = new Recorded.Past(Earlier.BASELINE, true, outcomes);
        return Evaluation.of(now.build().recording(new Recorded(List.of(key(metric)), List.of(past))))
                .changes()
                .get(0)
                .difference();
    }

    private static void relabelled(int[] truth, int from, int most, int classes, Consumer<int[]> each) {
        each.accept(truth);
        for (int row = from; row < truth.length && most > 0; row++) {
            for (int k = 0; k < classes; k++) {
                int[] other = truth.clone();
                other[row] = k;
                relabelled(other, row + 1, most - 1, classes, each);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ACCURACY", "BRIER", "LOG_LOSS", "INHERITED_ERROR", "NEW_ERROR", "CORRECTED_ERROR", "DIVERGENCE"})
    void no_truth_of_two_errors_moves_a_change_out_of_its_interval(Metric metric) {
        int valued = 0;
        for (int seed = 0; seed < 8; seed++) {
            int classes = 2 + seed % 2;
            List<String> names = List.of("a", "b", "c").subList(0, classes);
            Draws draws = Draws.of(seed, "change", 0);
            int[] truth = IntStream.range(0, N).map(i -> draws.below(classes)).toArray();
            Probabilities weak = RandomEvidence.predictions(draws, names, N, 0);
            Probabilities before = RandomEvidence.predictions(draws, names, N, 0);
            Probabilities after = RandomEvidence.predictions(draws, names, N, 0);
            Measured erring = change(
                    metric,
                    of(truth, classes, weak, before),
                    of(truth, classes, weak, after).erring(2.0 / N));
            if (erring instanceof Measured.Value value) {
                valued++;
                relabelled(truth, 0, 2, classes, other -> {
                    Measured there = change(metric, of(other, classes, weak, before), of(other, classes, weak, after));
                    if (there instanceof Measured.Value one) {
                        assertThat(one.estimate())
                                .isBetween(
                                        value.interval().low(0) - ROUNDING,
                                        value.interval().high(0) + ROUNDING);
                    }
                });
            }
        }
        assertThat(valued).isGreaterThan(1);
    }

    @Test
    void an_example_that_was_not_there_then_cannot_enter() {
        // Of 4 examples 3 were there, right then and now: a wrong truth makes it 0 now, and 1 or 0 then.
        Probabilities right = Probabilities.ofHard(List.of("a", "b"), new int[] {1, 1, 1, 1});
        Probabilities three = Probabilities.ofHard(List.of("a", "b"), new int[] {1, 1, 1, -1});
        int[] truth = {1, 1, 1, 1};
        Measured.Value change = (Measured.Value) change(
                Metric.ACCURACY,
                of(truth, 2, right, three),
                of(truth, 2, right, right).erring(.25));
        assertThat(change.interval().widenedBelow()).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(change.interval().widenedAbove()).isZero();
    }

    @Test
    void what_is_held_against_ratings_is_not_widened() {
        Probabilities right = Probabilities.ofHard(List.of("a", "b"), new int[] {1, 0, 1, 1});
        int[] truth = {1, 1, 1, 0};
        MetricKey agreement = new MetricKey("student", "soft", "all", "agreement", Against.RATINGS);
        Evidence evidence = of(truth, 2, right, right).erring(.25).build();
        List<Outcomes> outcomes = Evaluation.of(evidence.recording(new Recorded(List.of(agreement), List.of())))
                .outcomes();
        Recorded.Past past = new Recorded.Past(Earlier.BASELINE, true, outcomes);
        assertThat(Evaluation.of(evidence.recording(new Recorded(List.of(agreement), List.of(past))))
                        .changes()
                        .get(0)
                        .difference())
                .isEqualTo(new Measured.Value(0, new UnvaryingInterval(0, -1, 1, 4), 4, 4, 1));
    }
}
