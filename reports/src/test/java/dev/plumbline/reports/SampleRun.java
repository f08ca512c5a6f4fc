package dev.plumbline.reports;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.gate;
import static dev.plumbline.reports.Samples.measured;
import static dev.plumbline.reports.Samples.place;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;

import dev.plumbline.Control;
import dev.plumbline.Controls;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.World;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.labeling.raters.Blind;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.Stop;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.Comparison;
import dev.plumbline.truth.Discovery;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Slice;
import dev.plumbline.truth.SliceSpec;
import dev.plumbline.truth.SliceTest;
import dev.plumbline.truth.Subject;
import dev.plumbline.truth.TruthSpec;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A run made by hand: a weak-to-strong task, an audit, a task of raters alone, one of a panel of raters, and three tasks that did not run. */
public final class SampleRun {

    private final String word;

    private SampleRun(String word) {
        this.word = word;
    }

    /** With plain words in every place that takes text from the data. */
    public static Run plain() {
        return with("plain");
    }

    /** With that word in every place that takes text from the data or from a task file. */
    public static Run with(String word) {
        SampleRun sample = new SampleRun(word);
        return new Run(
                List.of(sample.weakToStrong(), sample.audit(), sample.ratersAlone(), new SamplePanel(word).run()),
                sample.notRun());
    }

    private List<NotRun> notRun() {
        return List.of(
                new NotRun(
                        "judgebench " + word,
                        NotRun.Kind.LEFT_OUT,
                        problem("give --data shared=PATH to run it " + word)),
                new NotRun(
                        "broken.yaml",
                        NotRun.Kind.BAD_INPUT,
                        problem("unknown key 'labelling'; did you mean 'labeling'? " + word)),
                new NotRun("slow", NotRun.Kind.OVER_BUDGET, problem("over budget: 60 seconds " + word)),
                new NotRun("broken", NotRun.Kind.BROKEN, problem("an error of the program itself: " + word)));
    }

    private static List<Problem> problem(String message) {
        return List.of(new Problem(place(3), message));
    }

    /** Eight examples in clusters of two; the last four are held out, where the truth is: false, true, false, true. */
    private TaskRun weakToStrong() {
        Dataset dataset = Samples.dataset(Shape.POINTWISE, word);
        WeakLabels labels = new WeakLabels("a simulated rater " + word, Samples.second(dataset, 0.05, 0.95, 0.95, 0.5));
        Method soft = new Method.Soft();
        Task task = new Task(
                place(1),
                "error-mix " + word,
                "Does the student copy what its rater gets wrong? " + word,
                1,
                List.of("world", word),
                Samples.spec(Shape.POINTWISE, Optional.empty(), Optional.of(new World.ArithmeticClaims(place(4), 8))),
                Optional.of(new WeakLabeler.SimulatedRater(
                        place(8), 0.25, 0.67, Optional.of(new Blind(place(9), "carry", word)), Optional.empty(), 0.95)),
                Optional.of(new LearningSpec(
                        place(12),
                        Optional.of(new LearningSpec.Student(
                                place(13), "digits", new ModelSpec.Mlp(place(14), 32, 20, 32, 0.005, 0))),
                        List.of(soft),
                        List.of(new Stop.Never()),
                        2,
                        Map.of())),
                new TruthSpec(
                        place(20),
                        Optional.empty(),
                        Map.of(),
                        List.of(new SliceSpec.Column(place(20), "carry")),
                        List.of(),
                        Optional.empty(),
                        Assumptions.STANDARD),
                List.of());
        List<Arm> arms = List.of(
                arm(Arm.WEAK, "", labels.labels()),
                arm(
                        Arm.STUDENT,
                        "soft",
                        Samples.second(dataset, 0.1, 0.9, 0.8, 0.25),
                        Samples.second(dataset, 0.2, 0.75, 0.4, 0.5)),
                arm(Arm.CEILING, "", Samples.second(dataset, 0.01, 0.99, 0.02, 0.97)));
        return run(task, dataset, Optional.of(labels), arms, controls(), weakToStrongNumbers(), weakToStrongGates());
    }

    private Controls controls() {
        return new Controls(
                List.of(
                        new Control("shuffled-labels", Control.Outcome.UNTESTED, "could not be run: " + word),
                        new Control("labels-are-truth", Control.Outcome.HELD, "sentence of labels-are-truth " + word),
                        new Control("truth-permuted", Control.Outcome.BROKEN, "sentence of truth-permuted " + word)),
                "");
    }

    private List<Measurement> weakToStrongNumbers() {
        String slice = "carry=" + word;
        List<Measurement> all = new ArrayList<>(List.of(
                all(Arm.WEAK, "", "accuracy", Against.TRUTH, value(0.75, 0.73, 0.77)),
                all(Arm.STUDENT, "soft", "accuracy", Against.RATINGS, value(0.882, 0.87, 0.894)),
                all(Arm.STUDENT, "soft", "accuracy", Against.TRUTH, value(0.7625, 0.74, 0.785)),
                all(Arm.STUDENT, "soft", "divergence", Against.TRUTH, value(0.1195, 0.1, 0.139)),
                all(Arm.STUDENT, "soft", "inherited-error", Against.TRUTH, value(0.7, 0.66, 0.74)),
                all(Arm.STUDENT, "soft", "pgr", Against.TRUTH, value(0.05, 0.01, 0.09)),
                all(
                        Arm.STUDENT,
                        "soft",
                        "pgr-balanced-accuracy",
                        Against.TRUTH,
                        new Measured.Unstable(0.0625, "the interval of the gap includes 0 " + word, 4, 2, 2)),
                all(Arm.STUDENT, "soft", "auc", Against.RATINGS, undefined("the ratings hold one class only " + word)),
                all(
                        Arm.STUDENT,
                        "soft",
                        "auc",
                        Against.TRUTH,
                        value(0.8, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)),
                all(Arm.CEILING, "", "accuracy", Against.TRUTH, value(0.998, 0.99, 1)),
                all(Arm.CEILING, "", "inherited-error", Against.TRUTH, value(0.01, 0, 0.02))));
        all.add(all(Arm.STUDENT, "soft", "memorisation", Against.TRUTH, value(0.125, 0.05, 0.2)));
        all.add(all(Arm.STUDENT, "soft", "ece", Against.RATINGS, value(0.0625, 0.03, 0.1)));
        all.add(all(Arm.STUDENT, "soft", "ece", Against.TRUTH, value(0.25, 0.2, 0.3)));
        all.add(bin("reliability-forecast", value(0.375, 0.25, 0.5)));
        all.add(bin("reliability-frequency", value(0.5, 0.25, 0.75)));
        all.add(measured(Arm.WEAK, "", slice, "accuracy", Against.TRUTH, value(0.45, 0.41, 0.49)));
        all.add(measured(Arm.STUDENT, "soft", slice, "accuracy", Against.TRUTH, value(0.29, 0.25, 0.33)));
        all.add(measured(Arm.STUDENT, "soft", slice, "divergence", Against.TRUTH, value(-0.25, -0.3, -0.2)));
        all.add(measured(
                Arm.STUDENT,
                "soft",
                slice,
                "inherited-error",
                Against.TRUTH,
                undefined("the weak labels make no error there " + word)));
        all.add(measured(Arm.CEILING, "", slice, "accuracy", Against.TRUTH, value(0.997, 0.98, 1)));
        return all;
    }

    private static Measurement bin(String curve, Measured measured) {
        return new Measurement(
                new MetricKey(Arm.STUDENT, "soft", MetricKey.ALL, curve, Against.TRUTH, "bin", "1"), measured);
    }

    private List<GateResult> weakToStrongGates() {
        Gate.Expect pass = Gate.Expect.PASS;
        return List.of(
                gate(31, "pgr", true, 0.2, pass, Outcome.FAIL, word, value(0.05, 0.01, 0.09)),
                gate(32, "inherited-error", false, 0.75, pass, Outcome.PASS, word, value(0.7, 0.66, 0.74)),
                gate(33, "divergence", false, 0, Gate.Expect.FAIL, Outcome.FAIL, word, value(0.1195, 0.1, 0.139)),
                gate(
                        34,
                        "auc",
                        true,
                        0.5,
                        pass,
                        Outcome.INCONCLUSIVE,
                        word,
                        value(0.8, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
    }

    /** Pairs; one score per candidate. */
    private TaskRun audit() {
        Dataset dataset = Samples.dataset(Shape.PAIRS, word);
        Task task = new Task(
                place(1),
                "audit",
                "How often do two reward models prefer the right answer?",
                1,
                List.of(),
                Samples.spec(Shape.PAIRS, Optional.of("shared:" + word + ".jsonl.gz"), Optional.empty()),
                Optional.empty(),
                Optional.of(new LearningSpec(
                        place(5), Optional.empty(), List.of(), List.of(), 1, Map.of("grm", "score_grm"))),
                new TruthSpec(
                        place(9),
                        Optional.of("label"),
                        Map.of(),
                        List.of(new SliceSpec.Column(place(9), "carry")),
                        List.of(),
                        Optional.empty(),
                        Assumptions.STANDARD),
                List.of());
        List<Arm> arms = List.of(new Arm(
                Arm.SCORES, "grm", List.of(Samples.second(dataset, 0.6, 0.4, 0.7, 0.5)), "higher is better " + word));
        List<Measurement> numbers = List.of(
                all(Arm.SCORES, "grm", "pairwise-accuracy", Against.TRUTH, value(0.59428571, 0.54, 0.6475)),
                all(Arm.SCORES, "grm", "ties", Against.TRUTH, value(0.0025, 0, 0.005)),
                measured(Arm.SCORES, "grm", "carry=" + word, "pairwise-accuracy", Against.TRUTH, value(0.5, 0.4, 0.6)));
        return compared(run(task, dataset, Optional.empty(), arms, Controls.none(), numbers, List.of()));
    }

    private Discovery discovery() {
        Slice slice = new Slice("carry=" + word + " & size=2", new int[] {4, 5});
        return new Discovery(
                new Subject(Arm.SCORES, "grm"),
                8440,
                List.of(
                        new Discovery.Found(
                                slice,
                                0.75,
                                120,
                                value(0.5, 0.41, 0.59),
                                value(0.2, 0.19, 0.21),
                                value(0.3, 0.2, 0.4),
                                0,
                                0),
                        new Discovery.Found(
                                new Slice("size=3", new int[] {6}),
                                0.5,
                                20,
                                undefined("no held-out example here has this " + word),
                                value(0.2, 0.19, 0.21),
                                undefined("no held-out example here has this " + word),
                                1,
                                1)));
    }

    private TaskRun compared(TaskRun run) {
        Subject grm = new Subject(Arm.SCORES, "grm");
        Subject other = new Subject(Arm.SCORES, word);
        Comparison comparison = new Comparison(
                grm,
                other,
                "pairwise-accuracy",
                value(-0.02, -0.06, 0.02),
                OptionalInt.of(40),
                OptionalInt.of(50),
                Comparison.Test.MCNEMAR,
                OptionalDouble.of(0.3428),
                OptionalDouble.of(0.3428),
                OptionalDouble.of(0.0561));
        MetricKey key = new MetricKey(Arm.SCORES, "grm", "carry=" + word, "divergence", Against.TRUTH);
        Measurements measurements = new Measurements(
                run.measurements().all(),
                List.of(comparison),
                List.of(new SliceTest(key, 0.0002, 0.0004)),
                Optional.of(discovery()));
        return new TaskRun(
                run.task(),
                run.dataset(),
                run.labels(),
                run.arms(),
                run.controls(),
                run.heldOut(),
                measurements,
                run.verdict());
    }

    private TaskRun ratersAlone() {
        Dataset dataset = Samples.dataset(Shape.POINTWISE, word);
        WeakLabels labels = new WeakLabels("column rating", Samples.second(dataset, 0, 1, 1, Probabilities.ABSENT));
        Task task = new Task(
                place(1),
                "raters",
                "How far are the raters from truth?",
                1,
                List.of(),
                Samples.spec(Shape.POINTWISE, Optional.of("claims.csv"), Optional.empty()),
                Optional.of(new WeakLabeler.Ratings(place(5), "rating", Map.of(), WeakLabeler.RatingKind.CLASS)),
                Optional.empty(),
                new TruthSpec(
                        place(9),
                        Optional.of("is_true"),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Assumptions.STANDARD),
                List.of());
        List<Measurement> numbers = List.of(
                all(Arm.WEAK, "", "accuracy", Against.TRUTH, value(0.6666666666666666, 0.25, 0.95)),
                point("alarm", "odd-rater", "power", Against.RATINGS, "error", word, value(0.9375, 0.75, 1)));
        GateResult gate = gate(
                12,
                "accuracy",
                true,
                0.5,
                Gate.Expect.PASS,
                Outcome.INCONCLUSIVE,
                word,
                value(0.6666666666666666, 0.25, 0.95));
        MetricKey key = new MetricKey(Arm.WEAK, "", MetricKey.ALL, "accuracy", Against.TRUTH);
        GateResult decidable =
                new GateResult(gate.gate(), key, gate.measured(), gate.outcome(), OptionalInt.of(180), gate.sentence());
        return run(
                task,
                dataset,
                Optional.of(labels),
                List.of(arm(Arm.WEAK, "", labels.labels())),
                Controls.off(),
                numbers,
                List.of(decidable));
    }

    private static TaskRun run(
            Task task,
            Dataset dataset,
            Optional<WeakLabels> labels,
            List<Arm> arms,
            Controls controls,
            List<Measurement> numbers,
            List<GateResult> gates) {
        List<String> classes =
                dataset.examples().shape() == Shape.PAIRS ? List.of("second", "first") : List.of("false", "true");
        HeldOut heldOut = new HeldOut(new int[] {4, 5, 6, 7}, classes, new int[] {0, 1, 0, 1});
        return new TaskRun(task, dataset, labels, arms, controls, heldOut, Measurements.of(numbers), gates);
    }

    private Arm arm(String name, String method, Probabilities... bySeed) {
        return new Arm(name, method, List.of(bySeed), "note of " + name + " " + word);
    }
}
