package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceSearchTest {

    private static final DiscoverSpec SPEC =
            new DiscoverSpec(new Place("task.yaml", 9, 3), List.of("a", "b"), Optional.empty(), 3, 4, 10);

    private static Sample each(int n) {
        int[] rows = IntStream.range(0, n).toArray();
        return Sample.of(rows, rows);
    }

    private static Literal literal(String column, String value, IntPredicate rows, int n) {
        return new Literal(column, value, IntStream.range(0, n).filter(rows).toArray());
    }

    /** 1,000 examples; a=1 for every fourth, b=1 for every fifth: both for 50. There the weak label is always wrong, else never. */
    private static List<Literal> literals() {
        return List.of(
                literal("a", "0", row -> row % 4 != 0, 1000),
                literal("a", "1", row -> row % 4 == 0, 1000),
                literal("b", "0", row -> row % 5 != 0, 1000),
                literal("b", "1", row -> row % 5 == 0, 1000));
    }

    @Test
    void a_slice_that_is_always_wrong_is_found_and_confirmed() {
        Discovery discovery = new SliceSearch(
                        SPEC, literals(), 1, new Errors(new Subject(Arm.WEAK, ""), row -> row % 20 == 0))
                .in(each(1000));
        // Four literals and four pairs; about 25 of the 50 in the half that finds, which is enough to be looked at.
        assertThat(discovery.conjunctions()).isEqualTo(8);
        Discovery.Found found = discovery.confirmed().get(0);
        assertThat(found.slice().name()).isEqualTo("a=1 & b=1");
        assertThat(found.slice().rows()).hasSize(50);
        assertThat(found.foundError()).isEqualTo(1);
        assertThat(((Measured.Value) found.error()).estimate()).isEqualTo(1);
        assertThat(((Measured.Value) found.elsewhere()).estimate()).isEqualTo(0);
        assertThat(found.foundN() + ((Measured.Value) found.error()).n()).isEqualTo(50);
    }

    @Test
    void labels_that_are_never_wrong_or_always_show_nothing() {
        assertThat(new SliceSearch(SPEC, literals(), 1, new Errors(new Subject(Arm.WEAK, ""), row -> false))
                        .in(each(1000))
                        .found())
                .isEmpty();
        assertThat(new SliceSearch(SPEC, literals(), 1, new Errors(new Subject(Arm.WEAK, ""), row -> true))
                        .in(each(1000))
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_cluster_is_in_one_half_only(long seed) {
        int[] clusters = IntStream.range(0, 1000).map(row -> row / 5).toArray();
        Sample all = Sample.of(IntStream.range(0, 1000).toArray(), clusters);
        Discovery discovery = new SliceSearch(
                        SPEC, literals(), seed, new Errors(new Subject(Arm.WEAK, ""), row -> row % 20 == 0))
                .in(all);
        Discovery.Found found = discovery.found().get(0);
        // 200 clusters of 5, of which every fourth has one example of the slice: 50 in all, and no cluster twice.
        assertThat(found.foundN() + ((Measured.Value) found.error()).n()).isEqualTo(50);
        assertThat(((Measured.Value) found.excess()).clusters()).isEqualTo(((Measured.Value) found.error()).clusters());
    }

    @Test
    void of_candidates_that_are_much_the_same_one_is_carried_over() {
        List<Literal> twins =
                List.of(literal("a", "1", row -> row % 4 == 0, 1000), literal("b", "1", row -> row % 4 == 0, 1000));
        Discovery discovery = new SliceSearch(
                        SPEC, twins, 1, new Errors(new Subject(Arm.WEAK, ""), row -> row % 4 == 0))
                .in(each(1000));
        assertThat(discovery.found()).extracting(f -> f.slice().name()).containsExactly("a=1");
    }

    private static Excess excess(int[] clusters, int[] inside, int[] wrong) {
        BitSet in = new BitSet();
        IntStream.of(inside).forEach(in::set);
        BitSet errors = new BitSet();
        IntStream.of(wrong).forEach(errors::set);
        Sample all = Sample.of(IntStream.range(0, clusters.length).toArray(), clusters);
        return new Excess(all, in::get, new Errors(new Subject(Arm.WEAK, ""), errors::get));
    }

    @Test
    void single_examples_are_tested_exactly() {
        int[] each = {0, 1, 2, 3, 4, 5};
        // All three errors inside: 1 of the 20 ways.
        assertThat(excess(each, new int[] {0, 1, 2}, new int[] {0, 1, 2}).p()).isEqualTo(.05, within(1e-12));
        // Two or more of three inside: (3 x 3 + 1)/20.
        assertThat(excess(each, new int[] {0, 1, 2}, new int[] {0, 1, 5}).p()).isEqualTo(.5, within(1e-12));
        assertThat(excess(each, new int[] {0}, new int[] {0}).p()).isEqualTo(1);
    }

    @Test
    void the_excess_is_that_of_the_shares_with_clusters_as_units() {
        // Inside 2 of 4 wrong, outside 1 of 4: clusters of two lie within.
        int[] clusters = {0, 0, 1, 1, 2, 2, 3, 3};
        Excess excess = excess(clusters, new int[] {0, 1, 2, 3}, new int[] {0, 1, 4});
        Measured.Value value = (Measured.Value) excess.measured();
        assertThat(value.estimate()).isEqualTo(.25, within(1e-12));
        // Contributions by cluster: 2 x .5/4, 2 x -.5/4, (-.75 + .25)/4, 2 x .25/4; squares .0625 x 2 + .015625 x 2,
        // times 2/1.
        assertThat(value.interval().standardError()).isEqualTo(Math.sqrt(.3125), within(1e-12));
        // t = .25/.559 = .447 with 1 degree of freedom: 1/2 - atan(.447)/pi.
        assertThat(excess.p()).isEqualTo(.5 - Math.atan(.25 / Math.sqrt(.3125)) / Math.PI, within(1e-9));
    }

    @Test
    void what_lies_inside_and_outside_of_a_cluster_counts_against_each_other() {
        int[] clusters = {0, 0, 1, 1, 2, 2, 3, 3};
        Excess excess = excess(clusters, new int[] {0, 2, 4, 6}, new int[] {0, 1, 2});
        Measured.Value value = (Measured.Value) excess.measured();
        // Inside 2 of 4 wrong, outside 1 of 4; by cluster .125 - .1875, .125 + .0625, and twice -.125 + .0625; squares
        // .0039 x 3 + .0352 = .046875, times 4/3.
        assertThat(value.estimate()).isEqualTo(.25, within(1e-12));
        assertThat(value.interval().standardError()).isEqualTo(.25, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_search_looks_at_every_conjunction_that_has_enough_examples(long seed) {
        Draws draws = Draws.of(seed, "columns", 0);
        int[][] values = new int[3][400];
        IntStream.range(0, 1200).forEach(i -> values[i / 400][i % 400] = draws.below(3));
        List<Literal> literals = IntStream.range(0, 9)
                .mapToObj(l -> literal("c" + l / 3, "" + l % 3, row -> values[l / 3][row] == l % 3, 400))
                .toList();
        Conjunctions search =
                new Conjunctions(literals, IntStream.range(0, 400).toArray(), row -> draws.uniform() < .3, 2);
        search.best(10);
        // 9 literals of about 133 examples and 3 x 9 pairs of about 44, none below 20.
        assertThat(search.looked()).isEqualTo(36);
    }
}
