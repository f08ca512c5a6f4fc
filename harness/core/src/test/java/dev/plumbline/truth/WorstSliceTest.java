package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Of topic x 5 of 6 are approved and 2 good, of topic y 3 of 5 are approved and 4 good, of topic z none of 4. */
class WorstSliceTest {

    private static final List<String> CLASSES = List.of("bad", "good");
    private static final String TOPICS = "xxxxxxyyyyyzzzz";
    private static final int[] RATED = {1, 1, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0};
    private static final int[] TRUTH = {1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0};

    private static Examples examples() {
        String[] ids = IntStream.range(0, 15).mapToObj(Integer::toString).toArray(String[]::new);
        String[] topics = TOPICS.chars().mapToObj(c -> "" + (char) c).toArray(String[]::new);
        Table table = Table.create(
                "examples",
                StringColumn.create(Examples.ID, ids),
                StringColumn.create(Examples.POOL, ids),
                StringColumn.create(Examples.CLUSTER, ids),
                StringColumn.create("topic", topics));
        int[] rows = IntStream.range(0, 15).toArray();
        return new Examples(Shape.POINTWISE, table, table, rows, new int[0]);
    }

    private static WorstSlice.Search search(Set<String> patched) {
        return new WorstSlice.Search(
                examples(), List.of("topic"), IntStream.range(0, 15).toArray(), 1, patched);
    }

    @Test
    void ratings_and_truth_find_different_slices_the_worst_and_fewer_than_five_choices_are_none() {
        WorstSlice.Search search = search(Set.of());
        assertThat(search.byRatings(Probabilities.ofHard(CLASSES, RATED))).contains(new WorstSlice("topic", "y"));
        assertThat(search.byTruth(new SealedTruth(CLASSES, TRUTH))).contains(new WorstSlice("topic", "x"));
    }

    @Test
    void what_was_patched_is_not_patched_again_and_when_all_is_there_is_none() {
        SealedTruth truth = new SealedTruth(CLASSES, TRUTH);
        assertThat(search(Set.of("topic=x")).byTruth(truth)).contains(new WorstSlice("topic", "y"));
        assertThat(search(Set.of("topic=x", "topic=y")).byTruth(truth)).isEmpty();
    }

    @Test
    void the_truth_of_other_examples_changes_nothing() {
        int[] other = TRUTH.clone();
        Arrays.fill(other, 11, 15, 1);
        WorstSlice.Search search = new WorstSlice.Search(
                examples(), List.of("topic"), IntStream.range(0, 11).toArray(), 1, Set.of());
        assertThat(search.byTruth(new SealedTruth(CLASSES, other)))
                .isEqualTo(search.byTruth(new SealedTruth(CLASSES, TRUTH)));
    }

    @Test
    void a_slice_holds_the_examples_that_have_its_value() {
        WorstSlice slice = new WorstSlice("topic", "y");
        assertThat(slice.name()).isEqualTo("topic=y");
        assertThat(IntStream.range(0, 15).filter(row -> slice.holds(examples(), row)))
                .containsExactly(6, 7, 8, 9, 10);
    }
}
