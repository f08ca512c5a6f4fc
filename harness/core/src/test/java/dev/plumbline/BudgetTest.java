package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.watch.OverBudget;
import dev.plumbline.watch.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that may take so much and no more. */
class BudgetTest {

    private static final String QUICK = """
            task: NAME
            about: A weak model on one view, a student on another.
            budget: BUDGET
            dataset:
              world: {two-views: {examples: 300}}
              split: {supervise: 0.2, transfer: 0.3, validation: 0.1, held-out: 0.4}
            labeling:
              weak-model: {view: easy, model: logistic}
            learning:
              student: {view: coded, model: {mlp: {hidden: 4, epochs: 2}}}
              methods: [soft]
              seeds: 2
            truth: {slices: []}
            verdict: [{metric: accuracy, method: soft, at-least: 0.1}]
            """;

    /** Would train for hours. */
    private static final String SLOW =
            QUICK.replace("mlp: {hidden: 4, epochs: 2}", "mlp: {hidden: [2000, 2000], epochs: 10000}");

    @TempDir
    private Path folder;

    private Suite.Entry task(String name, String yaml, String budget) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        Path file = own.resolve("task.yaml");
        Files.writeString(file, yaml.replace("NAME", name).replace("BUDGET", budget));
        return new Suite.Entry(file, true);
    }

    private static Run run(List<Suite.Entry> entries, int jobs) {
        return new Suite(Settings.standard(), jobs, Progress.SILENT).run(entries, name -> true);
    }

    private static NotRun only(Run run) {
        assertThat(run.notRun()).hasSize(1);
        return run.notRun().get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_task_that_uses_up_its_time_ends_and_the_others_go_on(int jobs) throws IOException {
        List<Suite.Entry> entries = List.of(
                task("first", QUICK, "{seconds: 600}"),
                task("slow", SLOW, "{seconds: 1}"),
                task("third", QUICK, "{seconds: 600, examples: 300}"));

        Run run = run(entries, jobs);

        assertThat(run.tasks()).extracting(one -> one.task().task()).containsExactly("first", "third");
        NotRun slow = only(run);
        assertThat(slow.task()).isEqualTo("slow");
        assertThat(slow.kind()).isEqualTo(NotRun.Kind.OVER_BUDGET);
        assertThat(slow.problems())
                .extracting(Problem::toString)
                .containsExactly(entries.get(1).file()
                        + ":3:9: over budget: the second that the task may take was used up in its stage learning;"
                        + " raise budget.seconds, or give the task less to do");
    }

    @Test
    void threads_that_train_within_a_task_end_with_it() throws IOException {
        Suite.Entry slow = task("slow", SLOW, "{seconds: 1}");
        Settings three = new Settings(Map.of(), OptionalLong.empty(), 3, true, Disclosure.EXAMPLES);

        Run run = new Suite(three, 1, Progress.SILENT).run(List.of(slow), name -> true);

        assertThat(only(run).kind()).isEqualTo(NotRun.Kind.OVER_BUDGET);
    }

    @Test
    void a_command_is_killed_when_the_time_of_its_task_is_used_up() throws IOException {
        String sleeping = QUICK.replace(
                "{mlp: {hidden: 4, epochs: 2}}", "{command: {run: [sleep, \"600\"], reads: [], environment: [PATH]}}");

        NotRun ended = only(run(List.of(task("sleeping", sleeping, "{seconds: 1}")), 1));

        assertThat(ended.kind()).isEqualTo(NotRun.Kind.OVER_BUDGET);
        assertThat(ended.problems().get(0).message()).contains("in its stage learning");
        // Killed, it may take the system a moment to be gone; left alone, it would sleep for ten minutes.
        ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("sleep"))
                .forEach(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void more_examples_than_the_budget_are_told_before_anything_is_trained() throws IOException {
        Suite.Entry entry = task("many", SLOW, "{examples: 299}");
        List<String> stages = Collections.synchronizedList(new ArrayList<>());

        Run run =
                new Suite(Settings.standard(), 1, (task, stage) -> stages.add(stage)).run(List.of(entry), name -> true);

        NotRun many = only(run);
        assertThat(many.kind()).isEqualTo(NotRun.Kind.OVER_BUDGET);
        assertThat(many.problems())
                .extracting(Problem::toString)
                .containsExactly(entry.file() + ":3:9: over budget: expected at most 299 examples, found 300; raise"
                        + " budget.examples, or give the task fewer");
        assertThat(stages).containsExactly("dataset");
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(TaskFiles.read(entry.file())))
                .isExactlyInstanceOf(OverBudget.class);
    }

    @Test
    void nothing_of_the_time_is_in_a_result() throws IOException {
        TaskRun within =
                run(List.of(task("one", QUICK, "{seconds: 600}")), 1).tasks().get(0);
        Suite.Entry free = task("other", QUICK.replace("budget: BUDGET\n", ""), "");
        TaskRun without = run(List.of(free), 1).tasks().get(0);

        assertThat(within.measurements()).isEqualTo(without.measurements());
        assertThat(within.arms().stream().flatMap(arm -> arm.bySeed().stream()).map(p -> p.values()))
                .containsExactlyElementsOf(without.arms().stream()
                        .flatMap(arm -> arm.bySeed().stream())
                        .map(p -> p.values())
                        .toList());
    }

    /** A clock that goes on by a second whenever it is asked counts how often a task asks, and ends it at any of these times. */
    @Test
    void whenever_time_is_up_a_task_ends_by_that_and_by_nothing_else() throws IOException {
        Task task = TaskFiles.read(task("asked", QUICK, "{seconds: 1000000}").file());
        AtomicLong asked = new AtomicLong();
        watched(task, asked, 0);
        assertThat(asked.get()).isGreaterThan(100);
        for (int i = 1; i <= 25; i++) {
            long last = 1 + i * (asked.get() - 2) / 25;
            assertThatThrownBy(() -> watched(task, new AtomicLong(), last)).isExactlyInstanceOf(OverBudget.class);
        }
    }

    /** With a clock that leaps beyond every budget after it was asked so often; never, where that is 0. */
    private static TaskRun watched(Task task, AtomicLong asked, long last) {
        Watch watch = new Watch(
                task.budget(),
                () -> asked.getAndIncrement() >= last && last > 0 ? Long.MAX_VALUE : 0,
                (what, done, total) -> {});
        return watch.over(() -> new Harness(Settings.standard()).run(task, (of, stage) -> watch.enter(stage)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                | 3:9: a budget is of seconds, of examples or of both, found neither; write budget: {seconds: 600}
            {seconds: 0}      | 3:19: expected a whole number from 1 to 2592000, found '0'; correct it
            {seconds: 2592001}| 3:19: expected a whole number from 1 to 2592000, found '2592001'; correct it
            {seconds: 0.5}    | 3:19: expected a whole number from 1 to 2592000, found '0.5'; correct it
            {seconds: 1h}     | 3:19: expected a whole number from 1 to 2592000, found '1h'; correct it
            {examples: -1}    | 3:20: expected a whole number of at least 1, found '-1'; correct it
            {example: 5}      | 3:10: unknown key 'example'; did you mean 'examples'?
            60                | 3:9: expected a mapping of keys to values, found '60'; correct it
            {seconds:}        | 3:18: expected a whole number from 1 to 2592000, found nothing; write it
            """)
    void a_budget_that_is_none_is_told_at_its_place(String budget, String message) throws IOException {
        Path file = task("bad", QUICK, budget).file();

        assertThatThrownBy(() -> new Harness(Settings.standard()).check(TaskFiles.read(file)))
                .isExactlyInstanceOf(BadInput.class)
                .hasMessage(file + ":" + message);
    }
}
