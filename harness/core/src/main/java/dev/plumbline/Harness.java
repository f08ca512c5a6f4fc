package dev.plumbline;

import dev.plumbline.command.Commands;
import dev.plumbline.dataset.DataRoots;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.DatasetReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.ledger.HeldOutSplit;
import dev.plumbline.ledger.Ledger;
import dev.plumbline.redaction.Redaction;
import dev.plumbline.reuse.StoredStages;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Evidence;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.truth.Inference;
import dev.plumbline.truth.Pair;
import dev.plumbline.truth.PanelSpec;
import dev.plumbline.truth.Slice;
import dev.plumbline.truth.Slices;
import dev.plumbline.truth.Subject;
import dev.plumbline.verdict.GatePlan;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Runs a task: dataset, labeling, learning, truth, verdict, in this order.
 *
 * <p>The root alone knows every stage. It hands the supervise split's truth to the weak model and to strong-direct, and the
 * transfer split's to the ceiling, as plain labels; it orders the labels of the student of random flips by it, and lets
 * models forecast the weak labels' errors there, for the truth stage alone. Nothing else upstream of {@code truth} is given any.
 */
public final class Harness {

    private final Settings settings;

    public Harness(Settings settings) {
        this.settings = settings;
    }

    /**
     * Runs a task; its data lie beneath the folder of its file.
     *
     * @throws dev.plumbline.config.BadInput if the task or its data are not as they must be
     * @throws dev.plumbline.dataset.MissingRoot if a data root was not given
     * @throws dev.plumbline.command.MissingProgram if what a command needs is not on this machine
     * @throws dev.plumbline.command.CommandFailed if a command fails
     * @throws dev.plumbline.watch.OverBudget if it has more examples than its budget; {@link Suite} holds it to its time
     */
    public TaskRun run(Task written, Progress progress) {
        Optional<TaskRun> same = WholeTasks.of(written, settings).flatMap(kept -> kept.find(written));
        return same.isPresent() ? same.get() : compute(written, progress);
    }

    private TaskRun compute(Task written, Progress progress) {
        progress.stage(written.task(), "dataset");
        Optional<Ledger> ledger = Ledger.of(written);
        ledger.ifPresent(Ledger::probe);
        Task task = turned(written, ledger);
        TaskCheck.beforeReading(task, settings.disclosure());
        EarlierRuns earlier = EarlierRuns.of(settings.seeded(task));
        DataRoots data = settings.roots(task);
        DataRoots probes = settings.roots(task);
        Loaded loaded = load(task, data, probes);
        TaskPrograms.of(task).forEach(Commands::probe);
        StoredStages steps = StoredStages.of(settings.seeded(task), settings, data.opened(), probes.opened());
        Flow flow = new Flow(settings.seeded(task), loaded, probes, settings, steps);
        progress.stage(task.task(), "labeling");
        Optional<WeakLabels> labels = flow.labels();
        progress.stage(task.task(), "learning");
        Learned learned = flow.learned(labels);
        if (task.policy().isPresent()) {
            progress.stage(task.task(), "policy");
        }
        Chosen chosen = flow.chosen(labels, learned);
        HeldOutSplit split = HeldOutSplit.of(settings.seeded(task), loaded.dataset());
        Optional<Asks> asks =
                ledger.map(book -> book.ask(split, task.dataset().split().folded()));
        Controls controls = flow.controls(labels, learned, chosen);
        progress.stage(task.task(), "truth");
        Evidence evidence = flow.evidence(labels, learned, earlier);
        Judged judged = flow.judged(labels, learned, chosen, evidence);
        steps.done();
        progress.stage(task.task(), "verdict");
        List<GateResult> verdict = Verdict.hold(
                task.verdict(), judged.measurements(), earlier.history(judged.changes()), settings.today());
        progress.stage(task.task(), "done");
        TaskRun whole = new TaskRun(
                task,
                loaded::dataset,
                labels,
                learned.arms(),
                learned.rewards(),
                controls,
                HeldOut.of(evidence),
                judged.measurements(),
                verdict,
                chosen.policies(),
                Baseline.of(settings.seeded(task), judged.outcomes()),
                new HeldOutUse(settings.disclosure(), asks));
        WholeTasks.of(written, settings).ifPresent(kept -> kept.keep(whole, steps));
        return disclosed(whole, split);
    }

    /** What is handed on, and nothing else leaves this class. */
    private TaskRun disclosed(TaskRun whole, HeldOutSplit split) {
        return switch (settings.disclosure()) {
            case EXAMPLES -> whole;
            case METRICS -> Redaction.metrics(whole);
            case VERDICT -> {
                Ledger ledger = Ledger.of(whole.task()).orElseThrow();
                TaskRun metrics = Redaction.metrics(whole);
                yield Redaction.verdict(metrics, ledger.ladder(), ledger.answer(split, metrics.verdict()));
            }
        };
    }

    static Evidence evidence(Task task, Loaded loaded, Optional<WeakLabels> labels, List<Arm> arms) {
        Dataset dataset = loaded.dataset();
        return new Evidence(
                dataset.examples(),
                dataset.splits(),
                loaded.truth(),
                labels.map(WeakLabels::labels),
                arms,
                slices(task, dataset),
                inference(task, arms));
    }

    private static Inference inference(Task task, List<Arm> arms) {
        List<Subject> subjects =
                arms.stream().map(arm -> new Subject(arm.name(), arm.method())).toList();
        return new Inference(
                        task.dataset().seed(),
                        Pair.of(task.truth().compare(), subjects),
                        task.truth().discover())
                .asking(task.truth().panel().orElse(PanelSpec.STANDARD))
                .erring(task.truth().errorRate());
    }

    static List<Slice> slices(Task task, Dataset dataset) {
        return Slices.of(dataset.examples(), dataset.splits(), task.truth().slices());
    }

    /**
     * Reads a task's data and holds the task against them, without running anything.
     *
     * @return the data
     */
    public Loaded check(Task written) {
        TaskCheck.beforeReading(written, settings.disclosure());
        Task task = turned(written, Ledger.of(written));
        EarlierRuns.of(settings.seeded(task));
        return load(task, settings.roots(task), settings.roots(task));
    }

    /** What is opened of each is remembered with it. */
    private Loaded load(Task task, DataRoots roots, DataRoots probes) {
        Loaded read = DatasetReader.read(
                settings.seeded(task).dataset(),
                task.truth().sealed(),
                task.truth().sampled(),
                task.truth().place(),
                roots,
                examples -> task.budget().ifPresent(budget -> budget.counted(examples)));
        Loaded loaded = Panels.read(task, read, roots);
        TaskCheck.againstData(task, loaded);
        TaskPrograms.check(task, settings);
        Probing.check(settings.seeded(task), loaded, probes);
        new Stages(task, loaded, settings.passes()).checkLabels();
        return loaded;
    }

    /**
     * What each gate of a task needs to be decided, before anything is labelled: of the data only the examples are read, of
     * which the splits, slices and clusters are made. Truth stays sealed, and neither it nor the ratings need be there.
     *
     * @throws dev.plumbline.config.BadInput if the task's gates or slices, or its examples, are not as they must be
     * @throws dev.plumbline.dataset.MissingRoot if a data root was not given
     */
    public List<GatePlan> power(Task written) {
        TaskCheck.beforeReading(written, Disclosure.EXAMPLES);
        Task task = turned(written, Ledger.of(written));
        Dataset dataset = DatasetReader.unlabelled(
                settings.seeded(task).dataset(),
                task.truth().sealed(),
                task.truth().place(),
                settings.roots(task));
        return GatePlans.of(task, dataset);
    }

    /** With the fold whose turn it is, where folds take turns. */
    private static Task turned(Task task, Optional<Ledger> ledger) {
        return ledger.map(book -> task.turn(book.asks())).orElse(task);
    }
}
