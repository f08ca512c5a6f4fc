package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.learning.ModelSpec;
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

/** A linear probe as the student of a whole task. */
class LinearProbeTaskTest {

    @TempDir
    private Path folder;

    private Task task(String model) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, """
                task: probe
                about: A linear probe learns in steps.
                dataset:
                  world: {two-views: {examples: 1200}}
                  split: {supervise: 0.3, transfer: 0.3, validation: 0.1, held-out: 0.3}
                labeling: {weak-model: {view: easy, model: logistic}}
                learning:
                  student: {view: easy, model: MODEL}
                  methods: [soft, confidence]
                  stop: [never, weak-validation]
                  seeds: 2
                truth: {slices: []}
                verdict: []
                """.replace("MODEL", model));
        return TaskFiles.read(file);
    }

    @Test
    void a_probe_follows_a_moving_target_and_stops_early_and_threads_change_nothing() throws IOException {
        Task task = task("{linear: {rate: 0.02, batch: 32}}");
        TaskRun run = new Harness(Settings.standard()).run(task, Progress.SILENT);
        TaskRun threads =
                new Harness(new Settings(Map.of(), OptionalLong.empty(), 3, false)).run(task, Progress.SILENT);
        assertThat(threads.measurements()).isEqualTo(run.measurements());
        assertThat(run.arms().stream().filter(arm -> arm.bySeed().size() == 2)).hasSizeGreaterThanOrEqualTo(4);
        Measured accuracy = run.measurements()
                .find(new MetricKey("student", "confidence+weak-validation", "all", "accuracy", Against.TRUTH))
                .orElseThrow();
        assertThat(((Measured.Value) accuracy).estimate()).isBetween(.6, .95);
    }

    @Test
    void without_keys_it_is_the_probe_of_the_published_experiment() throws IOException {
        ModelSpec.Linear model = (ModelSpec.Linear)
                task("linear").learning().orElseThrow().student().orElseThrow().model();
        assertThat(model).isEqualTo(new ModelSpec.Linear(model.place(), 20, 100, .001, 0));
    }

    @Test
    void a_rate_of_zero_is_refused() {
        assertThatThrownBy(() -> task("{linear: {rate: 0}}"))
                .isInstanceOf(BadInput.class)
                .hasMessage(folder.resolve("task.yaml")
                        + ":8:48: expected a number from 0.000000001 to 10, found '0'; correct it");
    }
}
