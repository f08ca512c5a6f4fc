package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.truth.benchmark.Group;
import dev.plumbline.truth.benchmark.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrataTest {

    private static final double EXACT = 1e-12;

    /** A part of groups whose items follow one another. */
    private static Part part(double[] weights, double[]... scores) {
        Part.Share[] shares = new Part.Share[scores.length];
        int next = 0;
        for (int g = 0; g < shares.length; g++) {
            int[] items = IntStream.range(next, next + scores[g].length).toArray();
            next += items.length;
            shares[g] = new Part.Share(weights[g], new Group("g" + g, items, scores[g]));
        }
        return new Part("", "", List.of(shares), Optional.empty(), 0, 1, 0);
    }

    private static Measured measured(int[] clusters, Part... bySeed) {
        int[] rows = IntStream.range(0, clusters.length).toArray();
        return new Strata(List.of(bySeed), rows, clusters).measured();
    }

    private static Measured.Value value(Part... bySeed) {
        int items = bySeed[0].shares().stream()
                .mapToInt(share -> share.group().items().length)
                .sum();
        return (Measured.Value) measured(IntStream.range(0, items).toArray(), bySeed);
    }

    private static double[] scores(double... of) {
        return of;
    }

    @Test
    void variances_of_groups_add_up_by_the_squares_of_their_weights() {
        Measured.Value value = value(part(scores(.5, .5), scores(1, 0), scores(1, 1)));
        assertThat(value.estimate()).isEqualTo(.75);
        // The first mean has the variance .5^2 + .5^2 over 2 squared, times 2/1, which is .25; a quarter of that.
        assertThat(value.interval().standardError()).isEqualTo(.25, within(EXACT));
        assertThat(((WilsonInterval) value.interval()).df()).isEqualTo(1);
        assertThat(value.n()).isEqualTo(4);
    }

    @Test
    void every_group_is_corrected_by_its_own_number_of_clusters() {
        // Of 1, 0 the variance of the mean is .25, of 1, 1, 0, 0 it is .25 / 3: one quarter of each.
        Measured.Value value = value(part(scores(.5, .5), scores(1, 0), scores(1, 1, 0, 0)));
        double variance = (.25 + .25 / 3) / 4;
        assertThat(value.interval().standardError()).isEqualTo(Math.sqrt(variance), within(EXACT));
        // Satterthwaite: (1/16 + 1/48)^2 / ((1/16)^2 / 1 + (1/48)^2 / 3) = 1.71, so 1.
        assertThat(((WilsonInterval) value.interval()).df()).isEqualTo(1);
    }

    @Test
    void groups_alike_have_the_degrees_of_freedom_of_all() {
        double[] half = {1, 0, 1, 0};
        Measured.Value value = value(part(scores(.25, .25, .25, .25), half, half, half, half));
        assertThat(((WilsonInterval) value.interval()).df()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_single_group_has_the_interval_of_its_mean_to_the_last_bit(int seed) {
        Draws draws = Draws.of(seed, "strata", 0);
        double[] scores = IntStream.range(0, 30)
                .mapToDouble(i -> draws.uniform() < .7 ? 1 : 0)
                .toArray();
        int[] clusters = IntStream.range(0, 30).map(i -> i / 2).toArray();
        Sample sample = Sample.of(IntStream.range(0, 30).toArray(), clusters);
        assertThat(measured(clusters, part(scores(1), scores))).isEqualTo(Means.of(scores, sample, 0, 1));
    }

    @Test
    void items_of_one_cluster_count_as_one() {
        Part doubled = part(scores(1), scores(1, 1, 0, 0, 1, 1));
        Measured.Value value = (Measured.Value) measured(new int[] {0, 0, 1, 1, 2, 2}, doubled);
        Measured.Value single = value(part(scores(1), scores(1, 0, 1)));
        assertThat(value.interval().standardError()).isEqualTo(single.interval().standardError(), within(EXACT));
        assertThat(value.clusters()).isEqualTo(3);
    }

    @Test
    void where_nothing_varies_unequal_weights_leave_fewer_clusters_to_rest_on() {
        double[] right = new double[10];
        Arrays.fill(right, 1);
        Measured.Value even = value(part(scores(.5, .5), right, right));
        Measured.Value uneven = value(part(scores(.9, .1), right, right));
        assertThat(even.interval()).isEqualTo(new UnvaryingInterval(1, 0, 1, 20));
        // 1 / (.81/10 + .01/10) = 12.2
        assertThat(((UnvaryingInterval) uneven.interval()).clusters()).isEqualTo(12);
    }

    @Test
    void what_varies_by_less_than_the_grain_varies_by_nothing() {
        Part fine = part(scores(1), scores(1.01, 1.005, 1.002, 1));
        Part grained = new Part("", "", fine.shares(), Optional.empty(), -.01, 1.01, .02);
        assertThat(value(grained).interval()).isEqualTo(new UnvaryingInterval(grained.value(), -.01, 1.01, 4));
        assertThat(value(fine).interval()).isNotInstanceOf(UnvaryingInterval.class);
    }

    @Test
    void a_group_of_a_single_cluster_has_no_interval_and_is_named() {
        assertThat(measured(new int[] {0, 1, 2}, part(scores(.5, .5), scores(1, 0), scores(1))))
                .isEqualTo(new Measured.Undefined("only 1 cluster here in 'g1'; an interval needs at least 2"));
        assertThat(measured(new int[] {0, 0}, part(scores(1), scores(1, 0))))
                .isEqualTo(new Measured.Undefined("only 1 cluster here; an interval needs at least 2"));
    }

    @Test
    void trainings_that_differ_widen_the_interval() {
        Part first = part(scores(1), scores(1, 1, 1, 1, 1, 1, 1, 0));
        Part second = part(scores(1), scores(0, 1, 0, 0, 0, 0, 0, 0));
        Measured.Value value = value(first, second);
        assertThat(value.estimate()).isEqualTo(.5, within(EXACT));
        assertThat(value.seeds()).isEqualTo(2);
        Part mean = part(scores(1), scores(.5, 1, .5, .5, .5, .5, .5, 0));
        assertThat(value.interval().standardError())
                .isGreaterThan(2 * value(mean).interval().standardError());
    }
}
