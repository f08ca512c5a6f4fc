package dev.plumbline.reports.record;

import dev.plumbline.Parts;
import dev.plumbline.Run;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.View;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Source;
import dev.plumbline.reports.words.SplitFacts;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Comparison;
import dev.plumbline.truth.Discovery;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.truth.SliceSpec;
import dev.plumbline.truth.TruthSample;
import java.util.ArrayList;
import java.util.OptionalDouble;

/** A run as JSON, stage by stage. */
public final class RunJson {

    private final Json json;
    private final VerdictJson parts;

    public RunJson(Json json) {
        this.json = json;
        this.parts = new VerdictJson(json);
    }

    /**
     * Writes it.
     *
     * @param kept tasks that may have been written before
     */
    public void write(Run run, Parts kept) {
        json.field("format", VerdictJson.FORMAT);
        json.array("tasks", run.tasks(), task -> json.written(kept.text(task, "run.json", () -> element(task))));
        parts.notRun(run.notRun());
    }

    private static String element(TaskRun task) {
        return Json.element(own -> new RunJson(own).task(task));
    }

    private void task(TaskRun run) {
        Task task = run.task();
        json.field("task", task.task());
        json.field("about", task.about());
        json.field("file", task.place().file());
        json.texts("tags", task.tags());
        json.object("dataset", () -> dataset(task, run.dataset()));
        run.labels().ifPresent(labels -> json.object("labeling", () -> json.field("labeler", labels.labeler())));
        json.object("learning", () -> json.array("arms", run.arms(), arm -> json.item(() -> arm(arm))));
        json.object("truth", () -> truth(run));
        json.object("verdict", () -> parts.gates(run.verdict()));
        json.object("controls", () -> parts.controls(run.controls()));
    }

    private void dataset(Task task, Dataset dataset) {
        Source source = Source.of(task.dataset());
        json.field(source.kind(), source.name());
        json.field("seed", task.dataset().seed());
        json.field("shape", Names.of(dataset.examples().shape()));
        json.field("examples", dataset.examples().size());
        json.field("clusters", SplitFacts.clusters(dataset));
        json.field("candidates", dataset.examples().candidates().rowCount());
        json.array(
                "splits",
                SplitFacts.of(dataset),
                split -> json.item(() -> {
                    json.field("split", split.split().label());
                    json.field("examples", split.examples());
                    json.field("clusters", split.clusters());
                    json.field("overlap", split.overlap());
                }));
        json.array(
                "views",
                new ArrayList<>(dataset.views().entrySet()),
                view -> json.item(() -> {
                    json.field("view", view.getKey());
                    json.field("kind", Names.of((Record) view.getValue()));
                    json.field("rows", view.getValue().rows());
                    json.field("columns", view.getValue().columns());
                    if (view.getValue() instanceof View.Mapped mapped) {
                        json.field("model", mapped.file().model());
                    }
                }));
    }

    private void arm(Arm arm) {
        json.field("arm", arm.name());
        json.field("method", arm.method());
        json.field("seeds", arm.bySeed().size());
        json.field("note", arm.note());
    }

    private void truth(TaskRun run) {
        HeldOut heldOut = run.heldOut();
        json.field("held-out", heldOut.rows().length);
        heldOut.sampled().ifPresent(sample -> json.object("sampled", () -> sampled(sample)));
        if (run.task().truth().errorRate() > 0) {
            json.field("error-rate", OptionalDouble.of(run.task().truth().errorRate()));
        }
        json.object("use", () -> parts.use(run.use()));
        json.texts("classes", heldOut.classes());
        json.texts(
                "slices",
                run.task().truth().slices().stream().map(SliceSpec::label).toList());
        json.array(
                "measurements",
                run.measurements().all(),
                m -> json.item(() -> {
                    parts.key(m.key());
                    parts.figure(Figure.of(m.measured()));
                }));
        json.array("comparisons", run.measurements().comparisons(), c -> json.item(() -> comparison(c)));
        json.array(
                "slice-tests",
                run.measurements().sliceTests(),
                test -> json.item(() -> {
                    parts.key(test.key());
                    json.field("p", OptionalDouble.of(test.p()));
                    json.field("adjusted-p", OptionalDouble.of(test.adjusted()));
                    json.field("survives", Boolean.toString(test.survives()));
                }));
        run.measurements().discovery().ifPresent(found -> json.object("discovery", () -> discovery(found)));
    }

    private void sampled(TruthSample sample) {
        json.field("examples", sample.examples());
        json.field("stand-for", OptionalDouble.of(sample.standFor()));
        json.field("effective-size", OptionalDouble.of(sample.effectiveSize()));
    }

    private void discovery(Discovery discovery) {
        json.field("of", discovery.of().toString());
        json.field("conjunctions", discovery.conjunctions());
        json.array(
                "found",
                discovery.found(),
                found -> json.item(() -> {
                    json.field("slice", found.slice().name());
                    json.field("found-n", found.foundN());
                    json.field("found-error", OptionalDouble.of(found.foundError()));
                    parts.figure(Figure.of(found.error()));
                    json.field("elsewhere", Figure.of(found.elsewhere()).estimate());
                    json.field("excess", Figure.of(found.excess()).estimate());
                    json.field("p", OptionalDouble.of(found.p()));
                    json.field("adjusted-p", OptionalDouble.of(found.adjusted()));
                    json.field("confirmed", Boolean.toString(found.confirmed()));
                }));
    }

    private void comparison(Comparison comparison) {
        json.field("one", comparison.one().toString());
        json.field("other", comparison.other().toString());
        json.field("metric", comparison.metric());
        parts.figure(Figure.of(comparison.difference()));
        json.field("only-one", comparison.onlyOne());
        json.field("only-other", comparison.onlyOther());
        json.field("test", comparison.test().label());
        json.field("p", comparison.p());
        json.field("adjusted-p", comparison.adjusted());
        json.field("detectable", comparison.detectable());
    }
}
