package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Draws pairs whose reward is truth, .4 of length and an error that clusters share, 1,000 data sets of each kind, and counts how often the 95 %
 * intervals hold the pulls of truth (1), of length (.4), of a feature that moves nothing (0), and 2.5, the points of length worth one point of truth.
 */
@Tag("simulation")
class PullSimulationTest {

    private static final int TRIALS = 1000;
    private static final int SEED = Integer.getInteger("plumbline.coverage.seed", 11);

    private record Drawn(Examples examples, int[] truth, double[] length, double[] other, double[] reward) {

        static Drawn of(Draws draws, int clusters, int size) {
            int n = clusters * size;
            int[] truth = new int[n];
            double[] length = new double[2 * n];
            double[] other = new double[2 * n];
            double[] reward = new double[2 * n];
            for (int c = 0; c < clusters; c++) {
                double shared = draws.gaussian();
                double liking = .7 * draws.gaussian();
                for (int i = c * size; i < (c + 1) * size; i++) {
                    truth[i] = draws.uniform() < .5 ? 1 : 0;
                    // The other feature and the error are shared within clusters, which is what breaks an interval by
                    // pairs.
                    double more = draws.gaussian() + (truth[i] == 1 ? .5 : -.5);
                    double same = .7 * shared + .7 * draws.gaussian();
                    length[2 * i] = more;
                    other[2 * i] = same;
                    reward[2 * i] = (truth[i] == 1 ? 1 : -1) + .4 * more + liking * same + draws.gaussian();
                }
            }
            return new Drawn(examples(n, size), truth, length, other, reward);
        }

        private static Examples examples(int n, int size) {
            StringColumn id = StringColumn.create("id");
            StringColumn cluster = StringColumn.create("cluster");
            StringColumn each = StringColumn.create("id");
            for (int i = 0; i < n; i++) {
                id.append("e" + i);
                cluster.append("c" + i / size);
                each.append("e" + i);
                each.append("e" + i);
            }
            return new Examples(
                    Shape.PAIRS,
                    Table.create(id, id.copy().setName("pool"), cluster),
                    Table.create(each),
                    IntStream.range(0, n).map(i -> 2 * i).toArray(),
                    IntStream.range(0, n).map(i -> 2 * i + 1).toArray());
        }

        List<Measurement> measured() {
            Evidence evidence = new Evidence(
                    examples,
                    new Splits(Collections.nCopies(examples.size(), Split.HELD_OUT)),
                    new SealedTruth(List.of("second", "first"), truth),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Inference.NONE);
            Pulled asked = new Pulled(
                    List.of("length", "other"),
                    List.of(length, other),
                    false,
                    List.of(new Pulled.Scored(new Subject("reward", "r"), List.of(reward))),
                    Optional.empty(),
                    1,
                    true);
            return PullMeasures.of(asked, evidence);
        }
    }

    private static boolean holds(List<Measurement> all, String metric, String feature, double truth) {
        MetricKey key = new MetricKey("reward", "r", "all", metric, Against.TRUTH).at("feature", feature);
        Measured measured = Measurements.of(all).find(key).orElseThrow();
        // An unstable ratio claims nothing.
        return !(measured instanceof Measured.Value value)
                || (value.interval().low(.95) <= truth
                        && truth <= value.interval().high(.95));
    }

    @ParameterizedTest
    @CsvSource({"40, 5, .92", "100, 4, .93", "400, 1, .93"})
    void intervals_of_95_per_cent_hold_the_true_pulls(int clusters, int size, double least) {
        int[] held = new int[4];
        for (int trial = 0; trial < TRIALS; trial++) {
            List<Measurement> all = Drawn.of(Draws.of(SEED, "pulls " + clusters, trial), clusters, size)
                    .measured();
            List<Boolean> holds = new ArrayList<>(List.of(
                    holds(all, "pull", "truth", 1),
                    holds(all, "pull", "length", .4),
                    holds(all, "pull", "other", 0),
                    holds(all, "points-worth", "length", 2.5)));
            IntStream.range(0, held.length).forEach(i -> held[i] += holds.get(i) ? 1 : 0);
        }
        System.out.printf(
                Locale.ROOT,
                "%d clusters of %d: truth %.3f | length %.3f | other %.3f | points of length %.3f%n",
                clusters,
                size,
                held[0] / (double) TRIALS,
                held[1] / (double) TRIALS,
                held[2] / (double) TRIALS,
                held[3] / (double) TRIALS);
        for (int count : held) {
            assertThat(count / (double) TRIALS).isBetween(least, .97);
        }
    }
}
