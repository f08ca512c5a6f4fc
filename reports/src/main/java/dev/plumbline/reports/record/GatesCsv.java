package dev.plumbline.reports.record;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;

/**
 * The table of gates, numbered from 1 within their task. {@code low} and {@code high} are each the one-sided bound at the gate's own
 * confidence, for that is what it was held against. Of a gate on an earlier run all of them are of the change since then.
 */
public final class GatesCsv {

    private final Csv csv;

    public GatesCsv(Csv csv) {
        this.csv = csv;
    }

    public void write(Run run) {
        csv.row(
                "task",
                "gate",
                "name",
                "kind",
                "file",
                "line",
                "metric",
                "arm",
                "method",
                "slice",
                "against",
                "axis",
                "step",
                "relation",
                "bound",
                "confidence",
                "expect",
                "outcome",
                "standing",
                "silence",
                "waiver",
                "estimate",
                "low",
                "high",
                "clusters_needed",
                "sentence",
                "because");
        run.tasks().forEach(this::rows);
    }

    private void rows(TaskRun task) {
        for (int i = 0; i < task.verdict().size(); i++) {
            row(task.task().task(), i + 1, task.verdict().get(i));
        }
    }

    private void row(String task, int position, GateResult result) {
        Gate gate = result.gate();
        MetricKey key = result.key();
        Figure figure = Figure.of(result);
        csv.row(
                task,
                Integer.toString(position),
                result.name(),
                Names.of(gate.kind()),
                gate.place().file(),
                Integer.toString(gate.place().line()),
                key.metric(),
                key.arm(),
                key.method(),
                key.slice(),
                key.against().label(),
                key.axis(),
                key.step(),
                Names.relation(gate),
                Numbers.exact(gate.bound()),
                Numbers.exact(gate.confidence()),
                Names.of(gate.expect()),
                Names.of(result.outcome()),
                Names.of(result.standing()),
                Names.of(result.silence()),
                result.waiver().map(Names::of).orElse(""),
                Numbers.exact(figure.estimate()),
                Numbers.exact(figure.low()),
                Numbers.exact(figure.high()),
                Numbers.exact(result.clustersNeeded()),
                result.sentence(),
                gate.because().orElse(""));
    }
}
