package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.Splits;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;

class SlicesTest {

    private static final Place PLACE = new Place("task.yaml", 9, 3);

    private static Examples examples(StringColumn... columns) {
        Examples examples = EvidenceBuilder.examples(
                Shape.POINTWISE, IntStream.range(0, columns[0].size()).toArray());
        examples.table().addColumns(columns);
        return examples;
    }

    private static Splits heldOut(int n) {
        return new Splits(Collections.nCopies(n, Split.HELD_OUT));
    }

    @Test
    void slices_are_all_and_then_each_value_of_each_column_on_the_held_out_rows() {
        Examples examples = examples(
                StringColumn.create("length", "10", "9", "10", "7"), StringColumn.create("topic", "b", "a", "", "a"));
        Splits splits = new Splits(List.of(Split.HELD_OUT, Split.HELD_OUT, Split.HELD_OUT, Split.TRANSFER));
        List<Slice> slices = Slices.of(examples, splits, List.of("length", "topic"), PLACE);
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
        assertThat(Slices.of(examples, heldOut(3), List.of("v"), PLACE))
                .extracting(Slice::name)
                .containsExactly("all", "v=10", "v=9", "v=x");
    }

    @Test
    void too_many_values_and_unknown_columns_are_refused_together() {
        StringColumn many = StringColumn.create("many");
        IntStream.range(0, 51).forEach(i -> many.append("v" + i));
        assertThatThrownBy(() -> Slices.of(examples(many), heldOut(51), List.of("many", "clutser"), PLACE))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "task.yaml:9:3: expected at most 50 values in the column 'many' to slice by, found 51 in the"
                                + " held-out split; group them under dataset.groups and slice by the group\n"
                                + "task.yaml:9:3: no column 'clutser' to slice by; did you mean 'cluster'?");
    }
}
