package dev.plumbline.truth;

import static dev.plumbline.truth.EvidenceBuilder.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    private static final Offset<Double> EXACT = within(1e-9);

    static List<GoldenCalibration> goldens() throws IOException {
        return GoldenCalibration.all();
    }

    private static EvidenceBuilder evidence(GoldenCalibration golden) {
        return truth(golden.outcome()).soft("scores", "rm", golden.forecast());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void scikit_learn_and_numpy_say_the_same(GoldenCalibration golden) {
        EvidenceBuilder evidence = evidence(golden);
        assertThat(estimate(evidence, "brier")).isEqualTo(golden.brier(), EXACT);
        assertThat(estimate(evidence, "log-loss")).isEqualTo(golden.logLoss(), EXACT);
        assertThat(estimate(evidence, "auc")).isEqualTo(golden.auc(), EXACT);
        assertThat(estimate(evidence, "ece")).isEqualTo(golden.ece(), EXACT);
        assertThat(estimate(evidence, "ece-debiased")).isEqualTo(golden.debiased(), within(golden.tolerance()));
        assertThat(estimate(evidence, "brier-reliability")).isEqualTo(golden.reliability(), EXACT);
        assertThat(estimate(evidence, "brier-reliability-debiased")).isEqualTo(golden.unbiased(), EXACT);
        assertThat(estimate(evidence, "brier-resolution")).isEqualTo(golden.resolution(), EXACT);
        assertThat(estimate(evidence, "brier-uncertainty")).isEqualTo(golden.uncertainty(), EXACT);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void the_reliability_table_has_a_row_a_bin(GoldenCalibration golden) {
        assertThat(curve(evidence(golden), "reliability-forecast")).containsExactly(golden.forecasts(), EXACT);
        assertThat(curve(evidence(golden), "reliability-frequency")).containsExactly(golden.frequencies(), EXACT);
    }

    private static double estimate(EvidenceBuilder evidence, String metric) {
        return evidence.value("scores", "rm", metric).estimate();
    }

    private static double[] curve(EvidenceBuilder evidence, String label) {
        return Evaluation.of(evidence.build()).measurements().all().stream()
                .filter(m -> m.key().metric().equals(label))
                .filter(m -> m.key().axis().equals("bin"))
                .mapToDouble(m -> ((Measured.Value) m.measured()).estimate())
                .toArray();
    }

    @Test
    void equal_forecasts_share_a_bin_and_every_bin_has_its_share_of_what_is_left() {
        double[] forecast = {.2, .8, .2, .1, .7, .2};
        assertThat(Bins.of(forecast, 3).last()).containsExactly(.2, .8);
        assertThat(Arrays.stream(forecast).mapToInt(Bins.of(forecast, 3)::of)).containsExactly(0, 1, 0, 0, 1, 0);
        assertThat(Bins.of(new double[] {.5, .5, .5}, 3).last()).containsExactly(.5);
    }

    @Test
    void too_few_examples_for_the_bins_have_no_calibration() {
        int[] labels = IntStream.range(0, 29).map(i -> i % 2).toArray();
        double[] forecast = IntStream.range(0, 29).mapToDouble(i -> i / 29.0).toArray();
        EvidenceBuilder evidence = truth(labels).soft("scores", "rm", forecast);
        assertThat(evidence.measure("scores", "rm", "ece"))
                .isEqualTo(new Measured.Undefined("only 29 examples here; 15 bins need at least 30"));
        assertThat(curve(evidence, "reliability-forecast")).isEmpty();
    }

    @Test
    void two_examples_a_bin_are_enough() {
        // Bin b of 15 forecasts (4b + 1)/60 and half of it comes: the 15 distances from 30/60 are 29, 25, .. 1, 3, ..
        // 27.
        int[] labels = IntStream.range(0, 30).map(i -> i % 2).toArray();
        double[] forecast = IntStream.range(0, 30).mapToDouble(i -> i / 30.0).toArray();
        EvidenceBuilder evidence = truth(labels).soft("scores", "rm", forecast);
        assertThat(estimate(evidence, "ece")).isEqualTo((120 + 105) / 60.0 / 15, EXACT);
        assertThat(Evaluation.of(evidence.build()).measurements().all().stream()
                        .map(Measurement::key)
                        .filter(key -> key.metric().equals("reliability-forecast"))
                        .map(MetricKey::step))
                .containsExactly(
                        IntStream.rangeClosed(1, 15).mapToObj(Integer::toString).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_split_is_exact_where_the_forecasts_of_a_bin_are_the_same(long seed) {
        Draws draws = Draws.of(seed, "calibration", 0);
        double[] forecast = draws(200, i -> draws.below(8) / 7.0);
        int[] labels = IntStream.range(0, 200).map(i -> draws.below(2)).toArray();
        EvidenceBuilder evidence = truth(labels).soft("scores", "rm", forecast);
        double split = estimate(evidence, "brier-reliability")
                - estimate(evidence, "brier-resolution")
                + estimate(evidence, "brier-uncertainty");
        assertThat(split).isEqualTo(estimate(evidence, "brier"), EXACT);
    }

    /** 40 rows at .75 of which 30 come, two classes turned round, so that the side of a pair must not matter. */
    @Test
    void pairs_and_many_classes_are_held_against_the_confidence_in_the_most_probable() {
        double[] first = draws(40, i -> i % 2 == 0 ? .75 : .25);
        int[] labels = IntStream.range(0, 40)
                .map(i -> (i % 2 == 0) == (i % 4 != 0 || i % 8 == 0) ? 1 : 0)
                .toArray();
        long right = IntStream.range(0, 40)
                .filter(i -> (first[i] > .5) == (labels[i] == 1))
                .count();
        EvidenceBuilder pairs = truth(labels).pairs().soft("scores", "rm", first);
        assertThat(estimate(pairs, "ece")).isEqualTo(Math.abs(.75 - right / 40.0), EXACT);
        assertThat(curve(pairs, "reliability-forecast")).containsExactly(new double[] {.75}, EXACT);

        double[] three = new double[120];
        for (int i = 0; i < 40; i++) {
            three[3 * i] = .5;
            three[3 * i + 1] = i < 20 ? .5 : .25;
            three[3 * i + 2] = i < 20 ? 0 : .25;
        }
        List<String> names = List.of("a", "b", "c");
        EvidenceBuilder many =
                truth(new int[40]).classes("a", "b", "c").arm("scores", "rm", List.of(new Probabilities(names, three)));
        // 20 ties of two classes, one of them right: 1/2 each; 20 right ones: (20/2 + 20)/40 = .75 against .5.
        assertThat(estimate(many, "ece")).isEqualTo(.25, EXACT);
    }

    /** Forecasts that are true: drawn evenly, and coming as often as said. */
    private static EvidenceBuilder calibrated(long seed) {
        Draws draws = Draws.of(seed, "calibrated", 0);
        double[] forecast = draws(300, i -> draws.uniform());
        int[] labels = IntStream.range(0, 300)
                .map(i -> draws.uniform() < forecast[i] ? 1 : 0)
                .toArray();
        return truth(labels).soft("scores", "rm", forecast);
    }

    private static double mean(Metric metric) {
        return mean(seed -> ((Measured.Value) calibrated(seed).only("scores", metric)).estimate());
    }

    @Test
    void of_true_forecasts_the_debiased_square_is_0_on_average_and_the_debiased_distance_two_fifths_less() {
        // 15 bins of 20: the mean of o (1 - o) / 20 over even forecasts is 1/120 = .0083.
        assertThat(mean(Metric.BRIER_RELIABILITY)).isBetween(.007, .0095);
        assertThat(mean(Metric.BRIER_RELIABILITY_DEBIASED)).isBetween(-.001, .001);
        double left = mean(Metric.ECE_DEBIASED) / mean(Metric.ECE);
        assertThat(left).isEqualTo(2 - Math.sqrt(2), within(.05));
    }

    private static double mean(LongToDoubleFunction ofSeed) {
        return LongStream.range(0, 100).mapToDouble(ofSeed).average().orElseThrow();
    }

    private static double[] draws(int n, IntToDoubleFunction each) {
        return IntStream.range(0, n).mapToDouble(each).toArray();
    }

    @Test
    void the_standard_errors_of_the_debiased_forms_are_the_slope_times_that_of_the_frequency() {
        // One bin of 40 at .75 of which 28 come: d = .05, s = sqrt(.7 x .3 / 40) = .0724569, d / s = .690066.
        double[] forecast = draws(40, i -> .75);
        int[] labels = IntStream.range(0, 40).map(i -> i < 28 ? 1 : 0).toArray();
        EvidenceBuilder evidence = truth(labels).soft("scores", "rm", forecast);
        double ofFrequency = Math.sqrt(.7 * .3 / 40 * 40 / 39);
        // 2 - (1 - 2 Q(.690066)), Q the upper tail of the normal distribution: .2450763
        assertThat(standardError(evidence, "ece-debiased")).isEqualTo(ofFrequency * 1.4901526, within(1e-7));
        assertThat(standardError(evidence, "brier-reliability-debiased")).isEqualTo(ofFrequency * 2 * .05, EXACT);
    }

    private static double standardError(EvidenceBuilder evidence, String metric) {
        return evidence.value("scores", "rm", metric).interval().standardError();
    }

    @Test
    void contributions_are_how_a_bin_differs_and_what_a_row_moves_in_it() {
        // Means 2 and 7, squared 4 and 49, in the mean 26.5. Row 0: (4 - 26.5 + 2 x 2 (1 - 2)) / 4 = -6.625.
        int[] rows = {0, 1, 2, 3};
        double[] x = {1, 3, 5, 9};
        Binned.Cells cells =
                new Binned.Cells(Sample.of(rows, rows), new int[] {0, 0, 1, 1}, new double[] {.5, .5}, x, x);
        assertThat(cells.means(x)).containsExactly(2, 7);
        Estimate squares = cells.sum(x, cells.means(x), new double[] {4, 49}, new double[] {4, 14});
        assertThat(squares.value()).isEqualTo(26.5);
        assertThat(squares.contribution()).containsExactly(-6.625, -4.625, -1.375, 12.625);
    }

    @Test
    void the_standard_error_is_that_of_a_jackknife_over_the_clusters_within_the_same_bins() {
        // Forecasts of four values only, so that no bin moves when a cluster is left out.
        Draws draws = Draws.of(5, "jackknife", 0);
        double[] forecast = draws(240, i -> (1 + draws.below(4)) / 5.0);
        int[] labels =
                IntStream.range(0, 240).map(i -> draws.uniform() < .4 ? 1 : 0).toArray();
        for (Metric metric :
                List.of(Metric.ECE, Metric.BRIER_RELIABILITY, Metric.BRIER_RESOLUTION, Metric.BRIER_UNCERTAINTY)) {
            double[] without = IntStream.range(0, 120)
                    .mapToDouble(c ->
                            ((Measured.Value) clustered(forecast, labels, c).only("scores", metric)).estimate())
                    .toArray();
            double mean = Arrays.stream(without).average().orElseThrow();
            double jackknife = Math.sqrt(
                    Arrays.stream(without).map(x -> (x - mean) * (x - mean)).sum() * 119 / 120);
            Measured.Value all =
                    (Measured.Value) clustered(forecast, labels, -1).only("scores", metric);
            assertThat(all.interval().standardError()).as(metric.label()).isEqualTo(jackknife, within(.05 * jackknife));
        }
    }

    /** In clusters of two, one of them left out. */
    private static EvidenceBuilder clustered(double[] forecast, int[] labels, int left) {
        int[] kept =
                IntStream.range(0, labels.length).filter(i -> i / 2 != left).toArray();
        return truth(Arrays.stream(kept).map(i -> labels[i]).toArray())
                .clusters(Arrays.stream(kept).map(i -> i / 2).toArray())
                .soft(
                        "scores",
                        "rm",
                        Arrays.stream(kept).mapToDouble(i -> forecast[i]).toArray());
    }
}
