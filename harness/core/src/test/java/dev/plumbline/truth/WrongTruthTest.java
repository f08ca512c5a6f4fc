package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries every truth that there may be, on data small enough for it, and looks whether the widened intervals hold them. */
class WrongTruthTest {

    private static final double ROUNDING = 1e-9;

    /** Whose bounds are attained by some truth, as long as none leaves the metric without a value. */
    private static final Set<String> EXACT = Set.of(
            "accuracy",
            "ties",
            "log-loss",
            "brier",
            "inherited-error",
            "excess-inherited-error",
            "inherited-error-over-random-flips",
            "corrected-error",
            "divergence",
            "confident-disagreement-right",
            "confident-disagreement-weak-right",
            "gap",
            "gain",
            "pairwise-accuracy");

    /** Small evidence that can be built again with another truth. */
    private record Small(
            List<String> classes,
            int transfer,
            int[] clusters,
            double[] inclusion,
            Probabilities weak,
            Map<String, List<Probabilities>> arms,
            boolean pairs) {

        static Small of(Draws draws, int n, int transfer, int classes, boolean pairs) {
            List<String> names = List.of("a", "b", "c").subList(0, classes);
            Map<String, List<Probabilities>> arms = new TreeMap<>();
            for (String arm : List.of("student", "ceiling", "random-flips", "scores")) {
                arms.put(
                        arm,
                        IntStream.range(0, 1 + draws.below(2) * (arm.equals("scores") ? 0 : 1))
                                .mapToObj(s -> RandomEvidence.predictions(draws, names, n, 0))
                                .toList());
            }
            return new Small(
                    names,
                    transfer,
                    IntStream.range(0, n).map(i -> i < n - 1 ? i : n - 2).toArray(),
                    IntStream.range(0, n)
                            .mapToDouble(i -> (1 + draws.below(4)) / 4.0)
                            .toArray(),
                    RandomEvidence.predictions(draws, names, n, 0),
                    arms,
                    pairs);
        }

        EvidenceBuilder with(int[] truth, boolean sampled) {
            EvidenceBuilder built = EvidenceBuilder.truth(truth);
            if (pairs) {
                built.pairs();
            } else {
                built.classes(classes.toArray(String[]::new));
            }
            built.clusters(clusters)
                    .transfer(transfer)
                    .weak(named(weak))
                    .slice(
                            "half=1",
                            IntStream.range(transfer, truth.length)
                                    .filter(i -> i % 2 == 0)
                                    .toArray());
            arms.forEach((name, bySeed) ->
                    built.arm(name, "m", bySeed.stream().map(this::named).toList()));
            if (sampled) {
                built.sampled(inclusion);
            }
            return built.compare(new Subject("student", "m"), new Subject("ceiling", "m"));
        }

        private Probabilities named(Probabilities predictions) {
            return pairs ? new Probabilities(List.of("second", "first"), predictions.values()) : predictions;
        }
    }

    /** Every truth that differs from this one on at most so many rows from one to another. */
    private static void relabelled(int[] truth, int from, int to, int most, int classes, Consumer<int[]> each) {
        each.accept(truth);
        if (most == 0) {
            return;
        }
        for (int row = from; row < to; row++) {
            for (int k = 0; k < classes; k++) {
                if (truth[row] >= 0 && k != truth[row]) {
                    int[] other = truth.clone();
                    other[row] = k;
                    relabelled(other, row + 1, to, most - 1, classes, each);
                }
            }
        }
    }

    private static double estimate(Measured measured) {
        return measured instanceof Measured.Value value
                ? value.estimate()
                : measured instanceof Measured.Unstable unstable ? unstable.estimate() : Double.NaN;
    }

    static List<Long> seeds() {
        return IntStream.range(0, 40).mapToObj(i -> (long) i).toList();
    }

    private static final Map<Long, Tried> TRIED = new ConcurrentHashMap<>();

    /** All that is measured with one truth of up to two wrong ones, and what it is without errors under every other truth. */
    private record Tried(List<Measurement> erring, Map<MetricKey, List<Double>> all) {

        static Tried of(long seed) {
            return TRIED.computeIfAbsent(seed, Tried::tried);
        }

        private static Tried tried(long seed) {
            Draws draws = Draws.of(seed, "wrong-truth", 0);
            int classes = 2 + draws.below(2);
            boolean pairs = classes == 2 && draws.below(4) == 0;
            boolean sampled = draws.below(3) == 0;
            int transfer = 2;
            int n = transfer + 5;
            Small small = Small.of(draws, n, transfer, classes, pairs);
            int[] truth = IntStream.range(0, n)
                    .map(i -> sampled && i == n - 2 ? -1 : draws.below(classes))
                    .toArray();
            int most = 1 + draws.below(2);
            Map<MetricKey, List<Double>> all = new HashMap<>();
            relabelled(
                    truth,
                    0,
                    transfer,
                    1,
                    classes,
                    one -> relabelled(one, transfer, n, most, classes, other -> add(all, small.with(other, sampled))));
            double rate = most / (sampled ? 4.0 : 5.0);
            return new Tried(measured(small.with(truth, sampled).erring(rate)), all);
        }

        private static void add(Map<MetricKey, List<Double>> all, EvidenceBuilder evidence) {
            measured(evidence)
                    .forEach(m -> all.computeIfAbsent(m.key(), key -> new ArrayList<>())
                            .add(estimate(m.measured())));
        }

        /** What is held against truth; a comparison under the name of its metric and a slice of its own. */
        private static List<Measurement> measured(EvidenceBuilder evidence) {
            Measurements all = Evaluation.of(evidence.build()).measurements();
            Comparison compared = all.comparisons().get(0);
            Measurement comparison = new Measurement(
                    new MetricKey("student", "m", "compared", compared.metric(), Against.TRUTH), compared.difference());
            return Stream.concat(all.all().stream(), Stream.of(comparison))
                    .filter(m -> m.key().against() == Against.TRUTH)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_truth_of_so_few_errors_moves_a_number_out_of_its_interval(long seed) {
        Tried tried = Tried.of(seed);
        for (Measurement m : tried.erring()) {
            if (m.measured() instanceof Measured.Value value) {
                within(value.interval(), m, tried.all().get(m.key()));
            }
        }
    }

    private static void within(Interval interval, Object what, List<Double> others) {
        assertThat(others)
                .filteredOn(other -> !other.isNaN())
                .as("%s", what)
                .allSatisfy(
                        other -> assertThat(other).isBetween(interval.low(0) - ROUNDING, interval.high(0) + ROUNDING));
    }

    @Test
    void some_truth_attains_the_bounds_that_are_exact() {
        Set<String> attained = new TreeSet<>();
        for (long seed : seeds()) {
            Tried tried = Tried.of(seed);
            for (Measurement m : tried.erring()) {
                List<Double> all = tried.all().get(m.key());
                boolean defined = all.stream().noneMatch(one -> one.isNaN());
                if (EXACT.contains(m.key().metric()) && defined && m.measured() instanceof Measured.Value value) {
                    attained(value.interval(), m, all);
                    attained.add(m.key().metric());
                }
            }
        }
        assertThat(attained).containsAll(EXACT);
    }

    private static void attained(Interval interval, Object what, List<Double> all) {
        assertThat(all.stream().mapToDouble(x -> x).min().orElseThrow())
                .as("%s", what)
                .isEqualTo(interval.low(0), Offset.offset(ROUNDING));
        assertThat(all.stream().mapToDouble(x -> x).max().orElseThrow())
                .as("%s", what)
                .isEqualTo(interval.high(0), Offset.offset(ROUNDING));
    }

    /** What 5 held-out examples are too few for. */
    static List<Arguments> larger() {
        return List.of(
                Arguments.of(Metric.PGR, 22, 2),
                Arguments.of(Metric.PGR, 22, 3),
                Arguments.of(Metric.PGR_BALANCED_ACCURACY, 26, 2),
                Arguments.of(Metric.CHANCE_INHERITED_ERROR, 14, 2),
                Arguments.of(Metric.CHANCE_INHERITED_ERROR, 21, 3),
                Arguments.of(Metric.KNOWN_REGION_ERROR, 18, 2),
                Arguments.of(Metric.KNOWN_REGION_LIFT, 18, 3),
                Arguments.of(Metric.AUC, 14, 2),
                Arguments.of(Metric.BALANCED_ACCURACY, 14, 2),
                Arguments.of(Metric.BALANCED_ACCURACY, 16, 3),
                Arguments.of(Metric.ECE, 30, 2),
                Arguments.of(Metric.ECE, 30, 3),
                Arguments.of(Metric.BRIER_RELIABILITY, 30, 2),
                Arguments.of(Metric.BRIER_RESOLUTION, 30, 2),
                Arguments.of(Metric.BRIER_UNCERTAINTY, 30, 2),
                Arguments.of(Metric.CONSENSUS_WRONG, 20, 3),
                Arguments.of(Metric.RATER_ACCURACY, 20, 3),
                Arguments.of(Metric.BIAS_FLOOR, 20, 3));
    }

    @ParameterizedTest
    @MethodSource("larger")
    void no_truth_of_two_errors_moves_these_out_of_their_interval(Metric metric, int n, int classes) {
        int valued = 0;
        for (long seed = 0; seed < 6; seed++) {
            Draws draws = Draws.of(seed, "larger-" + metric, classes);
            int[] truth = IntStream.range(0, n).map(i -> i % classes).toArray();
            Function<int[], EvidenceBuilder> evidence = larger(draws, truth, classes, seed % 2 == 1);
            String arm = metric.arms().contains("raters") ? "raters" : "student";
            if (evidence.apply(truth).erring(2.0 / n).only(arm, metric) instanceof Measured.Value value) {
                List<Double> all = new ArrayList<>();
                relabelled(
                        truth,
                        0,
                        n,
                        2,
                        classes,
                        other -> all.add(estimate(evidence.apply(other).only(arm, metric))));
                within(value.interval(), metric, all);
                valued++;
            }
        }
        assertThat(valued).isGreaterThan(2);
    }

    /** A student that is right of half, or more by luck; of the weak labels a third is right and of the ceiling's all. */
    private static Function<int[], EvidenceBuilder> larger(Draws draws, int[] truth, int classes, boolean sampled) {
        List<String> names = List.of("a", "b", "c").subList(0, classes);
        int n = truth.length;
        int[] weakly = IntStream.range(0, n)
                .map(i -> (truth[i] + (i % 7 < 2 ? 0 : 1 + draws.below(classes - 1))) % classes)
                .toArray();
        Probabilities weak = noisy(draws, names, weakly, 1);
        List<Probabilities> student = List.of(noisy(draws, names, truth, .3), noisy(draws, names, truth, .3));
        List<Probabilities> ceiling = List.of(noisy(draws, names, truth, 1));
        double[] inclusion = IntStream.range(0, n)
                .mapToDouble(i -> (4 + draws.below(2)) / 5.0)
                .toArray();
        PanelLabels panel = raters(draws, truth, classes);
        return other -> {
            EvidenceBuilder built = EvidenceBuilder.truth(other)
                    .classes(names.toArray(String[]::new))
                    .weak(weak)
                    .arm("student", "m", student)
                    .arm("ceiling", "", ceiling)
                    .panel(panel);
            return sampled ? built.sampled(inclusion) : built;
        };
    }

    /** Nine raters, who all err on a third of the examples together and on others each by himself. */
    private static PanelLabels raters(Draws draws, int[] truth, int classes) {
        List<int[]> ratings = new ArrayList<>();
        for (int i = 0; i < truth.length; i++) {
            int common = i % 3 == 0 ? (truth[i] + 1) % classes : truth[i];
            for (int r = 0; r < 9; r++) {
                ratings.add(new int[] {r, i, draws.uniform() < .1 ? draws.below(classes) : common});
            }
        }
        PanelRatings said = Said.of("abc".substring(0, classes), 9, truth.length, ratings);
        return new PanelLabels(said, Optional.empty(), List.of(), List.of());
    }

    @Test
    void no_truth_of_two_errors_moves_the_curve_of_the_majority_out_of_its_intervals() {
        Draws draws = Draws.of(5, "majority", 0);
        int[] truth = IntStream.range(0, 16).map(i -> i % 3).toArray();
        Function<int[], EvidenceBuilder> evidence = larger(draws, truth, 3, false);
        Map<MetricKey, List<Double>> all = new HashMap<>();
        relabelled(
                truth,
                0,
                16,
                2,
                3,
                other -> curve(evidence.apply(other))
                        .forEach(m -> all.computeIfAbsent(m.key(), key -> new ArrayList<>())
                                .add(estimate(m.measured()))));
        List<Measurement> erring = curve(evidence.apply(truth).erring(2.0 / 16));
        assertThat(erring).hasSize(5);
        for (Measurement m : erring) {
            attained(((Measured.Value) m.measured()).interval(), m, all.get(m.key()));
        }
    }

    private static List<Measurement> curve(EvidenceBuilder evidence) {
        Evidence built = evidence.build();
        Court court = Court.of(built, built.truth().open(IntStream.range(0, 16).toArray()));
        Sample all =
                Sample.of(IntStream.range(0, 16).toArray(), built.examples().clusters());
        return new PanelCurves(court, court.panel().orElseThrow(), all)
                .alongRaters().stream()
                        .filter(m -> m.key().metric().equals(Curve.MAJORITY_ACCURACY.label()))
                        .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_ERROR", "AGREEMENT_WHERE_WEAK_RIGHT", "CORRECTED_ERROR", "INHERITED_ERROR", "GAIN"})
    void two_errors_attain_the_bounds_of_these(Metric metric) {
        Draws draws = Draws.of(3, "attained-" + metric, 0);
        int[] truth = IntStream.range(0, 14).map(i -> i % 3).toArray();
        Function<int[], EvidenceBuilder> evidence = larger(draws, truth, 3, true);
        Measured.Value value =
                (Measured.Value) evidence.apply(truth).erring(2.0 / 14).only("student", metric);
        List<Double> all = new ArrayList<>();
        relabelled(
                truth,
                0,
                14,
                2,
                3,
                other -> all.add(estimate(evidence.apply(other).only("student", metric))));
        attained(value.interval(), metric, all);
    }

    private static Probabilities noisy(Draws draws, List<String> names, int[] truth, double right) {
        int classes = names.size();
        double[] values = new double[truth.length * classes];
        for (int i = 0; i < truth.length; i++) {
            int k = draws.uniform() < right ? truth[i] : draws.below(classes);
            double top = .6 + .4 * draws.uniform();
            for (int c = 0; c < classes; c++) {
                values[i * classes + c] = c == k ? top : (1 - top) / (classes - 1);
            }
        }
        return new Probabilities(names, values);
    }

    @Test
    void every_metric_against_truth_is_tried_or_says_that_it_has_no_bound() {
        Set<String> tried = new TreeSet<>(larger().stream()
                .map(arguments -> ((Metric) arguments.get()[0]).label())
                .toList());
        for (long seed : seeds()) {
            Tried.of(seed).erring().stream()
                    .filter(m -> m.measured() instanceof Measured.Value)
                    .forEach(m -> tried.add(m.key().metric()));
        }
        List<String> untried = Arrays.stream(Metric.values())
                .filter(metric -> metric.against().contains(Against.TRUTH))
                // a task with a policy may not have a truth that errs
                .filter(metric -> !metric.arms().equals(List.of(Arm.POLICY)))
                // nor may one with a benchmark
                .filter(metric -> metric.definition().whom() != Definition.Whom.BENCHMARKED)
                // nor one that asks what moves ratings and rewards; rewards of pools are measured by a class of their
                // own
                .filter(metric -> metric.definition().whom() != Definition.Whom.MOVED
                        && metric.definition().whom() != Definition.Whom.REWARD)
                .map(Metric::label)
                .filter(label -> !tried.contains(label))
                .toList();
        assertThat(untried)
                .containsExactly(
                        "error-predictability",
                        "ece-debiased",
                        "brier-reliability-debiased",
                        "error-correlation",
                        "effective-raters");
    }
}
