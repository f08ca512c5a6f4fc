package dev.plumbline.reports.record;

import dev.plumbline.Controls;
import dev.plumbline.HeldOutUse;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.SilentFailures;
import dev.plumbline.TaskRun;
import dev.plumbline.config.Place;
import dev.plumbline.reports.words.Counts;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Waiver;
import dev.plumbline.verdict.WorstSlices;
import java.util.List;
import java.util.OptionalDouble;

/** The verdict as JSON; its parts serve {@code run.json} as well. */
public final class VerdictJson {

    /** Version of both files' shape; it rises when a reader of the old one would go wrong. */
    public static final int FORMAT = 1;

    private final Json json;

    public VerdictJson(Json json) {
        this.json = json;
    }

    public void write(Run run) {
        Counts counts = Counts.of(run);
        json.field("format", FORMAT);
        json.object("silent-failures", () -> silent(SilentFailures.of(run)));
        json.field("state", counts.state());
        json.object("counts", () -> counts(counts));
        json.array("gates", run.tasks(), this::numbered);
        json.array(
                "controls",
                run.tasks(),
                task -> json.item(() -> {
                    json.field("task", task.task().task());
                    controls(task.controls());
                }));
        json.array(
                "held-out",
                run.tasks(),
                task -> json.item(() -> {
                    json.field("task", task.task().task());
                    use(task.use());
                }));
        notRun(run.notRun());
    }

    private void silent(SilentFailures silent) {
        json.field("count", silent.found().size());
        json.field("line", silent.line());
        json.field("undecided", silent.undecided());
        json.field("tested", silent.tested());
        json.array(
                "found",
                silent.found(),
                found -> json.item(() -> {
                    json.field("task", found.task());
                    json.field("gate", found.gate());
                    json.field("standing", found.standing());
                }));
    }

    /** How much of held-out truth is given away, and how often it was asked where that is counted. */
    public void use(HeldOutUse use) {
        json.field("disclosed", use.disclosed().label());
        use.asks().ifPresent(asks -> {
            json.field("split", asks.split());
            json.field("asked", asks.asked());
            json.field("at-most", asks.atMost());
            json.field("fold", asks.fold());
            json.field("folds", asks.folds());
        });
        json.field("warning", use.warning().orElse(""));
    }

    private void counts(Counts counts) {
        json.field("tasks", counts.tasks());
        json.field("not-run", counts.notRun());
        json.field("pass", counts.pass());
        json.field("fail", counts.fail());
        json.field("inconclusive", counts.inconclusive());
        json.field("as-expected", counts.asExpected());
        json.field("red", counts.red());
        json.field("undecided", counts.undecided());
        json.field("waived", counts.waived());
        json.field("controls-held", counts.held());
        json.field("controls-broken", counts.brokenControls());
        json.field("controls-untested", counts.untested());
    }

    private void numbered(TaskRun task) {
        for (int i = 0; i < task.verdict().size(); i++) {
            GateResult result = task.verdict().get(i);
            int position = i + 1;
            json.item(() -> {
                json.field("task", task.task().task());
                json.field("gate", position);
                gate(result);
                worst(result, task.measurements());
            });
        }
    }

    public void gates(List<GateResult> gates) {
        json.array("gates", gates, gate -> json.item(() -> gate(gate)));
    }

    private void gate(GateResult result) {
        Gate gate = result.gate();
        json.field("name", result.name());
        json.field("kind", Names.of(gate.kind()));
        place(gate.place());
        json.field("sentence", result.sentence());
        json.field("outcome", Names.of(result.outcome()));
        json.field("standing", Names.of(result.standing()));
        key(result.key());
        json.field("relation", Names.relation(gate));
        json.field("bound", OptionalDouble.of(gate.bound()));
        json.field("confidence", OptionalDouble.of(gate.confidence()));
        json.field("expect", Names.of(gate.expect()));
        figure(Figure.of(result));
        json.field("clusters-needed", result.clustersNeeded());
        json.field("silence", Names.of(result.silence()));
        json.texts("faults", result.faults());
        result.waiver()
                .ifPresent(state ->
                        json.object("waiver", () -> waiver(gate.waiver().orElseThrow(), state)));
        json.field("because", gate.because().orElse(""));
    }

    private void worst(GateResult result, Measurements measurements) {
        json.array(
                "worst-slices",
                WorstSlices.of(result, measurements),
                slice -> json.item(() -> {
                    json.field("slice", slice.key().slice());
                    figure(Figure.of(slice.measured()));
                }));
    }

    private void waiver(Waiver waiver, Waiver.State state) {
        json.field("state", Names.of(state));
        json.field("owner", waiver.owner());
        json.field("until", waiver.until().toString());
        json.field("because", waiver.because());
    }

    /** Why there are none, or what there are. */
    public void controls(Controls controls) {
        json.field("absence", controls.absence());
        json.array(
                "controls",
                controls.all(),
                control -> json.item(() -> {
                    json.field("control", control.name());
                    json.field("outcome", Names.of(control.outcome()));
                    json.field("sentence", control.sentence());
                }));
    }

    public void key(MetricKey key) {
        json.field("arm", key.arm());
        json.field("method", key.method());
        json.field("slice", key.slice());
        json.field("metric", key.metric());
        json.field("against", key.against().label());
        json.field("axis", key.axis());
        json.field("step", key.step());
    }

    /** An open end of an interval is null, and {@code open} names it. */
    public void figure(Figure figure) {
        json.field("state", figure.state());
        json.field("estimate", figure.estimate());
        json.field("low", figure.low());
        json.field("high", figure.high());
        if (!figure.open().isEmpty()) {
            json.field("open", figure.open());
        }
        json.field("n", figure.n());
        json.field("clusters", figure.clusters());
        json.field("seeds", figure.seeds());
        json.field("reason", figure.reason());
    }

    public void notRun(List<NotRun> tasks) {
        json.array(
                "not-run",
                tasks,
                task -> json.item(() -> {
                    json.field("task", task.task());
                    json.field("kind", Names.of(task.kind()));
                    json.array(
                            "problems",
                            task.problems(),
                            problem -> json.item(() -> {
                                place(problem.place());
                                json.field("message", problem.message());
                            }));
                }));
    }

    public void place(Place place) {
        json.field("file", place.file());
        json.field("line", place.line());
        json.field("column", place.column());
    }
}
