package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Simulates data sets whose true values are known, 1,000 of each kind, and counts how often the 95 % interval holds them.
 *
 * <p>An example is right where a number u in 0 to 1 lies below the arm's true accuracy plus what the arm's seed is off by.
 * u is the luck of the cluster with probability {@code shared}, of the example with .3, and else drawn anew for every arm
 * and seed: this is the interaction. Half of what a seed is off by is common to the arms of that seed.
 */
@Tag("simulation")
class CoverageSimulationTest {

    private static final int TRIALS = 1000;
    /** {@code -Dplumbline.coverage.seed=N} draws other data sets, for a figure that nothing has been chosen by. */
    private static final int SEED = Integer.getInteger("plumbline.coverage.seed", 11);

    private static final Subject WEAK = new Subject("weak", "");
    private static final Subject SOFT = new Subject("student", "soft");
    private static final Subject HARD = new Subject("student", "hard");

    /** What is drawn. */
    private record Design(String name, int clusters, int size, int seeds, double seedSd, double ceiling) {

        private static final double W = .70;
        private static final double HARD = .77;
        private static final double SHARED = .4;

        double student() {
            return W + (ceiling - W) / 2;
        }

        EvidenceBuilder draw(int trial) {
            Draws draws = Draws.of(SEED, name, trial);
            int n = clusters * size;
            double[] luckOfCluster = IntStream.range(0, clusters)
                    .mapToDouble(c -> draws.uniform())
                    .toArray();
            double[] luck = IntStream.range(0, n)
                    .mapToDouble(i -> draws.uniform() < (size > 1 ? SHARED : 0)
                            ? luckOfCluster[i / size]
                            : draws.uniform() < .3 ? draws.uniform() : -1)
                    .toArray();
            double[] common = IntStream.range(0, seeds)
                    .mapToDouble(s -> Math.sqrt(.5) * seedSd * draws.gaussian())
                    .toArray();
            return EvidenceBuilder.truth(new int[n])
                    .clusters(IntStream.range(0, n).map(i -> i / size).toArray())
                    .weak(arm(draws, luck, W))
                    .arm("student", "soft", arms(draws, luck, common, student()))
                    .arm("student", "hard", arms(draws, luck, common, HARD))
                    .arm("ceiling", "", arms(draws, luck, common, ceiling));
        }

        private int[][] arms(Draws draws, double[] luck, double[] common, double accuracy) {
            int[][] arms = new int[seeds][];
            for (int s = 0; s < seeds; s++) {
                double off = common[s] + Math.sqrt(.5) * seedSd * draws.gaussian();
                arms[s] = arm(draws, luck, accuracy + off);
            }
            return arms;
        }

        /** Truth is class 0 everywhere. */
        private static int[] arm(Draws draws, double[] luck, double right) {
            return IntStream.range(0, luck.length)
                    .map(i -> (luck[i] < 0 ? draws.uniform() : luck[i]) < right ? 0 : 1)
                    .toArray();
        }
    }

    /** How often an interval held the true value, and in how many data sets there was which state. */
    private static final class Count {
        private int held;
        private int unstable;
        private int undefined;

        void add(Measured measured, double truth) {
            if (measured instanceof Measured.Value value) {
                boolean holds = value.interval().low(.95) <= truth
                        && truth <= value.interval().high(.95);
                held += holds ? 1 : 0;
            } else if (measured instanceof Measured.Unstable) {
                unstable++;
            } else {
                undefined++;
            }
        }

        /**
         * PGR without an interval is counted by Fieller's set, which there is in every state and which is unbounded then. The
         * report says "unstable" instead, which claims less.
         */
        void add(Measured measured, double truth, EvidenceBuilder drawn) {
            add(measured, truth);
            held += !(measured instanceof Measured.Value) && drawn.fiellerSetHolds(truth) ? 1 : 0;
        }

        double covered() {
            return held / (double) TRIALS;
        }
    }

    static Stream<Arguments> designs() {
        List<Arguments> designs = new ArrayList<>();
        for (int seeds : new int[] {5, 20}) {
            for (double ceiling : new double[] {.88, .76}) {
                String gap = ceiling == .88 ? "wide gap" : "narrow gap";
                designs.add(Arguments.of(
                        new Design("clusters of 1, " + seeds + " seeds, " + gap, 400, 1, seeds, .02, ceiling)));
                designs.add(Arguments.of(
                        new Design("clusters of 4, " + seeds + " seeds, " + gap, 100, 4, seeds, .02, ceiling)));
            }
        }
        return designs.stream();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void intervals_of_95_per_cent_hold_the_true_value_in_93_to_97(Design design) {
        Count accuracy = new Count();
        Count gain = new Count();
        Count methods = new Count();
        Count pgr = new Count();
        for (int trial = 0; trial < TRIALS; trial++) {
            EvidenceBuilder drawn = design.draw(trial).compare(SOFT, WEAK).compare(SOFT, HARD);
            List<Comparison> compared = drawn.compared();
            accuracy.add(drawn.only("student", Metric.ACCURACY), design.student());
            gain.add(compared.get(0).difference(), design.student() - Design.W);
            methods.add(compared.get(1).difference(), design.student() - Design.HARD);
            pgr.add(drawn.only("student", Metric.PGR), .5, drawn);
        }
        System.out.printf(
                Locale.ROOT,
                "%-35s accuracy %.3f | student - weak %.3f | soft - hard %.3f | PGR %.3f (of %d: %d unstable, %d undefined)%n",
                design.name(),
                accuracy.covered(),
                gain.covered(),
                methods.covered(),
                pgr.covered(),
                TRIALS,
                pgr.unstable,
                pgr.undefined);
        assertThat(accuracy.covered()).as("accuracy").isBetween(.93, .97);
        assertThat(gain.covered()).as("student - weak").isBetween(.93, .97);
        assertThat(methods.covered()).as("soft - hard").isBetween(.93, .97);
        assertThat(pgr.covered()).as("PGR").isBetween(.93, .97);
    }
}
