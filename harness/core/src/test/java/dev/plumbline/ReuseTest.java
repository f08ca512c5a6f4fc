package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cache.Store;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.SealedTruth;
import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String TASK = """
            task: two-views
            about: A weak model on one view, a student on another.
            dataset:
              world: {two-views: {examples: 900}}
              split: {supervise: 0.2, transfer: 0.3, validation: 0.1, held-out: 0.4}
            labeling:
              weak-model: {view: easy, model: logistic}
            learning:
              student: {view: coded, model: {mlp: {hidden: 8, epochs: 3}}}
              methods: [soft, hard]
              seeds: 2
            truth: {slices: []}
            verdict: [{metric: accuracy, method: soft, at-least: 0.1}]
            """;

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
        byte[] one = StageResults.write(learned, Learned.class);
        byte[] other = StageResults.write(judged, Judged.class);
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void a_second_run_computes_nothing_but_the_verdict_and_says_the_same() throws IOException {
        TaskRun alone = run(TASK, Settings.standard());
        Reuse first = reuse();
        TaskRun cold = run(TASK, first);
        Reuse second = reuse();
        TaskRun warm = run(TASK, second);
        assertThat(stored()).containsExactly("controls", "labeling", "learning", "truth");
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
        run(TASK, reuse());
        Reuse again = reuse();
        TaskRun other = run(TASK.replace("at-least: 0.1", "at-least: 0.99"), again);
        assertThat(again.whole()).isEqualTo(1);
        assertThat(other.verdict().get(0).sentence()).contains(".99");
        assertThat(stored()).hasSize(4);
    }

    @Test
    void another_truth_section_computes_truth_alone() throws IOException {
        run(TASK, reuse());
        Reuse again = reuse();
        TaskRun other = run(TASK.replace("slices: []", "error-rate: 0.01"), again);
        assertThat(again.sentence(3)).hasValue("Reused 0 of 3 tasks, and parts of 1.");
        assertThat(stored()).containsExactly("controls", "labeling", "learning", "truth", "truth");
        assertThat(bytes(other))
                .isEqualTo(bytes(run(TASK.replace("slices: []", "error-rate: 0.01"), Settings.standard())));
    }

    @Test
    void another_seed_computes_everything() throws IOException {
        run(TASK, reuse());
        Reuse again = reuse();
        run(TASK, new Settings(Map.of(), OptionalLong.of(3), 1, true).reusing(again));
        assertThat(again.sentence(1)).isEmpty();
        assertThat(stored()).hasSize(8);
    }

    @Test
    void whatever_entry_is_damaged_it_alone_is_told_and_computed_anew() throws IOException {
        byte[] alone = bytes(run(TASK, reuse()));
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
            assertThat(bytes(run(TASK, again))).isEqualTo(alone);
            assertThat(warnings)
                    .containsExactly("the stored result " + entry
                            + " is damaged: its bytes are not what its hash says; it is computed anew");
            assertThat(again.partly()).isEqualTo(1);
            assertThat(entry).exists();
        }
    }

    @Test
    void a_task_that_cannot_be_run_leaves_no_result_of_the_stage_that_broke() throws IOException {
        String broken = TASK.replace("weak-model: {view: easy, model: logistic}", "command: {run: [sh, -c, exit 1]}");
        Path file = Files.writeString(folder.resolve("task.yaml"), broken);
        Run run = new Suite(Settings.standard().reusing(reuse()), 1, Progress.SILENT)
                .run(List.of(new Suite.Entry(file, true)), name -> true);
        assertThat(run.notRun()).hasSize(1);
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_run_that_gives_away_its_verdict_alone_stores_nothing() throws IOException {
        String ledger = TASK.replace("slices: []", "ledger: {at-most: 5}");
        Settings verdict = new Settings(Map.of(), OptionalLong.empty(), 1, true, Disclosure.VERDICT);
        run(ledger, verdict.reusing(reuse()));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_ledger_counts_the_asks_of_warm_runs_too() throws IOException {
        String ledger = TASK.replace("slices: []", "ledger: {at-most: 5}");
        assertThat(run(ledger, reuse()).use().asks().orElseThrow().asked()).isEqualTo(1);
        Reuse again = reuse();
        assertThat(run(ledger, again).use().asks().orElseThrow().asked()).isEqualTo(2);
        assertThat(again.whole()).isEqualTo(1);
    }

    @Test
    void where_nothing_can_be_stored_the_run_says_so_once_and_goes_on() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");
        assertThat(run(TASK, reuse()).verdict()).hasSize(1);
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).contains("cannot be read");
        assertThat(warnings.get(1)).startsWith("results cannot be stored");
    }

    /** A place would be that of an older file, and truth is never written. */
    @Test
    void no_stage_result_holds_a_place_or_sealed_truth() {
        Set<Type> seen = new LinkedHashSet<>();
        Stream.of(Labelled.class, Learned.class, Chosen.class, Controls.class, Judged.class)
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
