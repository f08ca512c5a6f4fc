package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Place;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Outcome;
import dev.plumbline.verdict.Silence;
import dev.plumbline.verdict.Waiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SilentFailuresTest {

    private static GateResult result(
            String metric, boolean asked, double bound, Gate.Expect expect, Outcome outcome, Silence silence) {
        Against against = metric.equals("agreement") ? Against.RATINGS : Against.TRUTH;
        Gate gate = new Gate(
                Place.of("task.yaml"),
                metric,
                asked ? Optional.of(metric) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                against,
                OptionalDouble.of(bound),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                .95,
                OptionalDouble.empty(),
                expect,
                Gate.OnInconclusive.FAIL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new GateResult(
                gate,
                gate.name(),
                new MetricKey("student", "soft", "all", metric, against),
                new Measured.Undefined("a sample"),
                outcome,
                OptionalInt.empty(),
                "a sentence",
                silence,
                List.of(),
                Optional.empty());
    }

    private static GateResult result(String metric, double bound, Outcome outcome, Silence silence) {
        return result(metric, false, bound, Gate.Expect.PASS, outcome, silence);
    }

    private static TaskRun task(String name, GateResult... gates) {
        Task task = new Task(
                Place.of("task.yaml"),
                name,
                "about",
                1,
                List.of(),
                null,
                Optional.empty(),
                Optional.empty(),
                null,
                List.of());
        return new TaskRun(
                task,
                null,
                Optional.empty(),
                List.of(),
                Controls.none(),
                null,
                Measurements.of(List.of()),
                List.of(gates));
    }

    private static String line(TaskRun... tasks) {
        return SilentFailures.of(new Run(List.of(tasks), List.of())).line();
    }

    @Test
    void none_is_told_with_what_was_held_against_both() {
        assertThat(line(task("a", result("pgr", .5, Outcome.FAIL, Silence.UNTESTED))))
                .isEqualTo("0 silent failures: no gate could be held against both ratings and truth");
        assertThat(line(task("a", result("accuracy", .5, Outcome.PASS, Silence.NONE))))
                .isEqualTo("0 silent failures in 1 gate held against both ratings and truth");
        assertThat(line(
                        task("a", result("accuracy", .5, Outcome.PASS, Silence.NONE)),
                        task("b", result("accuracy", .5, Outcome.INCONCLUSIVE, Silence.UNDECIDED))))
                .isEqualTo("0 silent failures in 2 gates held against both ratings and truth, 1 undecided");
    }

    @Test
    void each_is_named_with_what_its_gate_says_of_it() {
        GateResult waived = result("brier", .3, Outcome.FAIL, Silence.FOUND);
        assertThat(line(
                        task("a", result("accuracy", .5, Outcome.FAIL, Silence.FOUND)),
                        task("b", result("accuracy", true, .5, Gate.Expect.FAIL, Outcome.FAIL, Silence.FOUND)),
                        task(
                                "c",
                                new GateResult(
                                        waived.gate(),
                                        waived.name(),
                                        waived.key(),
                                        waived.measured(),
                                        waived.outcome(),
                                        waived.clustersNeeded(),
                                        waived.sentence(),
                                        waived.silence(),
                                        List.of(),
                                        Optional.of(Waiver.State.IN_FORCE)))))
                .isEqualTo("3 silent failures: a / accuracy at least .5; b / silent failure of accuracy at least .5 (as"
                        + " expected); c / brier at least .3 (waived)");
    }

    @Test
    void a_gate_against_ratings_that_passes_is_no_expected_failure() {
        assertThat(line(task("a", result("agreement", .5, Outcome.PASS, Silence.FOUND))))
                .isEqualTo("1 silent failure: a / agreement against ratings at least .5");
    }

    @Test
    void one_question_counts_once_and_under_the_gate_that_asked_it() {
        assertThat(line(task(
                        "a",
                        result("accuracy", .5, Outcome.FAIL, Silence.FOUND),
                        result("agreement", .5, Outcome.PASS, Silence.FOUND),
                        result("accuracy", true, .5, Gate.Expect.PASS, Outcome.FAIL, Silence.FOUND),
                        result("accuracy", .6, Outcome.INCONCLUSIVE, Silence.UNDECIDED))))
                .isEqualTo("1 silent failure: a / silent failure of accuracy at least .5, 1 undecided");
    }
}
