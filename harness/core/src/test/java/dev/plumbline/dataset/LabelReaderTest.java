package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelReaderTest {

    @TempDir
    Path folder;

    private Examples csv(String... lines) {
        return SpecBuilder.of(folder, "a.csv", lines).read().dataset().examples();
    }

    private static LabelColumn column(String name) {
        return new LabelColumn(name, Map.of());
    }

    @Test
    void a_label_is_the_index_of_its_class_and_an_empty_cell_is_none() {
        Examples examples = csv("r,truth", "yes,1", ",0", "no,1");

        assertThat(LabelReader.classes(examples, column("r"), List.of("no", "yes")))
                .containsExactly(1, -1, 0);
    }

    @Test
    void a_value_that_is_no_class_is_refused_with_its_line() {
        Examples examples = csv("r,truth", "yes,1", "maybe,0", "perhaps,1");

        assertThat(Messages.of(folder, () -> LabelReader.classes(examples, column("r"), List.of("no", "yes"))))
                .isEqualTo("a.csv:3: expected one of no, yes in 'r', found 'maybe'; correct the cell\n"
                        + "a.csv:4: expected one of no, yes in 'r', found 'perhaps'; correct the cell");
    }

    @Test
    void the_higher_number_of_a_pair_is_preferred_and_a_tie_or_a_gap_is_no_label() {
        Examples examples = SpecBuilder.of(
                        folder,
                        "a.csv",
                        "p,r,truth",
                        "a,2,1",
                        "a,1,2",
                        "b,1,1",
                        "b,3,2",
                        "c,5,1",
                        "c,5.0,2",
                        "d,,1",
                        "d,1,2")
                .pool("p")
                .pairs()
                .read()
                .dataset()
                .examples();

        assertThat(LabelReader.classes(examples, column("r"), LabelReader.PREFERENCES))
                .containsExactly(1, 0, -1, -1);
    }

    @Test
    void numbers_are_read_as_written() {
        assertThat(LabelReader.numbers(csv("r,truth", "1,1", "-.5,0", "+2.50e1,1", "0,0", "3.,1"), "r"))
                .containsExactly(1, -.5, 25, 0, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e999", "0x1p3", "1f", " 1", "1,5", "one", "1_000", "--1"})
    void what_is_no_finite_number_is_refused(String written) {
        Examples examples = csv("r,truth", "1,1", "\"" + written + "\",0");

        assertThat(Messages.of(folder, () -> LabelReader.numbers(examples, "r")))
                .isEqualTo("a.csv:3: expected a finite number in 'r' of the example '2', found '" + written
                        + "'; correct the cell");
    }

    @Test
    void an_empty_cell_is_no_number() {
        Examples examples = csv("r,truth", "1,1", ",0");

        assertThat(Messages.of(folder, () -> LabelReader.numbers(examples, "r")))
                .isEqualTo(
                        "a.csv:3: expected a finite number in 'r' of the example '2', found an empty cell; correct the cell");
    }

    @Test
    void an_unknown_column_is_refused_with_the_nearest_name() {
        Examples examples = csv("rating,truth", "1,1", "2,0");

        assertThat(Messages.of(folder, () -> LabelReader.numbers(examples, "ratin")))
                .isEqualTo("a.csv: unknown column 'ratin'; did you mean 'rating'?");
    }

    @Test
    void a_column_of_candidates_names_no_preference() {
        Examples examples = SpecBuilder.of(folder, "a.csv", "x,y,truth", "1,2,A", "3,4,B")
                .candidate("a", Map.of("t", "x"))
                .candidate("b", Map.of("t", "y"))
                .pairs()
                .read(new LabelColumn("truth", Map.of("A", "a", "B", "b")))
                .dataset()
                .examples();

        assertThat(Messages.of(
                        folder,
                        () -> LabelReader.classes(
                                examples, new LabelColumn("t", Map.of("1", "a")), LabelReader.PREFERENCES)))
                .isEqualTo(
                        "a.csv: expected a column on which the candidates of every pair agree, found 't', on which they differ; name another");
    }

    @Test
    void long_values_are_shortened_in_messages() {
        Examples examples = csv("r,truth", "x".repeat(5000) + ",1", "2,0");

        assertThat(Messages.of(folder, () -> LabelReader.numbers(examples, "r")))
                .isEqualTo("a.csv:2: expected a finite number in 'r' of the example '1', found '" + "x".repeat(60)
                        + "...' (5000 characters); correct the cell");
    }
}
