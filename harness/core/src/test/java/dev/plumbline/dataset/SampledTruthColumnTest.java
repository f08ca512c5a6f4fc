package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.Place;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledTruthColumnTest {

    private static final int[] ALL = {0, 1, 2, 3};

    @TempDir
    Path folder;

    private SpecBuilder csv(String... lines) {
        return SpecBuilder.of(folder, "a.csv", lines);
    }

    private String refused(SpecBuilder spec) {
        return Messages.of(folder, spec::read);
    }

    @Test
    void an_example_without_truth_is_absent_and_the_others_have_their_probability() {
        SealedTruth truth =
                csv("truth,p", "1,.5", ",.5", "0,1", ",").sampled("p").read().truth();

        assertThat(truth.classes()).containsExactly("0", "1");
        assertThat(truth.open(ALL)).containsExactly(1, -1, 0, -1);
        assertThat(truth.inclusion().orElseThrow()).containsExactly(.5, .5, 1, 0);
    }

    @Test
    void one_probability_may_stand_for_all() {
        SealedTruth truth =
                csv("truth", "1", "0", "1", "0").sampled("0.25").read().truth();

        assertThat(truth.inclusion().orElseThrow()).containsExactly(.25, .25, .25, .25);
        assertThat(csv("truth", "1", "0").read().truth().inclusion()).isEmpty();
    }

    @Test
    void the_probability_stays_a_column_like_any_other() {
        assertThat(csv("truth,p", "1,.5", "0,.5")
                        .sampled("p")
                        .read()
                        .dataset()
                        .examples()
                        .columns())
                .contains("p")
                .doesNotContain("truth");
    }

    @Test
    void a_pair_of_candidates_without_numbers_has_no_truth_and_a_tie_is_refused() {
        SealedTruth truth = csv("q,truth,p", "a,1,.5", "a,2,.5", "b,,.5", "b,,.5")
                .pool("q")
                .pairs()
                .sampled("p")
                .read()
                .truth();

        assertThat(truth.open(new int[] {0, 1})).containsExactly(0, -1);
        assertThat(refused(csv("q,truth", "a,1", "a,2", "b,1", "b,1", "c,1", "c,")
                        .pool("q")
                        .pairs()
                        .sampled("0.5")))
                .isEqualTo(
                        "a.csv:4: expected two different numbers in the truth column 'truth' of the example 'b', found a tie or an empty cell; fill it in, or leave the example out\n"
                                + "a.csv:6: expected two different numbers in the truth column 'truth' of the example 'c', found a tie or an empty cell; fill it in, or leave the example out");
    }

    @Test
    void a_preference_that_is_not_there_is_no_truth() {
        SpecBuilder spec = csv("x,y,truth", "1,2,A", "3,4,B", "5,6,")
                .candidate("a", Map.of("t", "x"))
                .candidate("b", Map.of("t", "y"))
                .pairs()
                .sampled("0.5");

        assertThat(spec.read(new LabelColumn("truth", Map.of("A", "a", "B", "b")))
                        .truth()
                        .open(new int[] {0, 1, 2}))
                .containsExactly(1, 0, -1);
    }

    @Test
    void what_has_a_truth_was_drawn_with_a_probability_above_0() {
        assertThat(refused(csv("id,truth,p", "a,1,.5", "b,0,0", "c,1,", "d,,0", "e,,")
                        .id("id")
                        .sampled("p")))
                .isEqualTo(
                        "a.csv:3: expected the probability above 0 with which the example 'b' was drawn to get its truth in 'p', found 0 or an empty cell; correct the cell, or take the truth out\n"
                                + "a.csv:4: expected the probability above 0 with which the example 'c' was drawn to get its truth in 'p', found 0 or an empty cell; correct the cell, or take the truth out");
    }

    @Test
    void a_probability_is_one() {
        assertThat(refused(csv("truth,p", "1,.5", "0,1.5", ",-1", ",often").sampled("p")))
                .isEqualTo("a.csv:3: expected a probability from 0 to 1 in 'p', found '1.5'; correct the cell\n"
                        + "a.csv:4: expected a probability from 0 to 1 in 'p', found '-1'; correct the cell\n"
                        + "a.csv:5: expected a probability from 0 to 1 in 'p', found 'often'; correct the cell");
    }

    @Test
    void what_was_drawn_for_certain_has_a_truth() {
        assertThat(refused(csv("id,truth,p", "a,1,.5", "b,0,1", "c,,1").id("id").sampled("p")))
                .isEqualTo(
                        "a.csv:4: expected a class in the truth column 'truth' of the example 'c', found an empty cell where the probability is 1; fill it in, or correct the probability");
    }

    @Test
    void the_column_is_there_and_is_not_the_truth() {
        assertThat(refused(csv("truth,prob", "1,.5", "0,1").sampled("probe")))
                .isEqualTo("task.yaml:11: unknown column 'probe' in sampled; did you mean 'prob'?");
        assertThat(refused(csv("truth,prob", "1,.5", "0,1").sampled("truth")))
                .isEqualTo(
                        "task.yaml:11: sampled: the column 'truth' holds the truth and is sealed; name another column");
    }

    @Test
    void two_classes_are_needed_of_those_that_have_one() {
        assertThat(refused(csv("truth,p", "1,.5", ",.5").sampled("p")))
                .isEqualTo(
                        "a.csv: expected at least two classes in the truth column 'truth', found one class only, '1'; name another column, or add examples of another class");
        assertThat(refused(csv("truth,p", ",.5", ",.5").sampled("p")))
                .isEqualTo(
                        "a.csv: expected at least two classes in the truth column 'truth', found no class; name another column, or add examples of another class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.01", "-0.5"})
    void a_number_is_above_0_and_at_most_1(String probability) {
        assertThatThrownBy(() -> new Sampled(Place.of("task.yaml", 11), probability))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a probability above 0 and at most 1, or the name of a column, found "
                        + probability + "; correct it");
    }
}
