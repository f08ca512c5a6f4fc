package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCheckTest {

    @TempDir
    private Path folder;

    private Task task(String split, String learning, String verdict) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, """
                task: a
                about: b
                dataset: {world: {two-views: {examples: 300}}, split: {%s}}
                labeling: {simulated-rater: {error-rate: 0.2}}
                learning: {%s}
                truth: {}
                verdict: [%s]
                """.formatted(split, learning, verdict));
        return TaskFiles.read(file);
    }

    private void refused(String split, String learning, String verdict, String... messages) throws IOException {
        Task task = task(split, learning, verdict);
        String file = folder.resolve("task.yaml").toString();
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOf(BadInput.class)
                .hasMessage(String.join("\n", messages).replace("@", file));
    }

    private static final String HALVES = "transfer: 0.5, held-out: 0.5";
    private static final String THIRDS = "transfer: 0.4, validation: 0.2, held-out: 0.4";
    private static final String LOGISTIC = "student: {view: both, model: logistic}";
    private static final String MLP = "student: {view: both, model: {mlp: {hidden: 4, epochs: 2}}}, seeds: 2";

    @Test
    void a_method_that_does_not_fit_the_student_is_refused() throws IOException {
        refused(
                HALVES,
                LOGISTIC + ", methods: [soft, confidence, bootstrap, soft]",
                "",
                "@:5:11: the method 'soft' stands twice; name each method once in a task",
                "@:5:21: the method 'confidence' does not fit this student: its target moves while the student learns,"
                        + " which only a student trained in steps can follow; choose the model linear or mlp",
                "@:5:21: the method 'bootstrap' does not fit this student: it needs students of rising capacity; choose"
                        + " the model mlp");
    }

    @Test
    void stopping_early_needs_epochs() throws IOException {
        refused(
                THIRDS,
                LOGISTIC + ", stop: weak-validation",
                "",
                "@:5:21: only a student trained in epochs can stop early; choose the model linear or mlp");
    }

    @Test
    void stopping_early_needs_a_validation_split() throws IOException {
        refused(
                HALVES,
                MLP + ", stop: weak-validation",
                "",
                "@:5:11: a student that stops early stops by the split validation, which is empty; give it a share in"
                        + " dataset.split");
    }

    @Test
    void a_way_to_stop_stands_once() throws IOException {
        refused(
                THIRDS,
                MLP + ", stop: [weak-validation, {weak-validation: {patience: 2}}]",
                "",
                "@:5:11: 'stop' names a way to stop twice; name each once");
    }

    @Test
    void no_gate_rests_on_an_oracle() throws IOException {
        refused(
                THIRDS,
                MLP + ", stop: [never, oracle]",
                "{metric: pgr, arm: oracle, at-least: 0}",
                "@:7:11: the arm 'oracle' was stopped by truth that no student has, so no gate may rest on it; gate the"
                        + " arm 'student'");
    }

    @Test
    void a_student_beside_an_oracle_is_gated_by_its_own_name_and_both_are_measured() throws IOException {
        Task task = task(
                THIRDS,
                MLP + ", stop: [weak-validation, oracle]",
                "{metric: accuracy, method: soft+weak-validation, at-least: 0.1}");
        TaskRun run = new Harness(Settings.standard()).run(task, Progress.SILENT);
        assertThat(run.verdict()).hasSize(1);
        for (String arm : new String[] {"student/soft+weak-validation", "oracle/soft"}) {
            String[] parts = arm.split("/");
            assertThat(run.measurements().find(new MetricKey(parts[0], parts[1], "all", "pgr", Against.TRUTH)))
                    .as(arm)
                    .isPresent();
        }
    }

    @Test
    void labels_of_one_class_only_are_bad_input_and_no_fault_of_the_program() throws IOException {
        Path file = Files.writeString(folder.resolve("task.yaml"), """
                task: a
                about: b
                dataset:
                  file: parted.csv
                  views: {all: {columns: {names: [x]}}}
                  split: {column: part}
                labeling: {ratings: {column: rating}}
                learning: {student: {view: all, model: logistic}, methods: confidence-filter}
                truth: {column: truth}
                verdict: []
                """);
        Files.writeString(folder.resolve("parted.csv"), """
                id,part,x,rating,truth
                a,transfer,1,yes,yes
                b,transfer,2,yes,no
                c,transfer,3,yes,yes
                d,held-out,4,no,no
                e,held-out,5,yes,no
                """);
        Task task = TaskFiles.read(file);
        assertThatThrownBy(() -> new Harness(Settings.standard()).run(task, Progress.SILENT))
                .isInstanceOf(BadInput.class)
                .hasMessage(file
                        + ":8:21: the arm 'student/confidence-filter' cannot be trained, for every label is 'yes', and"
                        + " learning needs at least two classes of [no, yes]; add examples or labels to its split, or"
                        + " give it a larger share");
    }
}
