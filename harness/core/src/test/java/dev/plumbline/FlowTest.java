package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cache.Malformed;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.dataset.Split;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.Passes;
import dev.plumbline.reuse.StageResults;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Evaluation;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTest {

    /** Every method, and every way to stop. */
    private static final String ALL_METHODS = TwoViews.TASK.replace("methods: [soft, hard]", """
                    methods:
                        - soft
                        - hard
                        - confidence
                        - bootstrap: {hidden: [2, 4]}
                        - confidence-filter
                        - knn-relabel: {k: 10}
                        - self-training
                        - product
                        - label-smoothing
                        - confidence-window
                        - probe-filter
                      stop: [never, {weak-validation: {patience: 1}}, oracle]
                    """.strip());

    @TempDir
    private Path folder;

    private Task task(String yaml) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, yaml);
        return TaskFiles.read(file);
    }

    private static Stages stages(Task task, Loaded loaded) {
        return new Stages(task, loaded, Passes.own(1));
    }

    private static List<double[]> predictions(List<Arm> arms, String name) {
        return arms.stream()
                .filter(arm -> arm.name().equals(name))
                .flatMap(arm -> arm.bySeed().stream())
                .map(p -> p.values())
                .toList();
    }

    /** The same truth on the supervise split, and another one on every other split. */
    private static Loaded permuted(Loaded loaded, long seed) {
        Dataset dataset = loaded.dataset();
        int n = dataset.examples().size();
        int[] truth = loaded.truth().open(IntStream.range(0, n).toArray());
        int[] elsewhere = IntStream.range(0, n)
                .filter(i -> dataset.splits().of().get(i) != Split.SUPERVISE)
                .toArray();
        int[] order = Draws.of(seed, "permutation", 0).permutation(elsewhere.length);
        int[] other = truth.clone();
        for (int i = 0; i < order.length; i++) {
            other[elsewhere[i]] = truth[elsewhere[order[i]]];
        }
        return new Loaded(dataset, new SealedTruth(loaded.truth().classes(), other));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_student_changes_by_a_byte_when_the_truth_that_it_may_not_see_is_permuted(long seed) throws IOException {
        Task task = task(ALL_METHODS).withSeed(seed);
        Loaded loaded = new Harness(Settings.standard()).check(task);
        Optional<WeakLabels> labels = stages(task, loaded).label();
        Loaded permuted = permuted(loaded, seed);

        List<Arm> arms = stages(task, loaded).learn(labels);
        List<Arm> others = stages(task, permuted).learn(labels);

        assertThat(task.learning().orElseThrow().methods()).hasSize(Method.class.getPermittedSubclasses().length);
        assertThat(predictions(arms, Arm.STUDENT))
                .as("11 methods, stopped in 2 ways, by 2 seeds")
                .hasSize(44);
        for (String arm : List.of(Arm.STUDENT, Arm.WEAK, Arm.MAJORITY, Arm.STRONG_DIRECT)) {
            assertThat(predictions(arms, arm)).as(arm).isNotEmpty().containsExactlyElementsOf(predictions(others, arm));
        }
        assertThat(stages(task, permuted).label().orElseThrow().labels().values())
                .as("the weak model sees the supervise split only")
                .isEqualTo(labels.orElseThrow().labels().values());
        assertThat(predictions(arms, Arm.CEILING).get(0))
                .as("the ceiling does see the transfer split's truth, so the permutation did something")
                .isNotEqualTo(predictions(others, Arm.CEILING).get(0));
    }

    @Test
    void the_student_is_the_ceiling_and_pgr_is_undefined_when_the_weak_labels_are_the_truth() throws IOException {
        Task task = task("""
                task: truth-as-labels
                about: Weak labels that are the truth.
                dataset: {world: {arithmetic-claims: {examples: 600}}, split: {transfer: 0.5, held-out: 0.5}}
                labeling: {simulated-rater: {error-rate: 0, confidence: 1}}
                learning: {student: {view: digits, model: {mlp: {hidden: 8, epochs: 2}}}, seeds: 2}
                truth: {slices: []}
                verdict: []
                """);
        TaskRun run = new Harness(Settings.standard()).run(task, Progress.SILENT);
        assertThat(predictions(run.arms(), Arm.STUDENT))
                .hasSize(2)
                .containsExactlyElementsOf(predictions(run.arms(), Arm.CEILING));
        Measured pgr = run.measurements()
                .find(new MetricKey("student", "soft", "all", "pgr", Against.TRUTH))
                .orElseThrow();
        assertThat(pgr).isInstanceOf(Measured.Undefined.class);
        assertThat(((Measured.Undefined) pgr).reason()).endsWith("does not exceed the weak labels (1.0000)");
    }

    @Test
    void results_are_the_same_bytes_with_one_thread_and_with_two_alone_and_side_by_side() throws IOException {
        Task task = task(TwoViews.TASK);
        List<Suite.Entry> entries = TaskFiles.find(folder);
        Settings two = new Settings(Map.of(), OptionalLong.empty(), 2, true);
        Run alone = new Suite(Settings.standard(), 1, Progress.SILENT).run(entries, name -> true);
        Run beside = new Suite(two, 2, Progress.SILENT).run(entries, name -> true);
        assertThat(beside.tasks().get(0).measurements())
                .isEqualTo(alone.tasks().get(0).measurements());
        assertThat(predictions(beside.tasks().get(0).arms(), Arm.STUDENT))
                .containsExactlyElementsOf(predictions(alone.tasks().get(0).arms(), Arm.STUDENT));
        assertThat(task.task()).isEqualTo(alone.tasks().get(0).task().task());
    }

    @Test
    void another_seed_gives_another_world_and_the_settings_can_ask_for_it() throws IOException {
        Task task = task(TwoViews.TASK);
        Measurements one =
                new Harness(Settings.standard()).run(task, Progress.SILENT).measurements();
        Settings seven = new Settings(Map.of(), OptionalLong.of(7), 1, true);
        assertThat(new Harness(seven).run(task, Progress.SILENT).measurements()).isNotEqualTo(one);
    }

    @Test
    void every_stage_gives_the_same_from_a_result_that_was_written_and_read_back() throws IOException, Malformed {
        Task task = task(TwoViews.TASK);
        Loaded loaded = new Harness(Settings.standard()).check(task);
        Dataset dataset = again(loaded.dataset(), Dataset.class);
        Loaded stored = new Loaded(dataset, loaded.truth());

        WeakLabels labels = stages(task, loaded).label().orElseThrow();
        WeakLabels storedLabels = again(stages(task, stored).label().orElseThrow(), WeakLabels.class);
        assertThat(storedLabels.labels().values()).isEqualTo(labels.labels().values());

        List<Arm> arms = stages(task, loaded).learn(Optional.of(labels));
        List<Arm> storedArms = new ArrayList<>();
        for (Arm arm : stages(task, stored).learn(Optional.of(storedLabels))) {
            storedArms.add(again(arm, Arm.class));
        }
        Evaluation evaluation = Evaluation.of(Harness.evidence(task, loaded, Optional.of(labels), arms));
        Evaluation storedEvaluation =
                Evaluation.of(Harness.evidence(task, stored, Optional.of(storedLabels), storedArms));
        assertThat(again(storedEvaluation.measurements(), Measurements.class)).isEqualTo(evaluation.measurements());
    }

    private static <T> T again(T result, Class<T> type) throws Malformed {
        return StageResults.read(StageResults.write(result, type), type);
    }
}
