package dev.plumbline.verdict;

import static dev.plumbline.verdict.GateBuilder.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.EvidenceBuilder;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Draws 1,000 data sets of which the assumptions are true, and counts how often the gate passes: as often as was promised,
 * within three standard errors of 1,000 draws and a point for the approximation.
 *
 * <p>An arm is right where the luck u of an example lies in the arm's part of 0 to 1. Luck is that of the cluster with
 * probability sqrt(icc), so that two examples of a cluster have the same with probability icc.
 */
@Tag("simulation")
class PowerSimulationTest {

    private static final int TRIALS = 1000;
    private static final double DISCORDANCE = .1;

    private static double[] luck(Draws draws, int clusters, int size, double icc) {
        double[] luck = new double[clusters * size];
        for (int c = 0; c < clusters; c++) {
            double ofCluster = draws.uniform();
            for (int i = 0; i < size; i++) {
                luck[c * size + i] = size > 1 && draws.uniform() < Math.sqrt(icc) ? ofCluster : draws.uniform();
            }
        }
        return luck;
    }

    private static int[] arm(double[] luck, DoublePredicate right) {
        return IntStream.range(0, luck.length)
                .map(i -> right.test(luck[i]) ? 0 : 1)
                .toArray();
    }

    /** Weak labels right below .7; the student wrong on the last {@code less} of that and right on {@code more} beyond it. */
    private static int[] student(double[] luck, double gain) {
        double more = (DISCORDANCE + gain) / 2;
        double less = (DISCORDANCE - gain) / 2;
        return arm(luck, u -> u < .7 - less || (u >= .7 && u < .7 + more));
    }

    private static EvidenceBuilder evidence(double[] luck, int size) {
        return EvidenceBuilder.truth(new int[luck.length])
                .clusters(IntStream.range(0, luck.length).map(i -> i / size).toArray())
                .weak(arm(luck, u -> u < .7))
                .arm("ceiling", "", arm(luck, u -> u < .8));
    }

    private static void holds(String name, Gate gate, Design design, IntFunction<EvidenceBuilder> draw) {
        double promised = promised(gate, design);
        double error = Math.sqrt(promised * (1 - promised) / TRIALS);
        assertThat(passed(name, gate, promised, draw)).isEqualTo(promised, within(3 * error + .01));
    }

    /** For a PGR that is often unstable less is promised than is true. */
    private static void atLeastAsOften(String name, Gate gate, Design design, IntFunction<EvidenceBuilder> draw) {
        double promised = promised(gate, design);
        double error = Math.sqrt(promised * (1 - promised) / TRIALS);
        assertThat(passed(name, gate, promised, draw)).isGreaterThan(promised - 3 * error - .01);
    }

    private static double promised(Gate gate, Design design) {
        Metric metric = Metric.named(gate.metric()).orElseThrow();
        return new Power(metric, Bound.of(gate).value(), gate.confidence(), design, Assumptions.STANDARD)
                .at(gate.alternative().orElseThrow());
    }

    private static double passed(String name, Gate gate, double promised, IntFunction<EvidenceBuilder> draw) {
        Metric metric = Metric.named(gate.metric()).orElseThrow();
        MetricKey key = new MetricKey("student", "soft", "all", gate.metric(), Against.TRUTH);
        int passed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Measurement measured = new Measurement(key, draw.apply(trial).only("student", metric));
            Outcome outcome = Verdict.hold(
                            List.of(gate), Measurements.of(List.of(measured)), History.NONE, LocalDate.EPOCH)
                    .get(0)
                    .outcome();
            passed += outcome == Outcome.PASS ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%-45s promised %.3f, passed %.3f%n", name, promised, passed / (double) TRIALS);
        return passed / (double) TRIALS;
    }

    @Test
    void of_single_examples_and_one_seed() {
        Gate gate = gate("gain").atLeast(-.02).alternative(.005).build();
        holds("gain, clusters of 1, 1 seed", gate, new Design(1000, 1000, 1, 1), trial -> {
            double[] luck = luck(Draws.of(3, "power single", trial), 1000, 1, 0);
            return evidence(luck, 1).arm("student", "soft", student(luck, .005));
        });
    }

    @Test
    void of_clusters() {
        Gate gate = gate("gain").atLeast(-.02).alternative(.01).build();
        holds("gain, clusters of 5, icc .2, 1 seed", gate, new Design(1000, 200, 5, 1), trial -> {
            double[] luck = luck(Draws.of(3, "power clusters", trial), 200, 5, .2);
            return evidence(luck, 5).arm("student", "soft", student(luck, .01));
        });
    }

    @Test
    void of_seeds_that_vary() {
        for (int seeds : new int[] {5, 20}) {
            Gate gate = gate("gain").atLeast(-.02).alternative(.02).build();
            holds("gain, clusters of 1, " + seeds + " seeds", gate, new Design(1000, 1000, 1, seeds), trial -> {
                Draws draws = Draws.of(3, "power seeds " + seeds, trial);
                double[] luck = luck(draws, 1000, 1, 0);
                int[][] trained = IntStream.range(0, seeds)
                        .mapToObj(s -> student(luck, .02 + .02 * draws.gaussian()))
                        .toArray(int[][]::new);
                return evidence(luck, 1).arm("student", "soft", trained);
            });
        }
    }

    @Test
    void of_a_share_with_wilsons_interval() {
        Gate gate = gate("accuracy").atLeast(.9).alternative(.95).build();
        holds("accuracy, clusters of 1, 1 seed", gate, new Design(184, 184, 1, 1), trial -> {
            double[] luck = luck(Draws.of(3, "power share", trial), 184, 1, 0);
            return evidence(luck, 1).arm("student", "soft", arm(luck, u -> u < .95));
        });
    }

    @Test
    void of_inherited_errors() {
        Gate gate = gate("inherited-error").atMost(.5).alternative(.4).build();
        holds("inherited-error, clusters of 1, 1 seed", gate, new Design(600, 600, 1, 1), trial -> {
            double[] luck = luck(Draws.of(3, "power inherited", trial), 600, 1, 0);
            // The weak labels are right below .75, as is assumed; the student repeats .4 of their errors.
            return EvidenceBuilder.truth(new int[600])
                    .weak(arm(luck, u -> u < .75))
                    .arm("student", "soft", arm(luck, u -> u < .9));
        });
    }

    @Test
    void of_a_divergence() {
        Gate gate = gate("divergence").atMost(.1).alternative(.05).build();
        holds("divergence, clusters of 1, 1 seed", gate, new Design(650, 650, 1, 1), trial -> {
            double[] luck = luck(Draws.of(3, "power divergence", trial), 650, 1, 0);
            // Of .25 wrong weak labels the student repeats .15 and mends .1: agreement is .05 above accuracy.
            return EvidenceBuilder.truth(new int[650])
                    .weak(arm(luck, u -> u < .75))
                    .arm("student", "soft", arm(luck, u -> u < .85));
        });
    }

    @Test
    void the_field_s_figure_decides_as_often_as_it_says() {
        // A margin of .01 at 10 % discordance: 6,184 examples for a power of .8.
        Gate gate = gate("gain").atLeast(-.01).alternative(0).build();
        holds("gain, margin .01, discordance .1", gate, new Design(6184, 6184, 1, 1), trial -> {
            double[] luck = luck(Draws.of(3, "power field", trial), 6184, 1, 0);
            return evidence(luck, 1).arm("student", "soft", student(luck, 0));
        });
    }

    @Test
    void of_a_recovered_gap() {
        // Any two of the three differ on .1: the student is right on half of what the ceiling adds, on .025 beyond, and
        // wrong
        // on .025 of what both know. Gain .05, gap .1.
        Gate gate = gate("pgr").atLeast(.2).alternative(.5).build();
        holds("pgr, clusters of 1, 1 seed", gate, new Design(500, 500, 1, 1), trial -> {
            double[] luck = luck(Draws.of(3, "power pgr", trial), 500, 1, 0);
            return evidence(luck, 1)
                    .arm("student", "soft", arm(luck, u -> u < .675 || (u >= .7 && u < .75) || (u >= .8 && u < .825)));
        });
    }

    @Test
    void of_a_gap_that_is_hardly_there() {
        // Gain .05 and gap .1 as above; what decides is whether 60 examples show that there is a gap at all.
        Gate gate = gate("pgr").atLeast(-2).alternative(.5).build();
        atLeastAsOften("pgr of an uncertain gap", gate, new Design(60, 60, 1, 1), trial -> {
            double[] luck = luck(Draws.of(3, "power unstable", trial), 60, 1, 0);
            return evidence(luck, 1)
                    .arm("student", "soft", arm(luck, u -> u < .675 || (u >= .7 && u < .75) || (u >= .8 && u < .825)));
        });
    }
}
