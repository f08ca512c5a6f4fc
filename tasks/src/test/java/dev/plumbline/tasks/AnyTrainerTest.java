package dev.plumbline.tasks;

import static dev.plumbline.tasks.SuiteRun.estimate;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The student that scikit-learn trains; skipped where there is none, and required in continuous integration. */
class AnyTrainerTest {

    @BeforeEach
    void scikit_learn_is_there() {
        SuiteRun.require("any-trainer");
    }

    @Test
    void a_student_of_another_language_sees_past_slips_and_copies_a_weakness() {
        assertThat(estimate("any-trainer", "weak", "", "tone=tentative", "accuracy"))
                .isLessThan(estimate("any-trainer", "student", "soft", "tone=tentative", "accuracy"));
        assertThat(estimate("any-trainer", "student", "soft", "tone=confident", "inherited-error"))
                .isGreaterThan(.8);
        assertThat(estimate("any-trainer", "ceiling", "", "all", "accuracy")).isGreaterThan(.98);
    }
}
