package dev.plumbline.truth;

import static dev.plumbline.truth.EvidenceBuilder.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecoveredTest {

    /** 100 examples of truth 1; an arm is right on all but so many of the first. */
    private static EvidenceBuilder arms(int weakWrong, int studentWrong, int ceilingWrong) {
        return truth(wrong(0))
                .weak(wrong(weakWrong))
                .arm("student", "soft", wrong(studentWrong))
                .arm("ceiling", "", wrong(ceilingWrong));
    }

    private static int[] wrong(int first) {
        return IntStream.range(0, 100).map(i -> i < first ? 0 : 1).toArray();
    }

    @Test
    void pgr_is_gain_over_gap() {
        // weak .60, student .85, ceiling .95: .25/.35
        Measured.Value pgr = arms(40, 15, 5).value("student", "soft", "pgr");
        assertThat(pgr.estimate()).isEqualTo(.25 / .35, within(1e-12));
        assertThat(pgr.interval()).isInstanceOf(FiellerInterval.class);
        // Of 35 rows in the gap 25 are recovered; were 35 fixed, the interval would be about .714 -+ 1.98 x .077.
        assertThat(pgr.interval().low(.95)).isBetween(.5, .6);
        assertThat(pgr.interval().high(.95)).isBetween(.83, .9);
    }

    @Test
    void pgr_is_not_clipped() {
        assertThat(arms(40, 60, 5).value("student", "soft", "pgr").estimate()).isEqualTo(-.20 / .35, within(1e-12));
        assertThat(arms(40, 0, 5).value("student", "soft", "pgr").estimate()).isEqualTo(.40 / .35, within(1e-12));
    }

    @Test
    void pgr_is_undefined_when_ceiling_does_not_exceed_weak() {
        assertThat(arms(5, 5, 12).measure("student", "soft", "pgr"))
                .isEqualTo(new Measured.Undefined("the ceiling (.8800) does not exceed the weak labels (.9500)"));
        assertThat(arms(5, 5, 5).measure("student", "soft", "pgr"))
                .isEqualTo(new Measured.Undefined("the ceiling (.9500) does not exceed the weak labels (.9500)"));
    }

    @Test
    void pgr_is_unstable_where_the_interval_of_the_gap_includes_0() {
        // Gap .01: one row of 100, so SE .01, t = 1.984: -.00984 to .02984.
        assertThat(arms(6, 6, 5).measure("student", "soft", "pgr"))
                .isEqualTo(new Measured.Unstable(
                        0,
                        "the 95 % interval of the gap between the ceiling and the weak labels (-.0098 to .0298) includes 0",
                        100,
                        100,
                        1));
    }

    @Test
    void gap_and_gain_are_there_when_pgr_is_not() {
        assertThat(arms(5, 8, 12).value("student", "soft", "gap").estimate()).isEqualTo(-.07, within(1e-12));
        assertThat(arms(5, 8, 12).value("student", "soft", "gain").estimate()).isEqualTo(-.03, within(1e-12));
    }

    @Test
    void a_student_that_is_the_ceiling_on_every_row_has_an_interval_about_1() {
        // Nothing varies: u = t^2/(100 + t^2) with t = 1.984217 and a reach of 1/.35.
        Measured.Value pgr = arms(40, 5, 5).value("student", "soft", "pgr");
        double u = 1.984217 * 1.984217 / (100 + 1.984217 * 1.984217);
        assertThat(pgr.estimate()).isEqualTo(1, within(1e-12));
        assertThat(pgr.interval().low(.95)).isEqualTo(1 - u / .35, within(1e-6));
        assertThat(pgr.interval().high(.95)).isEqualTo(1 + u / .35, within(1e-6));
    }

    @Test
    void balanced_accuracy_has_a_pgr_of_its_own() {
        // Six of class 1, four of class 0. Recalls: weak 3/6 and 2/4, student 6/6 and 2/4, ceiling 1 and 1.
        int[] truth = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0};
        EvidenceBuilder evidence = truth(truth)
                .weak(1, 1, 1, 0, 0, 0, 0, 0, 1, 1)
                .arm("student", "soft", new int[] {1, 1, 1, 1, 1, 1, 0, 0, 1, 1})
                .arm("ceiling", "", truth);
        assertThat(((Measured.Unstable) evidence.measure("student", "soft", "pgr-balanced-accuracy")).estimate())
                .isEqualTo((.75 - .5) / (1 - .5), within(1e-12));
        assertThat(evidence.value("student", "soft", "pgr").estimate()).isEqualTo((8 - 5) / (10.0 - 5), within(1e-12));
    }

    @Test
    void pgr_is_undefined_without_a_ceiling() {
        EvidenceBuilder evidence = truth(1, 0).weak(1, 1).arm("student", "soft", new int[] {1, 0});
        assertThat(evidence.measure("student", "soft", "pgr")).isEqualTo(new Measured.Undefined("there is no ceiling"));
    }
}
