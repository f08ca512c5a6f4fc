package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cache.Malformed;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Passes;
import dev.plumbline.reuse.StageResults;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Embeddings through a whole task. */
class EmbeddingsTaskTest {

    @TempDir
    private Path folder;

    @Test
    void a_student_of_embeddings_learns_what_is_in_them_and_holes_between_the_rows_change_nothing() throws IOException {
        Path compact = Files.createDirectory(folder.resolve("compact"));
        Path spread = Files.createDirectory(folder.resolve("spread"));
        new EmbeddedTask(compact, 400, 24, 400).write();
        new EmbeddedTask(spread, 4000, 24, 400).write();
        assertThat(EmbeddedTask.run(spread)).isEqualTo(EmbeddedTask.run(compact));
        TaskRun run =
                new Harness(Settings.standard()).run(TaskFiles.read(compact.resolve("task.yaml")), Progress.SILENT);
        Measured accuracy = run.measurements()
                .find(new MetricKey("student", "soft", "all", "accuracy", Against.TRUTH))
                .orElseThrow();
        // Three columns of two standard deviations apart: the best possible is Phi(sqrt 3) = .958.
        assertThat(((Measured.Value) accuracy).estimate()).isBetween(.8, .97);
    }

    @Test
    void a_dataset_with_embeddings_is_stored_by_reference_and_gives_the_same_students() throws IOException, Malformed {
        new EmbeddedTask(folder, 100, 6, 100).write();
        Task task = TaskFiles.read(folder.resolve("task.yaml"));
        Loaded loaded = new Harness(Settings.standard()).check(task);
        Dataset dataset = StageResults.read(StageResults.write(loaded.dataset(), Dataset.class), Dataset.class);
        Stages stages = new Stages(task, loaded, Passes.own(1));
        Stages stored = new Stages(task, new Loaded(dataset, loaded.truth()), Passes.own(1));
        Optional<WeakLabels> labels = stages.label();
        assertThat(stored.learn(labels).get(1).bySeed().get(0).values())
                .containsExactly(stages.learn(labels).get(1).bySeed().get(0).values());
    }
}
