package dev.plumbline.truth;

import static dev.plumbline.truth.EvidenceBuilder.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampledTruthTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final List<String> ARMS =
            List.of("student", "ceiling", "random-flips", "strong-direct", "majority", "scores");

    /** Right, wrong and right, of weights 2, 1 and 2; two examples have no truth. */
    private static EvidenceBuilder fiveExamples() {
        return truth(1, 1, 0, -1, -1)
                .sampled(.5, 1, .5, .5, .5)
                .weak(1, 0, 1, 1, 0)
                .soft("scores", "rm", .9, .2, .1, .7, .6);
    }

    @Test
    void an_example_counts_by_the_inverse_of_its_probability() {
        Measured.Value accuracy = fiveExamples().value("scores", "rm", "accuracy");
        assertThat(accuracy.estimate()).isEqualTo((2 + 2) / 5.0, EXACT);
        assertThat(accuracy.n()).isEqualTo(3);
        assertThat(accuracy.clusters()).isEqualTo(3);
        // Contributions 2 (1 - .8)/5 = .08, 1 (0 - .8)/5 = -.16 and .08. The effective size is 25/9 of 3, so 2
        // clusters: times 2/1.
        double variance = (.08 * .08 + .16 * .16 + .08 * .08) * 2;
        assertThat(accuracy.interval().standardError()).isEqualTo(Math.sqrt(variance), EXACT);
    }

    @Test
    void what_is_held_against_ratings_rests_on_every_example() {
        Measured.Value agreement = fiveExamples().againstRatings("scores", "rm", "agreement");
        assertThat(agreement.estimate()).isEqualTo(3 / 5.0, EXACT);
        assertThat(agreement.n()).isEqualTo(5);
    }

    @Test
    void a_weak_label_beside_no_truth_is_neither_right_nor_wrong() {
        // Of the wrong ones, of weights 1 and 2, the first is copied.
        Measured.Value divergence = fiveExamples().value("scores", "rm", "divergence");
        assertThat(divergence.n()).isEqualTo(3);
        // Agreement 2 + 1 + 0 and accuracy 2 + 0 + 2, of 5.
        assertThat(divergence.estimate()).isEqualTo((3 - 4) / 5.0, EXACT);
        EvidenceBuilder student = fiveExamples().soft("student", "soft", .9, .2, .1, .7, .6);
        Measured.Value inherited = student.value("student", "soft", "inherited-error");
        assertThat(inherited.n()).isEqualTo(2);
        assertThat(inherited.estimate()).isEqualTo(1 / 3.0, EXACT);
    }

    @Test
    void a_slice_without_any_truth_says_so() {
        assertThat(fiveExamples().slice("new=yes", 3, 4).measure("scores", "rm", "new=yes", "accuracy", Against.TRUTH))
                .isEqualTo(new Measured.Undefined("no held-out example here has a known truth"));
        assertThat(fiveExamples()
                        .slice("new=yes", 3, 4)
                        .measure("scores", "rm", "new=yes", "agreement", Against.RATINGS))
                .isInstanceOf(Measured.Value.class);
    }

    @Test
    void the_held_out_examples_say_how_many_have_a_truth_and_how_much_those_tell() {
        HeldOut heldOut = Evaluation.of(fiveExamples().build()).heldOut();
        assertThat(heldOut.truth()).containsExactly(1, 1, 0, -1, -1);
        // Weights 2, 1 and 2: 5 in all, as there are; 25/9 of equal weight would tell as much.
        assertThat(heldOut.sampled()).contains(new TruthSample(3, 5, 25 / 9.0));
        assertThat(heldOut.keptBack().truth()).containsOnly(-1);
        assertThat(heldOut.keptBack().sampled()).isEqualTo(heldOut.sampled());
        assertThat(Evaluation.of(truth(1, 0).build()).heldOut().sampled()).isEmpty();
    }

    @Test
    void a_student_of_random_flips_who_had_fewer_labels_is_no_counterfactual() {
        Measured measured = truth(1, -1, 0, 1, 1, 0)
                .sampled(.5, .5, .5, .5, .5, .5)
                .transfer(2)
                .weak(1, 0, 0, 0, 0, 1)
                .arm("student", "soft", new int[] {1, 1, 1, 1, 0, 1})
                .arm("random-flips", "", new int[] {1, 1, 1, 1, 1, 0})
                .measure("student", "soft", "inherited-error-over-random-flips");
        assertThat(measured)
                .isEqualTo(new Measured.Undefined("the student of random flips learned from the 1 of 2 transfer"
                        + " examples that have a truth, so the two differ in more than where their labels are wrong"));
    }

    @Test
    void arms_are_compared_by_flips_of_weighted_signs_where_weights_differ() {
        EvidenceBuilder three = truth(1, 1, 1, -1)
                .arm("scores", "a", new int[] {1, 1, 0, 0})
                .arm("scores", "b", new int[] {0, 0, 1, 0})
                .compare(new Subject("scores", "a"), new Subject("scores", "b"));
        Comparison weighted = three.sampled(1, 1, .25, .5).compared().get(0);
        // Differences 1, 1 and -4, of sum -2: with other signs 2, 4, 4, 6 and their negatives, all as far from 0.
        assertThat(weighted.test()).isEqualTo(Comparison.Test.SIGN_FLIP);
        assertThat(((Measured.Value) weighted.difference()).estimate()).isEqualTo(-2 / 6.0, EXACT);
        assertThat(weighted.p()).hasValue(1);
        Comparison even = three.sampled(.3, .3, .3, .3).compared().get(0);
        assertThat(even.test()).isEqualTo(Comparison.Test.MCNEMAR);
        assertThat(((Measured.Value) even.difference()).estimate()).isEqualTo(1 / 3.0, EXACT);
    }

    static List<Long> seeds() {
        return IntStream.range(0, 60).mapToObj(i -> (long) i).toList();
    }

    /** A task of 40 to 80 examples, a quarter of them on transfer, of which about 3 in 5 have a truth. */
    private record Drawn(Evidence evidence, int[] truth) {

        static Drawn of(long seed, double[] probabilities) {
            Draws draws = Draws.of(seed, "sampled", 0);
            int n = probabilities.length;
            int classes = 2 + draws.below(2);
            String[] names = Arrays.copyOf(new String[] {"a", "b", "c"}, classes);
            int[] truth = IntStream.range(0, n)
                    .map(i -> draws.uniform() < .6 ? draws.below(classes) : -1)
                    .toArray();
            EvidenceBuilder built = EvidenceBuilder.truth(truth)
                    .classes(names)
                    .clusters(IntStream.range(0, n).map(i -> i / 2).toArray())
                    .sampled(probabilities)
                    .transfer(n / 4)
                    .slice("half=1", IntStream.range(n / 2, n).toArray())
                    .weak(RandomEvidence.predictions(draws, List.of(names), n, .2));
            for (String arm : ARMS) {
                built.arm(
                        arm,
                        "m",
                        IntStream.range(0, 1 + draws.below(2))
                                .mapToObj(s -> RandomEvidence.predictions(draws, List.of(names), n, 0))
                                .toList());
            }
            built.panel(RandomEvidence.panel(draws, names, n));
            double[] wrong =
                    IntStream.range(0, n).mapToDouble(i -> draws.uniform()).toArray();
            Evidence evidence = built.errors(
                            wrong, IntStream.range(0, n).map(i -> i % 2).toArray())
                    .compare(new Subject("student", "m"), new Subject("scores", "m"))
                    .build();
            return new Drawn(evidence, truth);
        }

        /** Those with a truth alone, as if there were no others; what else is held out goes to validation. */
        Evidence withoutTheOthers() {
            Splits old = evidence.splits();
            List<Split> splits = IntStream.range(0, truth.length)
                    .mapToObj(i -> truth[i] >= 0 ? old.of().get(i) : Split.VALIDATION)
                    .toList();
            List<Slice> slices = evidence.slices().stream()
                    .map(slice -> new Slice(
                            slice.name(),
                            Arrays.stream(slice.rows())
                                    .filter(row -> truth[row] >= 0)
                                    .toArray()))
                    .toList();
            return new Evidence(
                    evidence.examples(),
                    new Splits(splits),
                    new SealedTruth(evidence.truth().classes(), truth),
                    evidence.weakLabels(),
                    evidence.arms(),
                    slices,
                    evidence.inference(),
                    evidence.errors(),
                    evidence.panel());
        }
    }

    private static double[] equal(long seed) {
        double[] same = new double[40 + (int) (seed % 40)];
        Arrays.fill(same, .1 + .013 * seed);
        return same;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equal_probabilities_give_the_numbers_of_those_that_have_a_truth(long seed) {
        Drawn drawn = Drawn.of(seed, equal(seed));
        Measurements sampled = Evaluation.of(drawn.evidence()).measurements();
        Measurements alone = Evaluation.of(drawn.withoutTheOthers()).measurements();
        assertThat(sampled.all()).extracting(Measurement::key).containsAll(keys(alone));
        for (Measurement expected : alone.all()) {
            boolean counterfactual = expected.key().metric().endsWith("-over-random-flips");
            if (expected.key().against() == Against.TRUTH && !counterfactual) {
                same(expected, sampled.find(expected.key()).orElseThrow());
            }
        }
        assertThat(sampled.comparisons().get(0).p())
                .isEqualTo(alone.comparisons().get(0).p());
    }

    private static List<MetricKey> keys(Measurements measurements) {
        return measurements.all().stream()
                .map(Measurement::key)
                .filter(key -> key.against() == Against.TRUTH)
                .toList();
    }

    private static void same(Measurement expected, Measured found) {
        assertThat(found.state())
                .as("%s", expected)
                .isEqualTo(expected.measured().state());
        if (expected.measured() instanceof Measured.Value there && found instanceof Measured.Value here) {
            assertThat(here.estimate()).as("%s", expected).isEqualTo(there.estimate(), EXACT);
            assertThat(here.interval().low(.95))
                    .as("%s", expected)
                    .isEqualTo(there.interval().low(.95), EXACT);
            assertThat(here.interval().high(.95))
                    .as("%s", expected)
                    .isEqualTo(there.interval().high(.95), EXACT);
            assertThat(here.n()).as("%s", expected).isEqualTo(there.n());
        }
    }

    /** Of two classes; every metric that is no mean over bins, which hold equal numbers of rows. */
    @ParameterizedTest
    @MethodSource("seeds")
    void an_example_of_weight_3_counts_as_three_alike(long seed) {
        Draws draws = Draws.of(seed, "copies", 0);
        int n = 30;
        int[] copies = IntStream.range(0, n).map(i -> 1 + draws.below(3)).toArray();
        double[] probabilities = Arrays.stream(copies).mapToDouble(c -> 1.0 / c).toArray();
        int[] of = IntStream.range(0, n)
                .flatMap(i -> IntStream.generate(() -> i).limit(copies[i]))
                .toArray();
        int[] truth = IntStream.range(0, n).map(i -> draws.below(2)).toArray();
        double[] weak = IntStream.range(0, n).mapToDouble(i -> draws.uniform()).toArray();
        double[] student =
                IntStream.range(0, n).mapToDouble(i -> draws.below(8) / 7.0).toArray();
        double[] ceiling = IntStream.range(0, n)
                .mapToDouble(i -> truth[i] == 1 ? .95 : draws.uniform())
                .toArray();
        int[] own = IntStream.range(0, n).toArray();
        Measurements weighted = measured(truth, own, weak, student, ceiling, Optional.of(probabilities));
        Measurements copied =
                measured(pick(truth, of), of, pick(weak, of), pick(student, of), pick(ceiling, of), Optional.empty());
        List<Measurement> values = copied.all().stream()
                .filter(m ->
                        m.key().against() == Against.TRUTH && m.key().axis().isEmpty())
                .filter(m -> !m.key().metric().matches("ece.*|brier-.*"))
                .filter(m -> m.measured() instanceof Measured.Value)
                .toList();
        assertThat(values).hasSizeGreaterThan(25);
        for (Measurement expected : values) {
            Measured found = weighted.find(expected.key()).orElseThrow();
            double estimate =
                    found instanceof Measured.Value value ? value.estimate() : ((Measured.Unstable) found).estimate();
            assertThat(estimate).as("%s", expected).isEqualTo(((Measured.Value) expected.measured()).estimate(), EXACT);
        }
    }

    private static Measurements measured(
            int[] truth,
            int[] clusters,
            double[] weak,
            double[] student,
            double[] ceiling,
            Optional<double[]> probabilities) {
        EvidenceBuilder built = EvidenceBuilder.truth(truth)
                .clusters(clusters)
                .weakSoft(weak)
                .soft("student", "soft", student)
                .soft("ceiling", "", ceiling);
        probabilities.ifPresent(built::sampled);
        return Evaluation.of(built.build()).measurements();
    }

    private static int[] pick(int[] from, int[] of) {
        return Arrays.stream(of).map(i -> from[i]).toArray();
    }

    private static double[] pick(double[] from, int[] of) {
        return Arrays.stream(of).mapToDouble(i -> from[i]).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_number_is_nan_whatever_the_probabilities(long seed) {
        Draws draws = Draws.of(seed, "probabilities", 0);
        double[] probabilities = IntStream.range(0, 40)
                .mapToDouble(i -> draws.below(2) == 0 ? 1e-6 : 1)
                .toArray();
        for (Measurement measurement : Evaluation.of(
                        Drawn.of(seed, probabilities).evidence())
                .measurements()
                .all()) {
            if (measurement.measured() instanceof Measured.Value value) {
                assertThat(value.estimate()).as("%s", measurement).isFinite();
                assertThat(value.interval().low(.95))
                        .as("%s", measurement)
                        .isNotNaN()
                        .isLessThanOrEqualTo(value.estimate() + 1e-9);
                assertThat(value.interval().high(.95))
                        .as("%s", measurement)
                        .isNotNaN()
                        .isGreaterThanOrEqualTo(value.estimate() - 1e-9);
            }
        }
    }

    @Test
    void the_probabilities_of_a_sample_are_handed_out_and_its_truth_is_not_moved_to_others() {
        SealedTruth truth = new SealedTruth(List.of("no", "yes"), new int[] {1, -1, 0, 1}, new double[] {.5, .5, 1, 1});
        assertThat(truth.inclusion().orElseThrow()).containsExactly(.5, .5, 1, 1);
        assertThat(truth.known(1)).isFalse();
        SealedTruth permuted = truth.permuted(new int[] {0, 1, 2, 3}, Draws.of(1, "x", 0));
        assertThat(permuted.known(1)).isFalse();
        assertThat(permuted.open(new int[] {0, 1, 2, 3})[1]).isEqualTo(-1);
    }

    @Test
    void kish_gives_the_effective_size_of_a_sample() {
        Sample sample = Sample.of(new int[] {0, 1, 2}, new int[] {0, 1, 2}).weighted(new double[] {1, 1, 4}, "x");
        assertThat(sample.effectiveSize()).isEqualTo(2, EXACT);
        assertThat(sample.support()).isEqualTo(2);
    }
}
