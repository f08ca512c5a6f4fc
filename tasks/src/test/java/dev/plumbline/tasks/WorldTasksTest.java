package dev.plumbline.tasks;

import static dev.plumbline.tasks.SuiteRun.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is carried over, what is copied, and what is made worse, in the worlds beside arithmetic and two views. */
class WorldTasksTest {

    private static double accuracy(String task, String method, String slice) {
        return estimate(task, "student", method, slice, "accuracy");
    }

    private static double weak(String task, String slice) {
        return estimate(task, "weak", "", slice, "accuracy");
    }

    private static double pgr(String task, String method) {
        return estimate(task, "student", method, "all", "pgr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "6", "7", "8"})
    void a_student_of_short_programs_is_better_than_a_coin_on_long_ones(String operations) {
        String slice = "operations=" + operations;
        // about 690 programs of each length: four standard errors of a coin are .076
        assertThat(weak("program-output-guesses", slice)).isCloseTo(0.5, within(0.076));
        assertThat(accuracy("program-output-guesses", "soft", slice)).isGreaterThan(0.58);
        assertThat(weak("program-output-abstains", slice)).isZero();
        assertThat(accuracy("program-output-abstains", "hard", slice)).isGreaterThan(0.7);
    }

    @Test
    void what_a_rater_abstains_from_is_better_left_out_than_learned_as_an_even_chance() {
        assertThat(pgr("program-output-abstains", "hard")).isGreaterThan(pgr("program-output-abstains", "soft"));
        assertThat(pgr("horn-entailment-abstains", "hard")).isGreaterThan(pgr("horn-entailment-abstains", "soft"));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 1", "5, 0", "6, 0"})
    void logistic_regression_carries_derivations_half_of_the_way(String depth, double right) {
        assertThat(accuracy("horn-entailment-abstains", "hard", "depth=" + depth))
                .isCloseTo(right, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "sortedness-first-half, descent=second-half-only",
        "horn-entailment-two-rounds, depth=5",
        "tic-tac-toe-one-ply, win-in=3",
        "citation-check-overlap-in-reach, citation=wrong-author"
    })
    void a_rule_in_the_students_reach_is_copied_where_it_is_wrong(String task, String blind) {
        assertThat(pgr(task, "soft")).isCloseTo(0, within(0.1));
        assertThat(estimate(task, "student", "soft", blind, "inherited-error")).isGreaterThan(0.9);
    }

    @Test
    void the_same_number_of_looks_or_of_errors_at_random_lets_the_student_see_past_them() {
        assertThat(pgr("sortedness-spot-checks", "soft")).isGreaterThan(0.7);
        assertThat(pgr("tic-tac-toe-random-errors", "soft")).isGreaterThan(0.3);
        assertThat(weak("tic-tac-toe-random-errors", "all"))
                .isCloseTo(weak("tic-tac-toe-one-ply", "all"), within(0.03));
    }

    @Test
    void a_student_of_fields_mends_what_is_mostly_right_and_ruins_what_is_mostly_wrong() {
        String task = "citation-check-fields";
        assertThat(pgr(task, "soft")).isBetween(0.2, 0.7);
        for (String mended : new String[] {"correct", "fabricated", "right-title-wrong-year"}) {
            String slice = "citation=" + mended;
            assertThat(accuracy(task, "soft", slice)).as(slice).isGreaterThan(weak(task, slice));
        }
        assertThat(accuracy(task, "soft", "citation=wrong-author")).isLessThan(weak(task, "citation=wrong-author"));
    }

    @Test
    void six_classes_behave_as_two_do() {
        String ratings = "message-kinds-ratings";
        assertThat(pgr(ratings, "soft")).isPositive();
        assertThat(estimate(ratings, "student", "soft", "invoice=mentioned", "inherited-error"))
                .isGreaterThan(3 * estimate(ratings, "student", "soft", "invoice=not-mentioned", "inherited-error"));
        assertThat(pgr("message-kinds-subject-line", "soft"))
                .isGreaterThan(pgr("message-kinds-subject-line", "hard"))
                .isBetween(0.4, 1.3);
        assertThat(estimate("message-kinds-subject-line", "ceiling", "", "all", "accuracy"))
                .isGreaterThan(3 * estimate("message-kinds-subject-line", "majority", "", "all", "accuracy"));
    }
}
