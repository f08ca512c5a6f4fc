package dev.plumbline.verdict;

import static dev.plumbline.verdict.GateBuilder.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.StudentInterval;
import dev.plumbline.verdict.GateResult.Standing;
import dev.plumbline.verdict.Waiver.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverTest {

    /** Held against .5 with a standard error of .01. */
    private static GateResult hold(GateBuilder gate, double estimate, String today) {
        Measured value = new Measured.Value(
                estimate, new StudentInterval(estimate, .01, Double.POSITIVE_INFINITY), 4000, 400, 5);
        Measurements measurements = Measurements.of(
                List.of(new Measurement(new MetricKey("student", "soft", "all", "accuracy", Against.TRUTH), value)));
        return Verdict.hold(List.of(gate.build()), measurements, History.NONE, LocalDate.parse(today))
                .get(0);
    }

    private static GateBuilder waived() {
        return gate("accuracy").atLeast(.5).waived("ann", "2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, .4, IN_FORCE, WAIVED",
        "2027-01-01, .4, ENDED, RED",
        "2026-12-31, .5, IN_FORCE, WAIVED",
        "2027-01-01, .5, ENDED, UNDECIDED",
        "2026-12-31, .6, NOT_NEEDED, AS_EXPECTED",
        "2027-01-01, .6, NOT_NEEDED, AS_EXPECTED",
    })
    void it_holds_to_the_end_of_its_day_and_not_a_day_longer(
            String today, double estimate, State state, Standing standing) {
        GateResult result = hold(waived(), estimate, today);
        assertThat(result.waiver()).contains(state);
        assertThat(result.standing()).isEqualTo(standing);
    }

    @Test
    void every_sentence_of_its_gate_tells_of_it() {
        assertThat(hold(waived(), .4, "2026-12-31").sentence())
                .isEqualTo("student/soft: accuracy is .4000 (one-sided 95 % upper bound .4164), required at least .5;"
                        + " waived by ann until 2026-12-31: the new rubric");
        assertThat(hold(waived(), .4, "2027-01-01").sentence())
                .endsWith("; the waiver of ann ended on 2026-12-31; mend what it was for, or have it renewed");
        assertThat(hold(waived(), .6, "2026-12-31").sentence())
                .endsWith("; the waiver of ann is no longer needed; take it out");
    }

    @Test
    void a_negative_control_that_fails_needs_none() {
        assertThat(hold(waived().expectFail(), .4, "2026-12-31").waiver()).contains(State.NOT_NEEDED);
        assertThat(hold(waived().expectFail(), .6, "2026-12-31").standing()).isEqualTo(Standing.WAIVED);
    }
}
