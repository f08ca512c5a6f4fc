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
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {

    private static Measured value(double estimate) {
        return new Measured.Value(estimate, new StudentInterval(estimate, .01, Double.POSITIVE_INFINITY), 4000, 400, 5);
    }

    private static Measurement of(String metric, Against against, Measured measured) {
        return new Measurement(new MetricKey("student", "soft", "all", metric, against), measured);
    }

    private static Measurements accuracy(Measured ratings, Measured truth) {
        return Measurements.of(
                List.of(of("accuracy", Against.TRUTH, truth), of("agreement", Against.RATINGS, ratings)));
    }

    private static GateResult hold(GateBuilder gate, Measurements measurements) {
        return Verdict.hold(List.of(gate.build()), measurements, History.NONE, LocalDate.EPOCH)
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        // a bound of .5: .6 passes, .4 fails, .5 is undecided
        ".6, .4, FOUND, FAIL",
        ".6, .6, NONE, PASS",
        ".6, .5, UNDECIDED, INCONCLUSIVE",
        ".5, .4, UNDECIDED, INCONCLUSIVE",
        ".5, .5, UNDECIDED, INCONCLUSIVE",
        ".5, .6, NONE, PASS",
        ".4, .4, NONE, PASS",
        ".4, .5, NONE, PASS",
        ".4, .6, NONE, PASS",
    })
    void a_failure_is_silent_where_ratings_pass_and_truth_fails(
            double ratings, double truth, Silence silence, Outcome outcome) {
        Measurements measurements = accuracy(value(ratings), value(truth));
        GateResult asked = hold(gate("accuracy").silentFailure().atLeast(.5), measurements);
        assertThat(asked.silence()).isEqualTo(silence);
        assertThat(asked.outcome()).isEqualTo(outcome);
        GateResult unasked = hold(gate("accuracy").atLeast(.5), measurements);
        assertThat(unasked.silence()).isEqualTo(silence);
    }

    @Test
    void a_gate_against_ratings_that_passes_shows_that_its_failure_is_silent() {
        GateResult result = hold(gate("agreement").againstRatings().atLeast(.5), accuracy(value(.6), value(.4)));
        assertThat(result.standing()).isEqualTo(Standing.AS_EXPECTED);
        assertThat(result.silence()).isEqualTo(Silence.FOUND);
    }

    @Test
    void a_metric_that_is_better_where_it_is_lower_fails_above() {
        Measurements brier = Measurements.of(
                List.of(of("brier", Against.RATINGS, value(.1)), of("brier", Against.TRUTH, value(.3))));
        assertThat(hold(gate("brier").silentFailure().atMost(.2), brier).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(hold(gate("brier").againstRatings().atMost(.2), brier).silence())
                .isEqualTo(Silence.FOUND);
        assertThat(hold(gate("brier").atLeast(.2), brier).silence()).isEqualTo(Silence.UNTESTED);
    }

    @Test
    void what_is_no_value_decides_nothing() {
        Measured undefined = new Measured.Undefined("there is none");
        GateResult result = hold(gate("accuracy").silentFailure().atLeast(.5), accuracy(undefined, value(.4)));
        assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(result.standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(result.sentence())
                .isEqualTo(
                        "student/soft: accuracy is undefined (there is none) against ratings and .4000 (one-sided 95 %"
                                + " upper bound .4164) against truth, required at least .5; whether ratings pass where truth"
                                + " fails is open");
    }

    @Test
    void where_one_side_is_missing_nothing_was_tested() {
        Measurements truth = Measurements.of(List.of(of("accuracy", Against.TRUTH, value(.4))));
        assertThat(hold(gate("accuracy").atLeast(.5), truth).silence()).isEqualTo(Silence.UNTESTED);
        Measurements pgr = Measurements.of(List.of(of("pgr", Against.TRUTH, value(.4))));
        assertThat(hold(gate("pgr").atLeast(.5), pgr).silence()).isEqualTo(Silence.UNTESTED);
    }

    @Test
    void the_sentence_tells_both_sides() {
        GateBuilder gate = gate("accuracy").silentFailure().atLeast(.5);
        assertThat(hold(gate, accuracy(value(.6), value(.4))).sentence())
                .isEqualTo(
                        "student/soft: accuracy is .6000 (one-sided 95 % lower bound .5836) against ratings and .4000"
                                + " (one-sided 95 % upper bound .4164) against truth, required at least .5; ratings pass where"
                                + " truth fails");
        assertThat(hold(gate, accuracy(value(.4), value(.4))).sentence()).endsWith("; ratings do not pass");
        assertThat(hold(gate, accuracy(value(.4), value(.6))).sentence()).endsWith("; truth passes");
    }
}
