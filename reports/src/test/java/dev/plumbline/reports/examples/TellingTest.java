package dev.plumbline.reports.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.Arm;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static int[] order(TaskRun run, int most) {
        Browsed browsed = Browsed.of(run);
        return Telling.first(
                browsed.entries(), browsed.judged().size(), browsed.slices().size(), most);
    }

    @Test
    void outcomes_take_turns_and_the_least_probability_of_truth_goes_first() {
        // truth is no; the first three are inherited with .3, .1 and .2 for no, and the fourth is a new error
        TaskRun run = MadeTask.singles(4)
                .truth(0, 0, 0, 0)
                .weak(1, 1, 1, 0)
                .arm(Arm.STUDENT, "soft", .7, .9 - 1e-9, .8, .6)
                .run();

        assertThat(order(run, 4)).containsExactly(1, 3, 2, 0);
        assertThat(order(run, 2)).containsExactly(1, 3);
    }

    @Test
    void errors_made_with_confidence_leave_room_for_the_others() {
        TaskRun run = MadeTask.singles(4)
                .truth(0, 0, 0, 0)
                .weak(1, 1, 1, 1)
                .arm(Arm.STUDENT, "soft", .99, .98, .97, .6)
                .run();

        assertThat(order(run, 2)).containsExactly(3, 0);
    }

    @Test
    void within_an_outcome_slices_take_turns() {
        // all are inherited; the surest three are on slice a
        TaskRun run = MadeTask.singles(4)
                .sliced("topic", "a", "a", "a", "b")
                .truth(0, 0, 0, 0)
                .weak(1, 1, 1, 1)
                .arm(Arm.STUDENT, "soft", .89, .88, .87, .6)
                .run();

        assertThat(order(run, 4)).containsExactly(0, 3, 1, 2);
    }

    @Test
    void arms_take_turns() {
        TaskRun run = MadeTask.singles(4)
                .truth(0, 0, 0, 0)
                .weak(1, 1, 1, 1)
                .arm(Arm.STUDENT, "soft", .8, .7, .1, .1)
                .arm(Arm.STUDENT, "hard", .1, .1, .7, .8)
                .run();

        // inherited by soft, inherited by hard, corrected by soft (e2 is taken next), ...
        assertThat(order(run, 2)).containsExactly(0, 3);
    }

    @Test
    void without_truth_those_come_first_in_which_an_arm_contradicts_the_weak_label() {
        TaskRun run = MadeTask.singles(3)
                .truth(-1, -1, -1)
                .weak(1, 0, 1)
                .arm(Arm.STUDENT, "soft", .9, .2, .1)
                .run();

        assertThat(order(run, 3)).containsExactly(2, 1, 0);
    }

    @Test
    void where_nobody_says_anything_the_order_is_that_of_the_data() {
        assertThat(order(MadeTask.singles(3).run(), 2)).containsExactly(0, 1);
    }
}
