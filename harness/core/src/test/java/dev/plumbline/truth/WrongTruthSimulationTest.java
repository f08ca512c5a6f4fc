package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Simulates data sets, 1,000 of each kind, on 2 % of whose examples the recorded truth is wrong: chosen by an adversary who wants a
 * number to come out too high, or at random. Counts how often the 95 % interval and the one-sided 95 % bound hold the true value.
 *
 * <p>What is so is class 0 everywhere. The student is right with the given accuracy, the weak label with .7 and the ceiling with .97.
 */
@Tag("simulation")
class WrongTruthSimulationTest {

    private static final int TRIALS = 1000;
    private static final int N = 600;
    private static final double RATE = .02;
    private static final double WEAK = .7;
    private static final double CEILING = .97;

    /** How often what held the true value. */
    private static final class Count {
        private int values;
        private int two;
        private int one;
        private int unwidened;

        void add(Measured widened, Measured measured, double truth) {
            if (widened instanceof Measured.Value value && measured instanceof Measured.Value plain) {
                values++;
                two += holds(value.interval(), truth) ? 1 : 0;
                one += value.interval().low(.9) <= truth ? 1 : 0;
                unwidened += holds(plain.interval(), truth) ? 1 : 0;
            }
        }

        private static boolean holds(Interval interval, double truth) {
            return interval.low(.95) <= truth && truth <= interval.high(.95);
        }

        double covered() {
            return two / (double) values;
        }

        double bounded() {
            return one / (double) values;
        }

        double without() {
            return unwidened / (double) values;
        }
    }

    private record Drawn(int[] weak, int[] student, int[] ceiling, int[] order) {

        static Drawn of(double accuracy, int trial) {
            Draws draws = Draws.of(23, "wrong truth " + accuracy, trial);
            return new Drawn(arm(draws, WEAK), arm(draws, accuracy), arm(draws, CEILING), draws.permutation(N));
        }

        private static int[] arm(Draws draws, double right) {
            return IntStream.range(0, N)
                    .map(i -> draws.uniform() < right ? 0 : 1)
                    .toArray();
        }

        /** Truth that is wrong on so many examples: those that the adversary gains most by, or any. */
        int[] recorded(boolean adversary, IntToDoubleFunction gain) {
            int[] recorded = new int[N];
            IntStream.of(order)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> adversary ? -gain.applyAsDouble(i) : 0))
                    .limit(Erring.most(RATE, N))
                    .forEach(i -> recorded[i] = 1);
            return recorded;
        }

        void count(int[] recorded, String arm, Metric metric, double truth, Count count) {
            EvidenceBuilder built = EvidenceBuilder.truth(recorded)
                    .weak(weak)
                    .arm("student", "soft", student)
                    .arm("ceiling", "", ceiling);
            Measured measured = built.only(arm, metric);
            count.add(built.erring(RATE).only(arm, metric), measured, truth);
        }
    }

    @ParameterizedTest
    @CsvSource({".75, true", ".75, false", ".9, true", ".97, true", ".97, false"})
    void an_interval_holds_the_true_value_though_truth_is_wrong(double accuracy, boolean adversary) {
        Count ofAccuracy = new Count();
        Count ofInherited = new Count();
        Count ofPgr = new Count();
        Count ofGain = new Count();
        for (int trial = 0; trial < TRIALS; trial++) {
            Drawn drawn = Drawn.of(accuracy, trial);
            int[] student = drawn.student();
            int[] weak = drawn.weak();
            // Where the student is wrong: it becomes right.
            drawn.count(drawn.recorded(adversary, i -> student[i]), "student", Metric.ACCURACY, accuracy, ofAccuracy);
            // A right weak label that the student repeats becomes a wrong one that it copies.
            drawn.count(
                    drawn.recorded(adversary, i -> weak[i] == 0 && student[i] == 0 ? 1 : weak[i] == 1 ? -1 : 0),
                    "student",
                    Metric.INHERITED_ERROR,
                    1 - accuracy,
                    ofInherited);
            // The student gains on the weak label.
            int[] gaining = drawn.recorded(adversary, i -> student[i] - weak[i]);
            drawn.count(gaining, "student", Metric.GAIN, accuracy - WEAK, ofGain);
            drawn.count(gaining, "student", Metric.PGR, (accuracy - WEAK) / (CEILING - WEAK), ofPgr);
        }
        System.out.printf(
                Locale.ROOT,
                "accuracy %.2f, %s: accuracy %.3f (one-sided %.3f, not widened %.3f) | inherited-error %.3f (%.3f, %.3f) | gain"
                        + " %.3f (%.3f, %.3f) | pgr %.3f (%.3f, %.3f) of %d%n",
                accuracy,
                adversary ? "adversary" : "random",
                ofAccuracy.covered(),
                ofAccuracy.bounded(),
                ofAccuracy.without(),
                ofInherited.covered(),
                ofInherited.bounded(),
                ofInherited.without(),
                ofGain.covered(),
                ofGain.bounded(),
                ofGain.without(),
                ofPgr.covered(),
                ofPgr.bounded(),
                ofPgr.without(),
                ofPgr.values);
        assertThat(ofAccuracy.covered()).as("accuracy").isGreaterThanOrEqualTo(.94);
        assertThat(ofInherited.covered()).as("inherited-error").isGreaterThanOrEqualTo(.94);
        assertThat(ofGain.covered()).as("gain").isGreaterThanOrEqualTo(.94);
        assertThat(ofPgr.covered()).as("pgr").isGreaterThanOrEqualTo(.94);
        assertThat(ofAccuracy.bounded()).as("accuracy, one-sided").isGreaterThanOrEqualTo(.93);
        assertThat(ofGain.bounded()).as("gain, one-sided").isGreaterThanOrEqualTo(.93);
        if (adversary) {
            assertThat(ofAccuracy.without()).as("not widened").isLessThan(.85);
            assertThat(ofInherited.without()).as("not widened").isLessThan(.85);
        }
    }
}
