package dev.plumbline.reports.words;

import static dev.plumbline.reports.words.ExampleOutcome.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Three classes a, b and c: 0, 1 and 2. */
class ExampleOutcomeTest {

    @Test
    void an_error_that_is_repeated_is_inherited_and_another_one_is_not() {
        assertThat(of(0, 1, 1, 0.6)).containsExactly(ExampleOutcome.INHERITED);
        assertThat(of(0, 1, 2, 0.6)).containsExactly(ExampleOutcome.ANOTHER_ERROR);
        assertThat(of(0, 1, 0, 0.6)).containsExactly(ExampleOutcome.CORRECTED);
    }

    @Test
    void both_are_confidently_wrong_from_a_probability_of_nine_tenths_on() {
        assertThat(of(0, 1, 1, 0.899)).containsExactly(ExampleOutcome.INHERITED);
        assertThat(of(0, 1, 1, 0.9))
                .containsExactlyInAnyOrder(ExampleOutcome.INHERITED, ExampleOutcome.CONFIDENTLY_WRONG);
        assertThat(of(0, 1, 2, 0.95))
                .containsExactlyInAnyOrder(ExampleOutcome.ANOTHER_ERROR, ExampleOutcome.CONFIDENTLY_WRONG);
        assertThat(of(0, 0, 1, 0.95)).containsExactly(ExampleOutcome.NEW_ERROR);
    }

    @Test
    void where_the_weak_label_is_right_an_arm_is_right_too_or_makes_a_new_error() {
        assertThat(of(0, 0, 0, 1)).containsExactly(ExampleOutcome.BOTH_RIGHT);
        assertThat(of(0, 0, 2, 1)).containsExactly(ExampleOutcome.NEW_ERROR);
    }

    @Test
    void a_tie_or_a_missing_answer_is_no_outcome_and_without_truth_nothing_is_told() {
        assertThat(of(0, Probabilities.TIE, 0, 1)).containsExactly(ExampleOutcome.NO_ANSWER);
        assertThat(of(0, 1, Probabilities.NONE, 0)).containsExactly(ExampleOutcome.NO_ANSWER);
        assertThat(of(-1, 1, 1, 1)).containsExactly(ExampleOutcome.UNKNOWN);
        assertThat(of(-1, Probabilities.TIE, 1, 1)).containsExactly(ExampleOutcome.UNKNOWN);
    }

    @Test
    void without_weak_labels_an_arm_is_right_or_wrong() {
        assertThat(of(1, 1)).containsExactly(ExampleOutcome.RIGHT);
        assertThat(of(1, 0)).containsExactly(ExampleOutcome.WRONG);
        assertThat(of(1, Probabilities.TIE)).containsExactly(ExampleOutcome.NO_ANSWER);
        assertThat(of(-1, 1)).containsExactly(ExampleOutcome.UNKNOWN);
    }

    @Test
    void a_key_is_fit_for_an_address() {
        assertThat(Arrays.stream(ExampleOutcome.values()).map(ExampleOutcome::key))
                .containsExactly(
                        "inherited",
                        "confidently-wrong",
                        "another-error",
                        "corrected",
                        "new-error",
                        "both-right",
                        "wrong",
                        "right",
                        "no-answer",
                        "unknown");
    }

    @Test
    void the_glossary_knows_the_outcomes_of_the_flow() {
        assertThat(Terms.of("confidently wrong together").orElseThrow().sentence())
                .isEqualTo(
                        "What becomes of an example: the weak label and the arm are both wrong, and the arm gives its wrong"
                                + " answer a probability of at least .9.");
        assertThat(Terms.of("corrected").orElseThrow().sentence())
                .isEqualTo("What becomes of an example: the weak label is wrong, and the arm is right.");
    }
}
