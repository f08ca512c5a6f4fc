package dev.plumbline.reports.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Disclosure;
import dev.plumbline.Harness;
import dev.plumbline.Parts;
import dev.plumbline.Progress;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Html;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the browser gives away of held-out truth. A column that no stage reads tells the truth once more, and a class is named by truth alone.
 */
class DisclosedExamplesTest {

    private static final int SIZE = 60;

    @TempDir
    Path folder;

    /** The section of a task, of which held-out truth stands the other way round. */
    private String section(Disclosure level, boolean turned) throws IOException {
        StringBuilder csv = new StringBuilder("name,x,split,topic,answer,rating,is\n");
        for (int i = 0; i < SIZE; i++) {
            boolean heldOut = i % 2 == 1;
            String truth = i % 3 == 0 ? "other" : "plain";
            String is = heldOut && (i % 3 == 0 ^ turned) ? "canary" : truth;
            csv.append(String.join(
                            ",",
                            "e" + i,
                            i % 3 == 0 ? "1" : "0",
                            heldOut ? "held-out" : "transfer",
                            i % 4 < 2 ? "low" : "high",
                            "planted-" + is,
                            i % 5 == 0 ? "other" : "plain",
                            is))
                    .append('\n');
        }
        Files.writeString(folder.resolve("data.csv"), csv);
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, """
                task: canaries
                about: Truth that must not get out.
                dataset:
                  file: data.csv
                  id: name
                  views: {all: {columns: {names: [x]}}}
                  split: {column: split}
                labeling: {ratings: {column: rating}}
                learning:
                  student: {view: all, model: {knn: {k: 3}}}
                truth: {column: is, slices: [topic], ledger: {at-most: 1000}}
                verdict:
                  - {metric: accuracy, at-least: 0.3, inconclusive: allow}
                """);
        Settings settings = new Settings(Map.of(), OptionalLong.empty(), 1, false, level);
        Task task = TaskFiles.read(file);
        Html page = new Html();
        Run run = new Run(List.of(new Harness(settings).run(task, Progress.SILENT)), List.of());
        ExampleSections.of(run, Parts.NONE).part(0).write(page);
        return page.page();
    }

    @ParameterizedTest
    @EnumSource(names = {"METRICS", "VERDICT"})
    void below_examples_the_browser_is_the_same_bytes_whatever_held_out_truth_says(Disclosure level)
            throws IOException {
        String page = section(level, false);

        assertThat(section(level, true)).isEqualTo(page);
        assertThat(page)
                .doesNotContain("canary", "planted", "\"answer\"")
                .contains("--disclose " + level.label(), "Kept back are the truth of each example", "e1")
                .doesNotContain("class=\"facts census\"", "table class=\"figures census\"");
    }

    @Test
    void where_examples_are_given_away_their_truth_is_told() throws IOException {
        String page = section(Disclosure.EXAMPLES, false);

        assertThat(page).contains("canary", "planted-plain", "census").doesNotContain("--disclose");
        assertThat(section(Disclosure.EXAMPLES, true)).isNotEqualTo(page);
    }

    private TaskRun pools(Disclosure level) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, """
                task: pools
                about: What candidates are worth must not get out.
                dataset:
                  world: {answers: {examples: 80, candidates: 8, aspects: [quality, length]}}
                  split: {held-out: 1}
                labeling: {panel: {raters: {crowd: {count: 3, errors: [length], noise: 0.5}}}}
                learning: {rewards: {length: {given: {column: length}}}}
                policy: {pressure: {best-of: [1, 4]}}
                truth: {}
                """);
        Settings settings = new Settings(Map.of(), OptionalLong.empty(), 1, false, level);
        return new Harness(settings).run(TaskFiles.read(file), Progress.SILENT);
    }

    @Test
    void rewards_and_gold_values_are_given_away_with_the_examples_alone() throws IOException {
        TaskRun open = pools(Disclosure.EXAMPLES);
        TaskRun kept = pools(Disclosure.METRICS);

        assertThat(open.rewards()).hasSize(1);
        assertThat(open.rewards().get(0).scorers()).isEmpty();
        assertThat(open.heldOut().gold().orElseThrow()).hasSize(80);
        assertThat(kept.rewards()).isEmpty();
        assertThat(kept.heldOut().gold()).isEmpty();
    }
}
