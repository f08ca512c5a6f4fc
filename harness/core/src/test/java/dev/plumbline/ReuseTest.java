package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cache.Store;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.learning.Passes;
import dev.plumbline.reuse.Grounds;
import dev.plumbline.reuse.Reuse;
import dev.plumbline.reuse.StageResults;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.verdict.GateResult.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run of a task computes, and what it takes from the first. */
class ReuseTest {

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    private Reuse reuse() {
        return new Reuse(new Store(folder.resolve("cache"), warnings::add), false);
    }

    private List<String> stored() throws IOException {
        return new Store(folder.resolve("cache"), warnings::add)
                .list().stream()
                        .map(kept -> kept.label().replaceAll(" of .*", ""))
                        .sorted()
                        .toList();
    }

    private TaskRun run(String yaml, Settings settings) throws IOException {
        Path file = Files.writeString(folder.resolve("task.yaml"), yaml);
        return new Harness(settings).run(TaskFiles.read(file), Progress.SILENT);
    }

    private TaskRun run(String yaml, Reuse reuse) throws IOException {
        return run(yaml, Settings.standard().reusing(reuse));
    }

    /** As bytes: arrays are equal by what they hold. */
    private static byte[] bytes(TaskRun run) {
        Learned learned =
                new Learned(run.arms(), run.rewards(), java.util.Optional.empty(), java.util.Optional.empty());
        Judged judged = new Judged(run.measurements(), List.of(), List.of());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(StageResults.write(learned, Learned.class));
        all.writeBytes(StageResults.write(judged, Judged.class));
        all.writeBytes(StageResults.write(run.dataset(), Dataset.class));
        all.writeBytes(StageResults.write(run.heldOut(), HeldOut.class));
        return all.toByteArray();
    }

    @Test
    void a_second_run_computes_nothing_but_the_verdict_and_says_the_same() throws IOException {
        TaskRun alone = run(TwoViews.TASK, Settings.standard());
        Reuse first = reuse();
        TaskRun cold = run(TwoViews.TASK, first);
        Reuse second = reuse();
        TaskRun warm = run(TwoViews.TASK, second);
        assertThat(stored())
                .containsExactly("controls", "examples", "files", "held-out", "labeling", "learning", "truth");
        assertThat(first.sentence(1)).isEmpty();
        assertThat(second.sentence(1)).hasValue("Reused 1 of 1 task.");
        assertThat(bytes(cold)).isEqualTo(bytes(alone));
        assertThat(bytes(warm)).isEqualTo(bytes(alone));
        assertThat(warm.controls()).isEqualTo(alone.controls());
        assertThat(warm.verdict()).isEqualTo(alone.verdict());
        assertThat(warm.heldOut().truth()).isEqualTo(alone.heldOut().truth());
        assertThat(warnings).isEmpty();
    }

    @Test
    void another_verdict_is_held_on_the_same_results() throws IOException {
        run(TwoViews.TASK, reuse());
        Reuse again = reuse();
        TaskRun other = run(TwoViews.TASK.replace("at-least: 0.1", "at-least: 0.99"), again);
        assertThat(again.whole()).isEqualTo(1);
        assertThat(other.verdict().get(0).sentence()).contains(".99");
        assertThat(stored())
                .as("of two versions of the task, with the same stages")
                .containsExactly(
                        "controls",
                        "examples",
                        "examples",
                        "files",
                        "held-out",
                        "held-out",
                        "labeling",
                        "learning",
                        "truth");
    }

    @Test
    void another_truth_section_computes_truth_alone() throws IOException {
        run(TwoViews.TASK, reuse());
        Reuse again = reuse();
        TaskRun other = run(TwoViews.TASK.replace("slices: []", "error-rate: 0.01"), again);
        assertThat(again.sentence(3)).hasValue("Reused 0 of 3 tasks, and parts of 1.");
        assertThat(stored()).filteredOn("truth"::equals).hasSize(2);
        assertThat(stored()).filteredOn("controls"::equals).hasSize(1);
        assertThat(bytes(other))
                .isEqualTo(bytes(run(TwoViews.TASK.replace("slices: []", "error-rate: 0.01"), Settings.standard())));
    }

    @Test
    void another_seed_computes_everything() throws IOException {
        run(TwoViews.TASK, reuse());
        Reuse again = reuse();
        run(TwoViews.TASK, new Settings(Map.of(), OptionalLong.of(3), 1, true).reusing(again));
        assertThat(again.sentence(1)).isEmpty();
        assertThat(stored()).hasSize(14);
    }

    @Test
    void whatever_entry_is_damaged_it_alone_is_told_and_computed_anew() throws IOException {
        byte[] alone = bytes(run(TwoViews.TASK, reuse()));
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            entries = files.sorted().toList();
        }
        for (Path entry : entries) {
            byte[] bad = Files.readAllBytes(entry);
            bad[bad.length - 1] ^= 1;
            Files.write(entry, bad);
            Reuse again = reuse();
            warnings.clear();
            assertThat(bytes(run(TwoViews.TASK, again))).isEqualTo(alone);
            assertThat(warnings)
                    .containsExactly("the stored result " + entry
                            + " is damaged: its bytes are not what its hash says; it is computed anew");
            assertThat(again.whole() + again.partly()).isEqualTo(1);
            assertThat(entry).exists();
        }
    }

    @Test
    void a_task_of_which_nothing_changed_enters_no_stage() throws IOException {
        List<String> stages = new ArrayList<>();
        Progress noted = (task, stage) -> stages.add(stage);
        Path file = Files.writeString(folder.resolve("task.yaml"), TwoViews.TASK);
        Harness harness = new Harness(Settings.standard().reusing(reuse()));
        harness.run(TaskFiles.read(file), noted);
        assertThat(stages).containsExactly("dataset", "labeling", "learning", "truth", "verdict", "done");
        harness.run(TaskFiles.read(file), noted);
        assertThat(stages).hasSize(6);
        Files.writeString(file, TwoViews.TASK + "# A comment.\n");
        harness.run(TaskFiles.read(file), noted);
        assertThat(stages).hasSize(12);
    }

    @Test
    void a_task_whose_file_was_written_to_since_it_was_read_is_not_kept_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("task.yaml"), TwoViews.TASK);
        Task task = TaskFiles.read(file);
        for (String since : List.of(TwoViews.TASK.replace("at-least: 0.1", "at-least: 0.99"), "no task: [")) {
            Files.writeString(file, since);
            new Harness(Settings.standard().reusing(reuse())).run(task, Progress.SILENT);
            assertThat(stored()).containsExactly("controls", "labeling", "learning", "truth");
        }
    }

    @Test
    void a_waiver_is_held_against_the_day_of_each_run() throws IOException {
        String waived = TwoViews.TASK.replace(
                "at-least: 0.1", "at-least: 0.999, waiver: {owner: ann, because: New, until: 2026-03-01}");
        for (String day : List.of("2026-03-01", "2026-03-01", "2026-03-02")) {
            Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
            Settings then =
                    new Settings(Map.of(), OptionalLong.empty(), Passes.own(1), true, Disclosure.EXAMPLES, clock);
            Standing standing =
                    run(waived, then.reusing(reuse())).verdict().get(0).standing();
            assertThat(standing).as(day).isEqualTo(day.endsWith("1") ? Standing.WAIVED : Standing.RED);
        }
    }

    @Test
    void of_a_run_that_keeps_examples_back_no_task_is_kept_whole() throws IOException {
        Settings metrics = new Settings(Map.of(), OptionalLong.empty(), 1, true, Disclosure.METRICS);
        run(TwoViews.TASK.replace("slices: []", "ledger: {at-most: 5}"), metrics.reusing(reuse()));
        run(
                TwoViews.TASK.replace("slices: []", "ledger: {at-most: 5}"),
                Settings.standard().reusing(reuse()));
        run(TwoViews.TASK, metrics.reusing(reuse()));
        assertThat(stored()).doesNotContain("files", "examples", "held-out");
    }

    @Test
    void a_task_that_cannot_be_run_leaves_no_result_of_the_stage_that_broke() throws IOException {
        String broken =
                TwoViews.TASK.replace("weak-model: {view: easy, model: logistic}", "command: {run: [sh, -c, exit 1]}");
        Path file = Files.writeString(folder.resolve("task.yaml"), broken);
        Run run = new Suite(Settings.standard().reusing(reuse()), 1, Progress.SILENT)
                .run(List.of(new Suite.Entry(file, true)), name -> true);
        assertThat(run.notRun()).hasSize(1);
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_run_that_gives_away_its_verdict_alone_stores_nothing() throws IOException {
        String ledger = TwoViews.TASK.replace("slices: []", "ledger: {at-most: 5}");
        Settings verdict = new Settings(Map.of(), OptionalLong.empty(), 1, true, Disclosure.VERDICT);
        run(ledger, verdict.reusing(reuse()));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_ledger_counts_the_asks_of_warm_runs_too() throws IOException {
        String ledger = TwoViews.TASK.replace("slices: []", "ledger: {at-most: 5}");
        assertThat(run(ledger, reuse()).use().asks().orElseThrow().asked()).isEqualTo(1);
        Reuse again = reuse();
        assertThat(run(ledger, again).use().asks().orElseThrow().asked()).isEqualTo(2);
        assertThat(again.whole()).isEqualTo(1);
    }

    @Test
    void where_nothing_can_be_stored_the_run_says_so_once_and_goes_on() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");
        assertThat(run(TwoViews.TASK, reuse()).verdict()).hasSize(1);
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).contains("cannot be read");
        assertThat(warnings.get(1)).startsWith("results cannot be stored");
    }

    /** A place would be that of an older file, and truth is never written. */
    @Test
    void no_stage_result_holds_a_place_or_sealed_truth() {
        Set<Type> seen = new LinkedHashSet<>();
        Stream.of(
                        Labelled.class,
                        Learned.class,
                        Chosen.class,
                        Controls.class,
                        Judged.class,
                        Grounds.class,
                        WholeTask.class)
                .forEach(type -> collect(type, seen));
        assertThat(seen).hasSizeGreaterThan(40).doesNotContain(Place.class, SealedTruth.class);
    }

    private static void collect(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(one -> collect(one, seen));
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), seen);
        } else if (type instanceof Class<?> plain) {
            collect(plain, seen);
        }
    }

    private static void collect(Class<?> type, Set<Type> seen) {
        if (type == dev.plumbline.learning.Reward.class) {
            return;
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(component.getGenericType(), seen);
            }
        } else if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(one -> collect((Type) one, seen));
        } else if (type.isArray()) {
            collect((Type) type.getComponentType(), seen);
        } else if (type == dev.plumbline.truth.Interval.class) {
            StageResults.INTERVALS.forEach(one -> collect((Type) one, seen));
        }
    }
}
