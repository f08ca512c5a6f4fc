package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 10,000 held-out examples with 10 columns of 4 values each, and weak labels that are wrong for .2 of them, or for .5 in a
 * planted slice of 3 %.
 */
@Tag("simulation")
class DiscoverySimulationTest {

    private static final int N = 10_000;
    private static final int COLUMNS = 10;

    /** Columns of 4 values, the first of them with a chance of {@code share}, and which weak labels are wrong. */
    private record World(int[][] values, boolean[] wrong) {

        static World draw(String purpose, int trial, int planted, double share, int clusterSize) {
            Draws draws = Draws.of(5, purpose, trial);
            int[][] values = new int[COLUMNS][N];
            boolean[] wrong = new boolean[N];
            double luck = 0;
            for (int row = 0; row < N; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    double first = column < planted ? share : .25;
                    values[column][row] = draws.uniform() < first ? 0 : 1 + draws.below(3);
                }
                int i = row;
                boolean inside = planted > 0 && IntStream.range(0, planted).allMatch(column -> values[column][i] == 0);
                luck = row % clusterSize == 0 ? draws.uniform() : luck;
                double u = clusterSize > 1 && draws.uniform() < .5 ? luck : draws.uniform();
                wrong[row] = u < (inside ? .5 : .2);
            }
            return new World(values, wrong);
        }

        Discovery search(int clusterSize) {
            List<Literal> literals = new ArrayList<>();
            for (int column = 0; column < COLUMNS; column++) {
                int[] of = values[column];
                for (int value = 0; value < 4; value++) {
                    int wanted = value;
                    int[] rows = IntStream.range(0, N)
                            .filter(row -> of[row] == wanted)
                            .toArray();
                    literals.add(new Literal("c" + column, "" + value, rows));
                }
            }
            int[] clusters = IntStream.range(0, N).map(row -> row / clusterSize).toArray();
            Sample all = Sample.of(IntStream.range(0, N).toArray(), clusters);
            DiscoverSpec spec = new DiscoverSpec(new Place("task.yaml", 1, 1), List.of(), Optional.empty(), 3, 4, 10);
            return new SliceSearch(spec, literals, 5, new Errors(new Subject(Arm.WEAK, ""), row -> wrong[row])).in(all);
        }

        int[] planted(int literals) {
            return IntStream.range(0, N)
                    .filter(row -> IntStream.range(0, literals).allMatch(column -> values[column][row] == 0))
                    .toArray();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, .03, 1", "2, .1732, 1", "3, .3107, 1", "2, .1732, 5"})
    void a_planted_slice_of_3_per_cent_with_30_points_is_found_in_95_of_100(
            int literals, double share, int clusterSize) {
        int exactly = 0;
        int mostly = 0;
        for (int trial = 0; trial < 100; trial++) {
            World world = World.draw("planted " + literals + " " + clusterSize, trial, literals, share, clusterSize);
            int[] planted = world.planted(literals);
            List<Discovery.Found> confirmed = world.search(clusterSize).confirmed();
            exactly += confirmed.stream().anyMatch(f -> Arrays.equals(f.slice().rows(), planted)) ? 1 : 0;
            mostly += confirmed.stream().anyMatch(f -> jaccard(f.slice().rows(), planted) >= .5) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "planted slice of %d literals, clusters of %d: confirmed exactly in %d of 100, by at least half (Jaccard) in"
                        + " %d%n",
                literals,
                clusterSize,
                exactly,
                mostly);
        assertThat(exactly).isGreaterThanOrEqualTo(95);
    }

    private static double jaccard(int[] one, int[] other) {
        long both = Arrays.stream(one)
                .filter(row -> Arrays.binarySearch(other, row) >= 0)
                .count();
        return both / (double) (one.length + other.length - both);
    }

    @Test
    void without_a_slice_at_most_64_of_1000_data_sets_confirm_one() {
        assertThat(falseFinds(1)).isLessThanOrEqualTo(64);
    }

    @Test
    void clusters_confirm_no_more_of_what_is_not_there() {
        assertThat(falseFinds(5)).isLessThanOrEqualTo(64);
    }

    private static int falseFinds(int clusterSize) {
        int finds = 0;
        for (int trial = 0; trial < 1000; trial++) {
            World world = World.draw("nothing " + clusterSize, trial, 0, .25, clusterSize);
            finds += world.search(clusterSize).confirmed().isEmpty() ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT, "no slice, clusters of %d: %d of 1,000 data sets confirm one%n", clusterSize, finds);
        return finds;
    }
}
