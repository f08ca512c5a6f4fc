package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neighbours as a weak model and as a student of a whole task. */
class KnnTaskTest {

    @TempDir
    private Path folder;

    private Task task(String yaml) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, yaml);
        return TaskFiles.read(file);
    }

    @Test
    void neighbours_label_and_learn_and_threads_change_nothing() throws IOException {
        Task task = task("""
                task: neighbours
                about: Neighbours learn from neighbours.
                dataset:
                  world: {two-views: {examples: 900}}
                  split: {supervise: 0.3, transfer: 0.4, held-out: 0.3}
                labeling: {weak-model: {view: easy, model: {knn: {k: 20}}}}
                learning: {student: {view: coded, model: {knn: {k: 9, distance: cosine}}}, methods: [soft, hard]}
                truth: {slices: []}
                verdict: []
                """);
        TaskRun run = new Harness(Settings.standard()).run(task, Progress.SILENT);
        TaskRun threads =
                new Harness(new Settings(Map.of(), OptionalLong.empty(), 3, false)).run(task, Progress.SILENT);
        assertThat(threads.measurements()).isEqualTo(run.measurements());
        Measured accuracy = run.measurements()
                .find(new MetricKey("weak", "", "all", "accuracy", Against.TRUTH))
                .orElseThrow();
        assertThat(((Measured.Value) accuracy).estimate()).isBetween(.6, .9);
        assertThat(run.arms()).hasSize(6).allMatch(arm -> arm.bySeed().size() == 1);
    }

    @Test
    void neighbours_of_pairs_are_refused_where_the_task_asks_for_them() throws IOException {
        Files.writeString(
                folder.resolve("pairs.csv"),
                "pool,x,right,split\np,1,1,supervise\np,2,0,supervise\nq,1,1,transfer\nq,3,0,transfer\n"
                        + "r,1,1,held-out\nr,4,0,held-out\n");
        Task task = task("""
                task: neighbours
                about: Neighbours cannot learn from pairs.
                dataset:
                  file: pairs.csv
                  shape: pairs
                  pool: pool
                  views: {x: {columns: {names: [x]}}}
                  split: {column: split}
                labeling: {weak-model: {view: x, model: {knn: {k: 2}}}}
                learning: {student: {view: x, model: knn}}
                truth: {column: right}
                verdict: []
                """);
        String message = "knn gives a candidate no score, which pairs need; use another model, such as logistic";
        String file = folder.resolve("task.yaml").toString();
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOf(BadInput.class)
                .hasMessage(file + ":9:47: " + message + "\n" + file + ":10:38: " + message);
    }
}
