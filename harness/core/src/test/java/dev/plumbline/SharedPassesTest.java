package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cache.Key;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.learning.Passes;
import dev.plumbline.truth.Arm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks on the same data that train together. */
class SharedPassesTest {

    private static final String DATA = """
            dataset:
              world: {two-views: {examples: 400}}
              split: {supervise: 0.2, transfer: 0.4, held-out: 0.4}
            labeling: {weak-model: {view: easy, model: logistic}}
            truth: {slices: []}
            verdict: []
            """;

    @TempDir
    private Path folder;

    private void task(String name, String learning) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                own.resolve("task.yaml"), "task: " + name + "\nabout: Trains.\n" + DATA + "learning: " + learning);
    }

    private List<List<double[]>> predictions(Passes passes, int jobs) throws IOException {
        Settings settings =
                new Settings(Map.of(), OptionalLong.empty(), passes, true, Disclosure.EXAMPLES, Clock.systemUTC());
        Run run = new Suite(settings, jobs, Progress.SILENT).run(TaskFiles.find(folder), name -> true);
        assertThat(run.notRun()).isEmpty();
        return run.tasks().stream()
                .map(task -> task.arms().stream()
                        .map(Arm::bySeed)
                        .flatMap(List::stream)
                        .map(Probabilities::values)
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void results_are_the_same_bytes_with_shared_passes_and_without(int jobs) throws IOException {
        task("a", "{student: {view: coded, model: logistic}, methods: [soft, hard]}\n");
        task("b", "{student: {view: coded, model: logistic}, methods: [soft]}\n");
        task(
                "c",
                "{student: {view: coded, model: {mlp: {hidden: 4, epochs: 3}}}, methods: [soft, confidence], seeds: 2}\n");
        task("d", "{student: {view: coded, model: {mlp: {hidden: 4, epochs: 3}}}, methods: [hard], seeds: 2}\n");
        List<List<double[]>> apart = predictions(Passes.apart(1), 1);
        List<List<double[]>> together = predictions(Passes.own(2), jobs);
        assertThat(together).hasSize(4);
        for (int t = 0; t < 4; t++) {
            int task = t;
            assertThat(together.get(t)).hasSameSizeAs(apart.get(t));
            IntStream.range(0, apart.get(t).size())
                    .forEach(i -> assertThat(together.get(task).get(i))
                            .containsExactly(apart.get(task).get(i)));
        }
    }

    @Test
    void tasks_have_their_data_in_common_whatever_their_split_and_the_lines_they_stand_on() throws IOException {
        task("a", "{student: {view: coded, model: logistic}}\n");
        task("b", "\n  {student: {view: coded, model: {logistic: {l2: 2}}}}\n");
        Path other = folder.resolve("b/task.yaml");
        Files.writeString(
                other, "# A line more.\n" + Files.readString(other).replace("transfer: 0.4", "transfer: 0.3"));
        assertThat(common("a")).isPresent().isEqualTo(common("b"));
        Files.writeString(other, Files.readString(other).replace("400", "401"));
        assertThat(common("a")).isNotEqualTo(common("b"));
    }

    private Optional<Key> common(String name) {
        return CommonData.of(TaskFiles.read(folder.resolve(name).resolve("task.yaml")));
    }
}
