package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Simulates data sets, 1,000 of each kind, of whose examples those of a bad slice get a truth with the probability .9 and the others
 * with .1, and counts how often the 95 % interval holds the true value, with the weights and without.
 *
 * <p>Truth is class 0 everywhere. A third of the examples are in the bad slice, where the student is right with .5; elsewhere with
 * .9. The weak label is right with .6 and .8. A cluster is bad or not as a whole, and its examples share their luck with the
 * probability .4.
 */
@Tag("simulation")
class SampledTruthSimulationTest {

    private static final int TRIALS = 1000;
    private static final int SEED = Integer.getInteger("plumbline.coverage.seed", 11);

    private static final double BAD = 1 / 3.0;
    private static final double STUDENT = BAD * .5 + (1 - BAD) * .9;
    private static final double WEAK = BAD * .6 + (1 - BAD) * .8;

    /** The mean of the estimates, and how often the interval held the true value. */
    private static final class Count {
        private double sum;
        private double squares;
        private int held;

        void add(Measured measured, double truth) {
            Measured.Value value = (Measured.Value) measured;
            sum += value.estimate();
            squares += value.estimate() * value.estimate();
            held += value.interval().low(.95) <= truth
                            && truth <= value.interval().high(.95)
                    ? 1
                    : 0;
        }

        double mean() {
            return sum / TRIALS;
        }

        double errorOfMean() {
            return Math.sqrt((squares / TRIALS - mean() * mean()) / TRIALS);
        }

        double covered() {
            return held / (double) TRIALS;
        }
    }

    private record Drawn(int[] truth, int[] weak, int[] student, int[] clusters, double[] inclusion) {

        static Drawn of(int clusters, int size, int trial) {
            Draws draws = Draws.of(SEED, "sampled " + clusters + " " + size, trial);
            int n = clusters * size;
            boolean[] bad = new boolean[clusters];
            double[] shared = new double[clusters];
            for (int c = 0; c < clusters; c++) {
                bad[c] = draws.uniform() < BAD;
                shared[c] = draws.uniform();
            }
            int[] truth = new int[n];
            int[] weak = new int[n];
            int[] student = new int[n];
            double[] inclusion = new double[n];
            for (int i = 0; i < n; i++) {
                int c = i / size;
                double luck = size > 1 && draws.uniform() < .4 ? shared[c] : draws.uniform();
                student[i] = luck < (bad[c] ? .5 : .9) ? 0 : 1;
                weak[i] = draws.uniform() < (bad[c] ? .6 : .8) ? 0 : 1;
                inclusion[i] = bad[c] ? .9 : .1;
                truth[i] = draws.uniform() < inclusion[i] ? 0 : -1;
            }
            return new Drawn(
                    truth,
                    weak,
                    student,
                    IntStream.range(0, n).map(i -> i / size).toArray(),
                    inclusion);
        }

        EvidenceBuilder with(double[] probabilities) {
            return EvidenceBuilder.truth(truth)
                    .clusters(clusters)
                    .sampled(probabilities)
                    .weak(weak)
                    .arm("student", "soft", student)
                    .arm("ceiling", "", truth.clone())
                    .compare(new Subject("student", "soft"), new Subject("weak", ""));
        }
    }

    @ParameterizedTest
    // In the last one 20 examples of weight 9 are nearly all of the variance, and Student's t of them is a little
    // short.
    @CsvSource({"1200, 1, .93", "400, 3, .93", "300, 1, .91"})
    void weighted_by_their_probabilities_few_examples_speak_for_all(int clusters, int size, double least) {
        Count accuracy = new Count();
        Count gain = new Count();
        Count divergence = new Count();
        Count unweighted = new Count();
        for (int trial = 0; trial < TRIALS; trial++) {
            Drawn drawn = Drawn.of(clusters, size, trial);
            EvidenceBuilder weighted = drawn.with(drawn.inclusion());
            accuracy.add(weighted.only("student", Metric.ACCURACY), STUDENT);
            gain.add(weighted.compared().get(0).difference(), STUDENT - WEAK);
            divergence.add(weighted.only("student", Metric.DIVERGENCE), agreement() - STUDENT);
            double[] same = new double[drawn.truth().length];
            Arrays.fill(same, .5);
            unweighted.add(drawn.with(same).only("student", Metric.ACCURACY), STUDENT);
        }
        System.out.printf(
                Locale.ROOT,
                "%4d clusters of %d: accuracy %.4f (true %.4f) covered %.3f | student - weak %.4f (%.4f) %.3f | divergence"
                        + " %.4f (%.4f) %.3f | unweighted accuracy %.4f %.3f%n",
                clusters,
                size,
                accuracy.mean(),
                STUDENT,
                accuracy.covered(),
                gain.mean(),
                STUDENT - WEAK,
                gain.covered(),
                divergence.mean(),
                agreement() - STUDENT,
                divergence.covered(),
                unweighted.mean(),
                unweighted.covered());
        assertThat(Math.abs(accuracy.mean() - STUDENT)).as("bias").isLessThan(4 * accuracy.errorOfMean());
        assertThat(Math.abs(gain.mean() - (STUDENT - WEAK))).as("bias").isLessThan(4 * gain.errorOfMean());
        assertThat(accuracy.covered()).as("accuracy").isBetween(least, .97);
        assertThat(gain.covered()).as("student - weak").isBetween(least, .97);
        assertThat(divergence.covered()).as("divergence").isBetween(least, .97);
        assertThat(Math.abs(unweighted.mean() - STUDENT)).as("unweighted").isGreaterThan(.1);
        assertThat(unweighted.covered()).as("unweighted").isLessThan(.2);
    }

    /** Of student and weak label, whose luck is independent within a slice. */
    private static double agreement() {
        return BAD * (.5 * .6 + .5 * .4) + (1 - BAD) * (.9 * .8 + .1 * .2);
    }
}
