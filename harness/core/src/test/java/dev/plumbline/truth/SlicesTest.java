package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.StringColumn;

class SlicesTest {

    private static final Place PLACE = new Place("task.yaml", 9, 3);

    private static Examples examples(StringColumn... columns) {
        Examples examples = EvidenceBuilder.examples(
                Shape.POINTWISE, IntStream.range(0, columns[0].size()).toArray());
        examples.table().addColumns(columns);
        return examples;
    }

    private static List<SliceSpec> columns(String... names) {
        return Arrays.stream(names)
                .<SliceSpec>map(name -> new SliceSpec.Column(PLACE, name))
                .toList();
    }

    private static Splits heldOut(int n) {
        return new Splits(Collections.nCopies(n, Split.HELD_OUT));
    }

    @Test
    void slices_are_all_and_then_each_value_of_each_column_on_the_held_out_rows() {
        Examples examples = examples(
                StringColumn.create("length", "10", "9", "10", "7"), StringColumn.create("topic", "b", "a", "", "a"));
        Splits splits = new Splits(List.of(Split.HELD_OUT, Split.HELD_OUT, Split.HELD_OUT, Split.TRANSFER));
        List<Slice> slices = Slices.of(examples, splits, columns("length", "topic"));
        // 7 stands in the transfer split only; the third example has no topic; 9 comes before 10.
        assertThat(slices)
                .extracting(Slice::name)
                .containsExactly("all", "length=9", "length=10", "topic=a", "topic=b");
        assertThat(slices)
                .extracting(Slice::rows)
                .containsExactly(new int[] {0, 1, 2}, new int[] {1}, new int[] {0, 2}, new int[] {1}, new int[] {0});
    }

    @Test
    void one_word_among_numbers_makes_the_order_lexicographic() {
        Examples examples = examples(StringColumn.create("v", "10", "9", "x"));
        assertThat(Slices.of(examples, heldOut(3), columns("v")))
                .extracting(Slice::name)
                .containsExactly("all", "v=10", "v=9", "v=x");
    }

    @Test
    void pairs_of_columns_are_crossed_where_examples_are() {
        Examples examples = examples(
                StringColumn.create("topic", "b", "a", "b", "a"), StringColumn.create("size", "10", "9", "9", ""));
        List<Slice> slices =
                Slices.of(examples, heldOut(4), List.of(new SliceSpec.Crossed(PLACE, List.of("topic", "size"))));
        assertThat(slices)
                .extracting(Slice::name)
                .containsExactly("all", "size=9 & topic=a", "size=9 & topic=b", "size=10 & topic=b");
        assertThat(slices.get(3).rows()).containsExactly(0);
        assertThat(Slices.name(Map.of("topic", "b", "size", "10"))).isEqualTo("size=10 & topic=b");
    }

    @Test
    void bins_hold_equal_shares_and_their_names_say_their_edges() {
        Examples examples = examples(StringColumn.create("n", "6", "5", "1", "", "2", "3", "4.5"));
        List<Slice> slices = Slices.of(examples, heldOut(7), List.of(new SliceSpec.Bins(PLACE, "n", 3)));
        // Sorted 1 2 | 3 4.5 | 5 6; the fourth example has no number.
        assertThat(slices).extracting(Slice::name).containsExactly("all", "n=[1,3)", "n=[3,5)", "n=[5,6]");
        assertThat(slices)
                .extracting(Slice::rows)
                .containsExactly(new int[] {0, 1, 2, 3, 4, 5, 6}, new int[] {2, 4}, new int[] {5, 6}, new int[] {0, 1});
    }

    @Test
    void equal_numbers_are_never_parted() {
        Examples examples = examples(StringColumn.create("n", "1", "1", "1", "1", "2", "3"));
        assertThat(Slices.of(examples, heldOut(6), List.of(new SliceSpec.Bins(PLACE, "n", 3))))
                .extracting(Slice::name)
                .containsExactly("all", "n=[1,2)", "n=[2,3]");
        Examples same = examples(StringColumn.create("n", "7", "7"));
        assertThat(Slices.of(same, heldOut(2), List.of(new SliceSpec.Bins(PLACE, "n", 4))))
                .extracting(Slice::name)
                .containsExactly("all", "n=[7,7]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bins_part_every_example_that_has_a_number_into_shares_as_equal_as_can_be(long seed) {
        Draws draws = Draws.of(seed, "bins", 0);
        StringColumn numbers = StringColumn.create("n");
        IntStream.range(0, 103).forEach(i -> numbers.append(Double.toString(draws.gaussian())));
        List<Slice> slices = Slices.of(examples(numbers), heldOut(103), List.of(new SliceSpec.Bins(PLACE, "n", 5)));
        assertThat(slices.stream().skip(1).mapToInt(slice -> slice.rows().length))
                .allMatch(size -> size == 20 || size == 21)
                .hasSize(5);
        assertThat(slices.stream()
                        .skip(1)
                        .flatMapToInt(slice -> Arrays.stream(slice.rows()))
                        .distinct()
                        .count())
                .isEqualTo(103);
    }

    @Test
    void bins_of_words_are_refused() {
        Examples examples = examples(StringColumn.create("n", "1", "many"));
        assertThatThrownBy(() -> Slices.of(examples, heldOut(2), List.of(new SliceSpec.Bins(PLACE, "n", 2))))
                .hasMessage("task.yaml:9:3: expected numbers in the column 'n' to make bins of, found 'many';"
                        + " slice by its values instead");
    }

    @Test
    void fifty_values_are_not_too_many() {
        StringColumn fifty = StringColumn.create("many");
        IntStream.range(0, 50).forEach(i -> fifty.append("v" + i));
        assertThat(Slices.of(examples(fifty), heldOut(50), columns("many"))).hasSize(51);
    }

    @Test
    void too_many_values_and_unknown_columns_are_refused_together() {
        StringColumn many = StringColumn.create("many");
        IntStream.range(0, 51).forEach(i -> many.append("v" + i));
        assertThatThrownBy(() -> Slices.of(examples(many), heldOut(51), columns("many", "clutser")))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "task.yaml:9:3: expected at most 50 values in the column 'many' to slice by, found 51 in the"
                                + " held-out split; group them under dataset.groups and slice by the group\n"
                                + "task.yaml:9:3: no column 'clutser' to slice by; did you mean 'cluster'?");
    }
}
