package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedColumnsTest {

    private static final Place PLACE = Place.of("task.yaml", 8);

    @TempDir
    Path folder;

    private SpecBuilder csv(String... lines) {
        return SpecBuilder.of(folder, "a.csv", lines);
    }

    private String refused(SpecBuilder spec) {
        return Messages.of(folder, spec::read);
    }

    @Test
    void truth_is_in_neither_table() {
        Examples examples = csv("text,truth", "a,1", "b,0").read().dataset().examples();

        assertThat(examples.table().columnNames()).containsExactly("id", "pool", "cluster", "text");
        assertThat(examples.candidates().columnNames()).containsExactly("id", "pool", "cluster", "text");
    }

    @Test
    void nothing_may_name_the_truth_and_all_who_do_are_told_at_once() {
        String sealed = ": the column 'truth' holds the truth and is sealed; name another column";

        assertThat(refused(csv("text,truth", "a,1", "b,0")
                        .id("truth")
                        .pool("truth")
                        .cluster("truth")
                        .group("g", "truth", "all: *")
                        .feature("f", "truth", "words")
                        .view("v", new ViewSpec.Columns(PLACE, List.of("truth"), true))
                        .view("w", new ViewSpec.Ngrams(PLACE, "truth", 1, 0, 16))
                        .stratify("truth")))
                .isEqualTo("task.yaml:3: id" + sealed + "\ntask.yaml:3: pool" + sealed + "\ntask.yaml:3: cluster"
                        + sealed + "\ntask.yaml:6: groups" + sealed + "\ntask.yaml:7: features" + sealed
                        + "\ntask.yaml:8: views" + sealed + "\ntask.yaml:8: views" + sealed
                        + "\ntask.yaml:3: stratify" + sealed);
        assertThat(refused(csv("text,truth", "a,1", "b,0").splitBy("truth"))).isEqualTo("task.yaml:9: split" + sealed);
    }

    @Test
    void a_second_name_for_the_truth_is_sealed_as_well() {
        SpecBuilder spec = csv("text,truth", "a,1", "b,0").columns(Map.of("leak", "/truth"));

        assertThat(spec.read().dataset().examples().columns()).doesNotContain("leak", "truth");
        assertThat(refused(spec.cluster("leak")))
                .isEqualTo(
                        "task.yaml:3: cluster: the column 'leak' holds the truth and is sealed; name another column");
    }

    @Test
    void what_the_truth_of_candidates_is_made_of_is_sealed_as_well() {
        Examples examples = SpecBuilder.of(folder, "a.csv", "ta,tb,oka,okb", "x,y,1,0", "z,w,0,1")
                .candidate("a", Map.of("text", "ta", "ok", "oka"))
                .candidate("b", Map.of("text", "tb", "ok", "okb"))
                .read(new LabelColumn("ok", Map.of()))
                .dataset()
                .examples();

        assertThat(examples.columns()).containsExactly("id", "pool", "cluster", "ta", "tb", "candidate", "text");
    }

    @ParameterizedTest
    @CsvSource({"true,false,false;true", "10,9,9;10", "b,a,a;b", "1,x,1;x", "-1,1.5,-1;1.5"})
    void classes_are_ordered_false_before_true_by_number_or_by_alphabet(String one, String other, String classes) {
        assertThat(csv("truth", one, other).read().truth().classes()).containsExactly(classes.split(";", -1));
    }

    @Test
    void an_example_without_truth_is_refused() {
        assertThat(refused(csv("text,truth", "a,1", "b,", "c,0")))
                .isEqualTo(
                        "a.csv:3: expected a class in the truth column 'truth' of the example '2', found an empty cell; fill it in, or leave the example out");
    }

    @Test
    void one_class_only_is_refused() {
        assertThat(refused(csv("text,truth", "a,1", "b,1")))
                .isEqualTo(
                        "a.csv: expected at least two classes in the truth column 'truth', found one class only, '1'; name another column, or add examples of another class");
    }

    @Test
    void a_preference_must_name_a_candidate_in_every_pair() {
        SpecBuilder spec = csv("x,y,truth", "1,2,A", "3,4,C", "5,6,")
                .candidate("a", Map.of("t", "x"))
                .candidate("b", Map.of("t", "y"))
                .pairs();

        assertThat(Messages.of(folder, () -> spec.read(new LabelColumn("truth", Map.of("A", "a", "B", "bb")))))
                .isEqualTo("a.csv: unknown candidate in preferred 'bb'; did you mean 'b'?\n"
                        + "a.csv:3: expected one of A, B in 'truth', found 'C'; correct the cell");
        assertThat(Messages.of(folder, () -> spec.read(new LabelColumn("truth", Map.of("A", "a", "C", "b")))))
                .isEqualTo(
                        "a.csv:4: expected one of A, C in the truth column 'truth' of the example '3', found an empty cell; fill it in, or leave the example out");
    }

    @Test
    void a_preference_by_numbers_has_no_ties() {
        assertThat(refused(csv("p,truth", "a,1", "a,2", "b,3", "b,3", "c,5", "c,")
                        .pool("p")
                        .pairs()))
                .isEqualTo(
                        "a.csv:4: expected two different numbers in the truth column 'truth' of the example 'b', found a tie or an empty cell; fill it in, or leave the example out\n"
                                + "a.csv:6: expected two different numbers in the truth column 'truth' of the example 'c', found a tie or an empty cell; fill it in, or leave the example out");
        assertThat(refused(csv("p,truth", "a,1", "a,two").pool("p").pairs()))
                .isEqualTo(
                        "a.csv:3: expected a finite number in 'truth' of the example 'a', found 'two'; correct the cell");
    }

    @Test
    void without_a_truth_column_nothing_is_known_of_any_example() {
        SealedTruth truth = csv("id,truth", "a,1", "b,0").read(Optional.empty()).truth();

        assertThat(truth.classes()).containsExactly("bad", "good");
        assertThat(truth.known(0) || truth.known(1)).isFalse();
        assertThat(truth.inclusion().orElseThrow()).containsExactly(0, 0);
    }

    @Test
    void a_truth_column_is_no_key() {
        SpecBuilder spec = csv("id,truth", "a,1", "b,0");

        assertThat(Messages.of(folder, () -> spec.read(new LabelColumn("id", Map.of()))))
                .isEqualTo("task.yaml:3: the truth column may not be called 'id'; rename it in the file");
    }
}
