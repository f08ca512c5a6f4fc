package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a gate on a baseline would let a candidate pass that is worse by the whole margin, in 2,000 data sets. It should be 5 %, and is up to 8 %: losses are few
 * and come in clusters, so the difference is skewed, and data sets with fewer of them than their share have a small standard error too.
 *
 * <p>120 clusters of 5. An example is right where its luck lies below the run's accuracy plus what the run's seed is off by; the luck is the cluster's with
 * probability .4, common to both runs with .7, and else drawn anew for every run and seed.
 */
@Tag("simulation")
class NonInferioritySimulationTest {

    private static final int TRIALS = 2000;
    private static final int SIZE = 5;
    private static final int N = 600;
    private static final double THEN = .80;
    private static final double MARGIN = .03;
    private static final MetricKey KEY = new MetricKey("student", "soft", "all", "accuracy", Against.TRUTH);

    private static double[] luck(Draws draws) {
        double[] ofCluster = uniforms(draws, N / SIZE);
        return IntStream.range(0, N)
                .mapToDouble(
                        i -> draws.uniform() < .4 ? ofCluster[i / SIZE] : draws.uniform() < .7 ? draws.uniform() : -1)
                .toArray();
    }

    private static double[] uniforms(Draws draws, int count) {
        return IntStream.range(0, count).mapToDouble(i -> draws.uniform()).toArray();
    }

    /** The true class is 0. */
    private static int[][] run(Draws draws, double[] luck, double accuracy, int seeds, double seedSd) {
        int[][] labels = new int[seeds][];
        for (int s = 0; s < seeds; s++) {
            double right = accuracy + seedSd * draws.gaussian();
            labels[s] = Arrays.stream(luck)
                    .mapToInt(u -> (u < 0 ? draws.uniform() : u) < right ? 0 : 1)
                    .toArray();
        }
        return labels;
    }

    private static Outcomes recorded(int[][] labels, boolean meanOnly) {
        TreeMap<String, double[]> byId = new TreeMap<>();
        for (int i = 0; i < N; i++) {
            int row = i;
            double[] right =
                    Arrays.stream(labels).mapToDouble(of -> 1 - of[row]).toArray();
            double mean = Arrays.stream(right).average().orElseThrow();
            byId.put(Integer.toString(i), meanOnly ? new double[] {mean} : right);
        }
        return new Outcomes(KEY, meanOnly ? 1 : labels.length, byId);
    }

    /** The share of data sets in which the one-sided bound at .95 is within the margin. */
    private static double passes(int seeds, double seedSd, boolean meanOnly) {
        int passes = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Draws draws = Draws.of(5, "non-inferiority " + seeds + " " + seedSd, trial);
            double[] luck = luck(draws);
            Outcomes then = recorded(run(draws, luck, THEN, seeds, seedSd), meanOnly);
            int[] clusters = IntStream.range(0, N).map(i -> i / SIZE).toArray();
            Evidence now = EvidenceBuilder.truth(new int[N])
                    .clusters(clusters)
                    .arm("student", "soft", run(draws, luck, THEN - MARGIN, seeds, seedSd))
                    .build();
            Recorded.Past past = new Recorded.Past(Earlier.BASELINE, true, List.of(then));
            Sample all = Sample.of(now.slices().get(0).rows(), clusters);
            Changes changes = new Changes(Court.of(now, new int[N]), now.examples(), all, now.slices());
            Measured.Value change = (Measured.Value) changes.since(new Recorded(List.of(KEY), List.of(past)))
                    .get(0)
                    .difference();
            passes += change.interval().low(.9) >= -MARGIN ? 1 : 0;
        }
        return passes / (double) TRIALS;
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "5, 0", "5, .01", "5, .03"})
    void one_that_is_worse_by_the_margin_passes_in_less_than_one_of_ten(int seeds, double seedSd) {
        double passes = passes(seeds, seedSd, false);
        System.out.printf("seeds %d, sd of a seed %.2f: %.4f pass%n", seeds, seedSd, passes);
        assertThat(passes).isLessThan(.1).isGreaterThan(.005);
    }

    @Test
    void the_mean_over_seeds_alone_would_let_more_pass() {
        double passes = passes(5, .03, true);
        System.out.printf("a baseline of means, 5 seeds, sd of a seed .03: %.4f pass%n", passes);
        assertThat(passes).isGreaterThan(passes(5, .03, false));
    }
}
