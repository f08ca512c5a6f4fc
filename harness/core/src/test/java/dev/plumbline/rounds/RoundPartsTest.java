package dev.plumbline.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Harness;
import dev.plumbline.Settings;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.dataset.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which prompts are in which round. */
class RoundPartsTest {

    private static final String TASK = """
            task: polish
            about: Raters take polish for care.
            dataset:
              world: {answers: {examples: 4800, candidates: 8, aspects: [quality, polish]}}
              split: {transfer: 0.5, held-out: 0.5}
            labeling: {panel: {raters: {crowd: {count: 3, noise: 0.5}}}}
            learning: {student: {view: all, model: logistic}}
            policy: {rounds: {count: 4, monitor: {share: 0.2}}}
            truth: {slices: [polished]}
            verdict: []
            """;

    @TempDir
    private Path folder;

    @Test
    void no_prompt_is_in_two_rounds_and_no_watched_prompt_is_measured_on() throws IOException {
        Task task = TaskFiles.read(Files.writeString(folder.resolve("task.yaml"), TASK));
        Loaded loaded = new Harness(Settings.standard()).check(task);
        RoundParts parts = RoundParts.of(
                loaded.dataset(),
                RoundsCheck.of(task).orElseThrow(),
                task.dataset().seed());
        int[] rows = IntStream.concat(
                        parts.transfer().stream().flatMap(Arrays::stream).flatMapToInt(Arrays::stream),
                        IntStream.concat(
                                parts.watched().stream().flatMap(Arrays::stream).flatMapToInt(Arrays::stream),
                                Arrays.stream(parts.measured()).flatMapToInt(Arrays::stream)))
                .toArray();
        assertThat(rows).hasSize(4800).doesNotHaveDuplicates();
        // 300 transfer prompts in 4 rounds; a fifth of 75 held-out prompts is watched in each
        assertThat(parts.transfer()).allSatisfy(round -> assertThat(round).hasDimensions(75, 8));
        assertThat(parts.watched()).allSatisfy(round -> assertThat(round).hasDimensions(15, 8));
        assertThat(parts.measured()).hasDimensions(240, 8);
    }
}
