package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.truth.benchmark.Group;
import dev.plumbline.truth.benchmark.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws 2,000 benchmarks of a kind, whose true score is known, and counts how often the 95 % interval holds it. */
@Tag("simulation")
class StrataSimulationTest {

    private static final int TRIALS = 2000;
    private static final int SEED = Integer.getInteger("plumbline.coverage.seed", 11);

    /**
     * What is drawn: clusters of {@code size} items that share their luck half of the time.
     *
     * @param sizes clusters of each group
     */
    private record Design(String name, int[] sizes, double[] weights, double[] accuracy, int size) {

        double truth() {
            return IntStream.range(0, sizes.length)
                    .mapToDouble(g -> weights[g] * accuracy[g])
                    .sum();
        }

        Measured draw(int trial) {
            Draws draws = Draws.of(SEED, name, trial);
            Part.Share[] shares = new Part.Share[sizes.length];
            int next = 0;
            for (int g = 0; g < sizes.length; g++) {
                double[] scores = new double[sizes[g] * size];
                for (int c = 0; c < sizes[g]; c++) {
                    double luck = draws.uniform();
                    for (int i = 0; i < size; i++) {
                        double own = draws.uniform() < .5 ? luck : draws.uniform();
                        scores[c * size + i] = own < accuracy[g] ? 1 : 0;
                    }
                }
                int[] items = IntStream.range(next, next + scores.length).toArray();
                next += scores.length;
                shares[g] = new Part.Share(weights[g], new Group("g" + g, items, scores));
            }
            Part part = new Part("", "", List.of(shares), Optional.empty(), 0, 1, 0);
            int[] rows = IntStream.range(0, next).toArray();
            return new Strata(
                            List.of(part),
                            rows,
                            Arrays.stream(rows).map(row -> row / size).toArray())
                    .measured();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Design> designs() {
        return Stream.of(
                new Design("one-group", new int[] {60}, new double[] {1}, new double[] {.7}, 1),
                new Design(
                        "six-even",
                        new int[] {20, 20, 20, 20, 20, 20},
                        sixths(),
                        new double[] {.5, .6, .7, .8, .6, .7},
                        1),
                new Design(
                        "six-uneven",
                        new int[] {8, 12, 20, 40, 60, 80},
                        sixths(),
                        new double[] {.5, .6, .7, .8, .6, .7},
                        1),
                new Design(
                        "uneven-weights",
                        new int[] {60, 12, 30},
                        new double[] {.7, .2, .1},
                        new double[] {.6, .7, .5},
                        1),
                new Design(
                        "clustered",
                        new int[] {20, 20, 20, 20},
                        new double[] {.25, .25, .25, .25},
                        new double[] {.6, .7, .5, .8},
                        3));
    }

    private static double[] sixths() {
        return new double[] {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0};
    }

    @ParameterizedTest
    @MethodSource("designs")
    void an_interval_at_95_percent_holds_the_true_score_about_so_often(Design design) {
        long held = IntStream.range(0, TRIALS)
                .mapToObj(design::draw)
                .map(Measured.Value.class::cast)
                .map(Measured.Value::interval)
                .filter(interval -> interval.low(.95) <= design.truth() && design.truth() <= interval.high(.95))
                .count();
        double coverage = held / (double) TRIALS;
        System.out.println(String.format(Locale.ROOT, "%s: %.4f", design, coverage));
        // Three standard errors of 2,000 draws are .015.
        assertThat(coverage).isBetween(.93, .975);
    }
}
