package dev.plumbline.truth;

import static dev.plumbline.truth.EvidenceBuilder.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import dev.plumbline.truth.Definition.Whom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {

    private static List<String> metrics(Evidence evidence, String arm) {
        return Evaluation.of(evidence).measurements().all().stream()
                .map(Measurement::key)
                .filter(key -> key.arm().equals(arm))
                .map(key -> key.metric() + (key.against() == Against.RATINGS ? " against ratings" : ""))
                .toList();
    }

    private static EvidenceBuilder weakToStrong() {
        int[] labels = {1, 0, 1, 0};
        return truth(labels)
                .weak(1, 0, 0, 1)
                .arm("student", "soft", labels)
                .arm("student", "hard", labels)
                .arm("ceiling", "", labels)
                .arm("random-flips", "", labels)
                .arm("majority", "", labels);
    }

    @Test
    void measurements_stand_by_arm_method_slice_and_metric() {
        Evidence evidence = weakToStrong().slice("a=1", 0, 1).build();
        assertThat(Evaluation.of(evidence).measurements().all())
                .filteredOn(m -> m.key().metric().equals("memorisation"))
                .extracting(m -> m.key().slice())
                .containsOnly("all");
        List<String> order = Evaluation.of(evidence).measurements().all().stream()
                .map(m -> new Subject(m.key().arm(), m.key().method()) + " "
                        + m.key().slice())
                .distinct()
                .toList();
        assertThat(order)
                .containsExactly(
                        "weak all",
                        "weak a=1",
                        "student/soft all",
                        "student/soft a=1",
                        "student/hard all",
                        "student/hard a=1",
                        "ceiling all",
                        "ceiling a=1",
                        "random-flips all",
                        "random-flips a=1",
                        "majority all",
                        "majority a=1");
        assertThat(metrics(weakToStrong().build(), "weak"))
                .containsExactly(
                        "accuracy",
                        "accuracy-ties-shared",
                        "ties",
                        "balanced-accuracy",
                        "auc",
                        "log-loss",
                        "brier",
                        "error-predictability",
                        "ece",
                        "ece-debiased",
                        "brier-reliability",
                        "brier-reliability-debiased",
                        "brier-resolution",
                        "brier-uncertainty",
                        "confidence against ratings",
                        "overconfidence",
                        "confidence-where-wrong");
        assertThat(metrics(weakToStrong().build(), "student").subList(0, 35))
                .containsExactly(
                        "accuracy",
                        "accuracy-ties-shared",
                        "ties",
                        "balanced-accuracy against ratings",
                        "balanced-accuracy",
                        "auc against ratings",
                        "auc",
                        "log-loss against ratings",
                        "log-loss",
                        "brier against ratings",
                        "brier",
                        "agreement against ratings",
                        "agreement-where-weak-right",
                        "inherited-error",
                        "excess-inherited-error",
                        "inherited-error-over-random-flips",
                        "chance-inherited-error",
                        "corrected-error",
                        "new-error",
                        "divergence",
                        "inherited-error-on-transfer",
                        "memorisation",
                        "known-region-error",
                        "known-region-lift",
                        "misfit against ratings",
                        "misfit-on-transfer against ratings",
                        "agreement-on-transfer against ratings",
                        "confident-disagreement against ratings",
                        "confident-disagreement-right",
                        "confident-disagreement-weak-right",
                        "gap",
                        "gain",
                        "pgr",
                        "pgr-balanced-accuracy",
                        "ece against ratings");
        assertThat(metrics(weakToStrong().build(), "ceiling"))
                .contains("inherited-error", "divergence")
                .doesNotContain("excess-inherited-error", "pgr");
    }

    @Test
    void pairs_have_pairwise_accuracy_and_nothing_that_balances_sides() {
        Evidence evidence = truth(1, 0, 1)
                .pairs()
                .weak(1, 1, 0)
                .soft("scores", "rm", .5, .2, .9)
                .build();
        assertThat(metrics(evidence, "scores"))
                .containsExactly(
                        "pairwise-accuracy",
                        "accuracy-ties-shared",
                        "ties",
                        "log-loss against ratings",
                        "log-loss",
                        "brier against ratings",
                        "brier",
                        "agreement against ratings",
                        "divergence",
                        "ece against ratings",
                        "ece",
                        "ece-debiased against ratings",
                        "ece-debiased",
                        "brier-reliability against ratings",
                        "brier-reliability",
                        "brier-reliability-debiased against ratings",
                        "brier-reliability-debiased",
                        "brier-resolution against ratings",
                        "brier-resolution",
                        "brier-uncertainty against ratings",
                        "brier-uncertainty");
    }

    @Test
    void an_audit_without_ratings_is_against_truth_only() {
        Evidence evidence = truth(1, 0, 1).soft("scores", "rm", .5, .2, .9).build();
        List<String> ofLabels = metrics(truth(1, 0, 1).weak(1, 0, 0).build(), "weak").stream()
                .filter(metric -> !metric.contains("confidence"))
                .toList();
        assertThat(metrics(evidence, "scores")).containsExactlyElementsOf(ofLabels);
        assertThat(metrics(evidence, "weak")).isEmpty();
    }

    @Test
    void what_is_measured_is_what_the_plan_said() {
        Evidence evidence = weakToStrong().build();
        List<Subject> withoutWeak = evidence.plan().subjects().stream()
                .filter(subject -> !subject.arm().equals("weak"))
                .toList();
        assertThat(new Plan(Shape.POINTWISE, withoutWeak, true)).isEqualTo(evidence.plan());
        long planned = evidence.plan().subjects().stream()
                .mapToLong(subject -> evidence.plan().measures(subject.arm()).size())
                .sum();
        assertThat(Evaluation.of(evidence).measurements().all()).hasSize((int) planned);
    }

    @Test
    void only_the_held_out_truth_is_shown() {
        Splits splits = new Splits(List.of(Split.TRANSFER, Split.HELD_OUT, Split.HELD_OUT));
        Evidence evidence = new Evidence(
                EvidenceBuilder.examples(Shape.POINTWISE, new int[] {0, 1, 2}),
                splits,
                new SealedTruth(List.of("no", "yes"), new int[] {1, 1, 0}),
                Optional.empty(),
                List.of(),
                List.of(),
                Inference.NONE);
        HeldOut heldOut = Evaluation.of(evidence).heldOut();
        assertThat(heldOut.rows()).containsExactly(1, 2);
        assertThat(heldOut.truth()).containsExactly(1, 0);
        assertThat(heldOut.classes()).containsExactly("no", "yes");
    }

    @Test
    void a_slice_of_other_splits_is_refused() {
        assertThatThrownBy(() -> truth(1, 0).slice("a=1", 2).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected held-out examples only in the slice a=1");
    }

    @Test
    void arms_with_other_numbers_of_seeds_cannot_be_paired() {
        int[][] two = {{1, 0, 1}, {0, 0, 1}};
        int[][] three = {{1, 0, 1}, {0, 0, 1}, {1, 1, 1}};
        EvidenceBuilder evidence =
                truth(1, 0, 1).weak(0, 0, 0).arm("student", "soft", two).arm("ceiling", "", three);
        assertThatThrownBy(() -> Evaluation.of(evidence.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 1 or 3 seeds, found 2");
    }

    static List<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(i -> (long) i).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_number_is_nan_whatever_the_evidence(long seed) {
        for (Measurement measurement :
                Evaluation.of(RandomEvidence.of(seed).build()).measurements().all()) {
            if (measurement.measured() instanceof Measured.Value value) {
                assertThat(value.estimate()).as("%s", measurement).isFinite();
                assertThat(value.clusters())
                        .as("%s", measurement)
                        .isGreaterThanOrEqualTo(value.interval() instanceof CountedInterval ? 1 : 2);
                for (double confidence : new double[] {0, .5, .9, .95, .9998}) {
                    assertThat(value.interval().low(confidence))
                            .as("%s", measurement)
                            .isNotNaN()
                            .isLessThanOrEqualTo(value.estimate() + 1e-9);
                    assertThat(value.interval().high(confidence))
                            .as("%s", measurement)
                            .isNotNaN()
                            .isGreaterThanOrEqualTo(value.estimate() - 1e-9);
                }
                assertThat(value.interval().low(.95)).as("%s", measurement).isFinite();
                if (!measurement.key().metric().equals(Metric.EFFECTIVE_RATERS.label())) {
                    assertThat(value.interval().high(.95)).as("%s", measurement).isFinite();
                }
                assertThat(value.interval().standardError())
                        .as("%s", measurement)
                        .isNotNaN();
            } else if (measurement.measured() instanceof Measured.Unstable unstable) {
                assertThat(unstable.estimate()).as("%s", measurement).isFinite();
                assertThat(unstable.reason()).isNotEmpty();
            }
        }
    }

    @Test
    void every_metric_is_a_value_for_some_random_evidence() {
        List<String> values = seeds().stream()
                .flatMap(seed -> Evaluation.of(RandomEvidence.of(seed).build()).measurements().all().stream())
                .filter(m -> m.measured() instanceof Measured.Value)
                .map(m -> m.key().metric())
                .distinct()
                .toList();
        List<String> pointwise = Arrays.stream(Metric.values())
                .filter(metric -> metric.fits(Shape.POINTWISE))
                // A policy is measured by its own classes.
                .filter(metric -> !metric.arms().equals(List.of(Arm.POLICY)))
                // So are rewards of pools, benchmarks, and what moves ratings and rewards.
                .filter(metric -> !EnumSet.of(Whom.REWARD, Whom.BENCHMARKED, Whom.MOVED)
                        .contains(metric.definition().whom()))
                .map(Metric::label)
                .toList();
        assertThat(values).containsAll(pointwise);
    }

    @Test
    void random_evidence_meets_every_state() {
        assertThat(seeds().stream()
                        .flatMap(seed -> Evaluation.of(RandomEvidence.of(seed).build()).measurements().all().stream())
                        .map(m -> m.measured().state()))
                .contains("value", "unstable", "undefined");
    }
}
