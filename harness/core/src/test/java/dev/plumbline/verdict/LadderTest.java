package dev.plumbline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.StudentInterval;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Ladder LADDER = new Ladder(.01);
    private static final MetricKey KEY = new MetricKey("student", "soft", "all", "accuracy", Against.TRUTH);
    private static final Gate GATE = GateBuilder.gate("accuracy").atLeast(.8).build();

    private static GateResult result(Measured measured, Outcome outcome) {
        return new GateResult(GATE, KEY, measured, outcome, OptionalInt.of(99), "exact");
    }

    private static GateResult result(double estimate, Outcome outcome) {
        return result(new Measured.Value(estimate, new StudentInterval(estimate, .01, 50), 100, 51, 1), outcome);
    }

    private static Answer answer(double figure, Outcome outcome) {
        return new Answer(
                "accuracy of student/soft against truth at least .8 at .95",
                "value",
                OptionalDouble.of(figure),
                outcome);
    }

    @Test
    void the_first_answer_is_the_figure_to_the_grain_and_its_outcome() {
        assertThat(LADDER.answer(result(.82345, Outcome.PASS), Optional.empty()))
                .isEqualTo(answer(.82, Outcome.PASS));
        assertThat(new Ladder(.05).answer(result(.87, Outcome.PASS), Optional.empty()))
                .isEqualTo(answer(.85, Outcome.PASS));
    }

    @Test
    void a_figure_that_moved_by_no_more_than_the_grain_is_answered_as_before_outcome_included() {
        Answer before = answer(.82, Outcome.PASS);
        assertThat(LADDER.answer(result(.8299, Outcome.INCONCLUSIVE), Optional.of(before)))
                .isEqualTo(before);
        assertThat(LADDER.answer(result(.8101, Outcome.FAIL), Optional.of(before)))
                .isEqualTo(before);
    }

    @Test
    void a_figure_that_moved_by_more_is_answered_anew_up_or_down() {
        Answer before = answer(.82, Outcome.PASS);
        assertThat(LADDER.answer(result(.8301, Outcome.PASS), Optional.of(before)))
                .isEqualTo(answer(.83, Outcome.PASS));
        assertThat(LADDER.answer(result(.7, Outcome.FAIL), Optional.of(before))).isEqualTo(answer(.7, Outcome.FAIL));
    }

    @Test
    void what_loses_or_gains_its_value_is_answered_anew() {
        GateResult undefined = result(new Measured.Undefined("a .8231 in it"), Outcome.INCONCLUSIVE);
        Answer none = LADDER.answer(undefined, Optional.of(answer(.82, Outcome.PASS)));
        assertThat(none.state()).isEqualTo("undefined");
        assertThat(none.figure()).isEmpty();
        assertThat(LADDER.answer(undefined, Optional.of(none))).isSameAs(none);
        assertThat(LADDER.answer(result(undefined.measured(), Outcome.PASS), Optional.of(none))
                        .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(LADDER.answer(result(.82, Outcome.PASS), Optional.of(none))).isEqualTo(answer(.82, Outcome.PASS));
    }

    @Test
    void the_result_tells_the_answer_and_nothing_else() {
        GateResult told = LADDER.told(result(.82345, Outcome.PASS), answer(.82, Outcome.INCONCLUSIVE));
        assertThat(told)
                .isEqualTo(new GateResult(
                        GATE,
                        KEY,
                        new Measured.Rounded(.82, .01),
                        Outcome.INCONCLUSIVE,
                        OptionalInt.empty(),
                        "student/soft: accuracy is .82 to the nearest .01, required at least .8"));
    }

    @Test
    void a_result_without_a_value_tells_its_state_and_not_its_reason() {
        GateResult undefined = result(new Measured.Undefined("a .8231 in it"), Outcome.INCONCLUSIVE);
        assertThat(LADDER.told(undefined, LADDER.answer(undefined, Optional.empty()))
                        .sentence())
                .isEqualTo("student/soft: accuracy is undefined: its state is undefined, and why is not given away;"
                        + " required at least .8");
    }
}
