package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

class WorldsTest {

    private static final Place PLACE = Place.of("task.yaml");
    private static final int N = 6000;

    private static int[] truth(Generated world) {
        return world.truth().open(IntStream.range(0, world.table().rowCount()).toArray());
    }

    private static Generated claims(long seed) {
        return Worlds.generate(new World.ArithmeticClaims(PLACE, N), seed);
    }

    private static Generated twoViews(long seed) {
        return Worlds.generate(new World.TwoViews(PLACE, N), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_claim_is_true_exactly_where_its_sum_is(long seed) {
        Generated world = claims(seed);
        List<String> texts = world.table().stringColumn("text").asList();
        int[] truth = truth(world);
        for (int i = 0; i < N; i++) {
            String[] part = texts.get(i).split(" ", -1);
            boolean right = Integer.parseInt(part[0]) + Integer.parseInt(part[2]) == Integer.parseInt(part[4]);
            assertThat(truth[i]).as(texts.get(i)).isEqualTo(right ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void half_of_the_claims_are_true_and_a_third_are_of_each_size(long seed) {
        Generated world = claims(seed);
        // four standard errors: 4 sqrt(.25 / 6000) = .026 and 4 sqrt(.222 / 6000) = .024
        assertThat(IntStream.of(truth(world)).average().orElseThrow()).isCloseTo(0.5, within(0.026));
        Table table = world.table();
        for (String size : List.of("2-digit", "3-digit", "4-digit")) {
            double share = table.stringColumn("size").isEqualTo(size).size() / (double) N;
            assertThat(share).as(size).isCloseTo(1 / 3.0, within(0.024));
        }
    }

    @Test
    void a_claim_whose_last_digit_is_off_is_false_and_one_whose_last_digit_fits_may_be_either() {
        Generated world = claims(1);
        int[] truth = truth(world);
        int[] fitting = new int[2];
        for (int i = 0; i < N; i++) {
            if (world.table().stringColumn("claim").get(i).equals("last-digit-off")) {
                assertThat(truth[i]).isZero();
            } else {
                fitting[truth[i]]++;
            }
        }
        assertThat(fitting[0]).isGreaterThan(500);
        assertThat(fitting[1]).isGreaterThan(2500);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_easy_view_tells_the_truth_by_its_sum_as_often_as_theory_says(long seed) {
        Generated world = twoViews(seed);
        // Phi(.4 sqrt 5) = .8144; four standard errors are .020
        assertThat(rightShare(
                        world,
                        "easy",
                        row -> IntStream.range(0, 5).mapToDouble(j -> row[j]).sum()))
                .isCloseTo(0.8144, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_coded_view_tells_it_by_the_signs_of_its_products_and_by_nothing_linear(long seed) {
        Generated world = twoViews(seed);
        // the majority of five voters who are right with .82 is right with .9563
        assertThat(rightShare(
                        world,
                        "coded",
                        row -> IntStream.range(0, 5)
                                .mapToDouble(j -> Math.signum(row[2 * j] * row[2 * j + 1]))
                                .sum()))
                .isCloseTo(0.9563, within(0.012));
        assertThat(rightShare(
                        world,
                        "coded",
                        row -> IntStream.range(0, 10).mapToDouble(j -> row[j]).sum()))
                .isCloseTo(0.5, within(0.026));
    }

    private static double rightShare(Generated world, String view, java.util.function.ToDoubleFunction<float[]> score) {
        View.Dense dense = (View.Dense) world.views().get(view);
        int[] truth = truth(world);
        int right = 0;
        for (int i = 0; i < N; i++) {
            float[] row = java.util.Arrays.copyOfRange(dense.values(), i * dense.columns(), (i + 1) * dense.columns());
            right += (score.applyAsDouble(row) > 0 ? 1 : 0) == truth[i] ? 1 : 0;
        }
        return right / (double) N;
    }

    @Test
    void the_same_seed_makes_the_same_world_and_another_seed_another() {
        assertThat(((View.Dense) claims(7).views().get("digits")).values())
                .isEqualTo(((View.Dense) claims(7).views().get("digits")).values())
                .isNotEqualTo(((View.Dense) claims(8).views().get("digits")).values());
    }
}
