package dev.plumbline.cli;

import dev.plumbline.Control;
import dev.plumbline.Controls;
import dev.plumbline.NotRun;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Outcome;
import dev.plumbline.verdict.Silence;
import dev.plumbline.verdict.Waiver;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Results as the command line sees them: of a task that ran, only its name and its gates. */
final class Samples {

    private Samples() {}

    static TaskRun task(String name, GateResult... gates) {
        return task(name, Controls.none(), gates);
    }

    /** A task with a control of each outcome: the sentence names it. */
    static Controls controls(Control.Outcome... outcomes) {
        return new Controls(
                Arrays.stream(outcomes)
                        .map(outcome -> new Control("truth-permuted", outcome, "it " + outcome))
                        .toList(),
                "");
    }

    static TaskRun task(String name, Controls controls, GateResult... gates) {
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
                task, null, Optional.empty(), List.of(), controls, null, Measurements.of(List.of()), List.of(gates));
    }

    static GateResult gate(Outcome outcome, String sentence) {
        return gate(outcome, Gate.Expect.PASS, Gate.OnInconclusive.FAIL, sentence);
    }

    static GateResult gate(Outcome outcome, Gate.Expect expect, Gate.OnInconclusive inconclusive, String sentence) {
        Gate gate = new Gate(
                Place.of("task.yaml", 9),
                "pgr",
                Optional.empty(),
                Optional.of("soft"),
                Map.of(),
                Against.TRUTH,
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                0.95,
                OptionalDouble.empty(),
                expect,
                inconclusive,
                Optional.empty());
        MetricKey key = new MetricKey("student", "soft", "all", "pgr", Against.TRUTH);
        return new GateResult(gate, key, new Measured.Undefined("a sample"), outcome, OptionalInt.empty(), sentence);
    }

    /** A gate on accuracy that failed. */
    static GateResult gate(Silence silence, List<String> faults, Optional<Waiver.State> waiver, String sentence) {
        GateResult failed = gate(Outcome.FAIL, sentence);
        Gate gate = new Gate(
                failed.gate().place(),
                "accuracy",
                Optional.empty(),
                Optional.of("soft"),
                Map.of(),
                Against.TRUTH,
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                0.95,
                OptionalDouble.empty(),
                Gate.Expect.PASS,
                Gate.OnInconclusive.FAIL,
                Optional.empty());
        MetricKey key = new MetricKey("student", "soft", "all", "accuracy", Against.TRUTH);
        return new GateResult(
                gate,
                gate.name(),
                key,
                failed.measured(),
                Outcome.FAIL,
                OptionalInt.empty(),
                sentence,
                silence,
                faults,
                waiver);
    }

    static NotRun notRun(String name, NotRun.Kind kind, String message) {
        return new NotRun(name, kind, List.of(new Problem(Place.of("task.yaml", 3), message)));
    }
}
