package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulates data sets whose true values are known, and counts how often the 95 % interval holds them. */
class CoverageTest {

    private static final int TRIALS = 1000;

    private static double covered(double truth, IntFunction<Measured> trial) {
        long held = IntStream.range(0, TRIALS)
                .mapToObj(trial)
                .filter(measured -> measured instanceof Measured.Value value
                        && value.interval().low(.95) <= truth
                        && truth <= value.interval().high(.95))
                .count();
        return held / (double) TRIALS;
    }

    private static int[] zeros(int n) {
        return new int[n];
    }

    /** 40 clusters of 5: a cluster is easy (right with .95) or hard (right with .65), so the true accuracy is .8. */
    private static Measured clusteredAccuracy(int trial) {
        Draws draws = Draws.of(7, "accuracy", trial);
        int[] predicted = new int[200];
        int[] clusters = new int[200];
        for (int c = 0; c < 40; c++) {
            double right = draws.uniform() < .5 ? .95 : .65;
            for (int i = 5 * c; i < 5 * c + 5; i++) {
                clusters[i] = c;
                predicted[i] = draws.uniform() < right ? 0 : 1;
            }
        }
        return EvidenceBuilder.truth(zeros(200))
                .clusters(clusters)
                .arm("scores", "rm", predicted)
                .only("scores", Metric.ACCURACY);
    }

    @Test
    void the_interval_of_a_clustered_accuracy_covers_as_often_as_it_says() {
        double covered = covered(.8, CoverageTest::clusteredAccuracy);
        assertThat(covered).isBetween(.92, .98);
    }

    /**
     * 150 clusters of 2, weak right with .65, ceiling with .95 (constant over seeds), student with .80 on average:
     * PGR .5. The difficulty is shared within a cluster and between the arms, and each of the student's 5 seeds is off by
     * its own draw of standard deviation .03.
     */
    private static Measured pgr(int trial) {
        Draws draws = Draws.of(7, "pgr", trial);
        double[] off =
                IntStream.range(0, 5).mapToDouble(s -> .03 * draws.gaussian()).toArray();
        int[] weak = new int[300];
        int[] ceiling = new int[300];
        int[][] student = new int[5][300];
        int[] clusters = IntStream.range(0, 300).map(i -> i / 2).toArray();
        for (int i = 0; i < 300; i += 2) {
            double luck = draws.uniform();
            for (int j = i; j < i + 2; j++) {
                double u = draws.uniform() < .5 ? luck : draws.uniform();
                weak[j] = u < .65 ? 0 : 1;
                ceiling[j] = u < .95 ? 0 : 1;
                for (int s = 0; s < 5; s++) {
                    student[s][j] = draws.uniform() < .80 + off[s] ? 0 : 1;
                }
            }
        }
        return EvidenceBuilder.truth(zeros(300))
                .clusters(clusters)
                .weak(weak)
                .arm("student", "soft", student)
                .arm("ceiling", "", ceiling)
                .only("student", Metric.PGR);
    }

    @Test
    void the_interval_of_pgr_covers_as_often_as_it_says() {
        double covered = covered(.5, CoverageTest::pgr);
        assertThat(covered).isBetween(.92, .98);
    }
}
