package dev.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Asks;
import dev.plumbline.Disclosure;
import dev.plumbline.Harness;
import dev.plumbline.HeldOutUse;
import dev.plumbline.Progress;
import dev.plumbline.Settings;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.TaskRun;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.files.HeldFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the held-out truth of a task was asked stands beside it. */
class LedgerTest {

    private static final String DATA = """
            name,score,is_true
            a,0.9,yes
            b,0.8,yes
            c,0.3,no
            d,0.6,no
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void data() throws IOException {
        Files.writeString(folder.resolve("data.csv"), DATA);
    }

    private Task task(String ledger) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, """
                task: audit
                about: Scores of four examples.
                dataset: {file: data.csv, id: name}
                learning: {scores: {model: score}}
                truth: {column: is_true%s}
                verdict: [{metric: accuracy, at-least: 0.1}]
                """.formatted(ledger));
        return TaskFiles.read(file);
    }

    private TaskRun run(String ledger, Disclosure disclosure) throws IOException {
        return new Harness(new Settings(Map.of(), OptionalLong.empty(), 1, true, disclosure))
                .run(task(ledger), Progress.SILENT);
    }

    private Asks asked() throws IOException {
        return run(", ledger: {at-most: 2}", Disclosure.EXAMPLES).use().asks().orElseThrow();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_task_that_states_no_ledger_writes_none() throws IOException {
        assertThat(run("", Disclosure.EXAMPLES).use()).isEqualTo(HeldOutUse.FREE);
        assertThat(files()).containsExactly("data.csv", "task.yaml");
    }

    @Test
    void every_run_counts_and_warns_past_the_bound() throws IOException {
        assertThat(asked().sentence()).isEqualTo("held-out split 628d6ca4 asked 1 time, at most 2 foreseen");
        assertThat(asked().warning()).isEmpty();
        assertThat(asked().warning())
                .contains("held-out split 628d6ca4 asked 3 times, at most 2 foreseen; its figures may by now be"
                        + " fitted to: hold out other examples");
        assertThat(files()).containsExactly("data.csv", "ledger.json", "task.yaml");
        assertThat(folder.resolve("ledger.json")).hasContent("""
                {
                  "format" : 1,
                  "splits" : [ {
                    "split" : "628d6ca471441a5e146bfc066696d7b8",
                    "truth" : "is_true",
                    "examples" : 4,
                    "asks" : 3,
                    "answers" : [ ]
                  } ]
                }
                """);
    }

    @Test
    void checking_a_task_asks_nothing() throws IOException {
        new Harness(Settings.standard()).check(task(", ledger: {at-most: 2}"));
        assertThat(files()).containsExactly("data.csv", "task.yaml");
    }

    @Test
    void corrected_truth_and_another_order_are_the_same_split_and_another_example_is_not() throws IOException {
        asked();
        Files.writeString(folder.resolve("data.csv"), """
                name,score,is_true
                d,0.6,yes
                c,0.3,no
                b,0.8,yes
                a,0.9,yes
                """);
        assertThat(asked().asked()).isEqualTo(2);
        Files.writeString(folder.resolve("data.csv"), DATA.replace("d,", "e,"));
        assertThat(asked().asked()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("ledger.json")))
                .contains("\"asks\" : 2")
                .contains("\"asks\" : 1");
    }

    @Test
    void what_cannot_be_read_as_a_ledger_is_refused() throws IOException {
        Path ledger = folder.resolve("ledger.json");
        String message = ": the ledger " + ledger
                + " cannot be read as a ledger, which would start its count anew; restore it from version control";
        for (String broken : List.of("", "{", "[]", "{\"format\":2,\"splits\":[]}", "{\"format\":1}", "{\"asks\":1}")) {
            Files.writeString(ledger, broken);
            assertThatThrownBy(this::asked)
                    .as(broken)
                    .isInstanceOf(BadInput.class)
                    .hasMessageEndingWith(message);
        }
    }

    @Test
    void where_the_ask_cannot_be_written_nothing_runs() throws IOException {
        Files.createDirectory(folder.resolve("ledger.json"));
        assertThatThrownBy(this::asked).isInstanceOf(BadInput.class).hasMessageContaining("cannot be read as a ledger");
        Files.delete(folder.resolve("ledger.json"));
        Files.createDirectory(folder.resolve("ledger.json.lock"));
        assertThatThrownBy(this::asked)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("ledger.json cannot be written (java.nio.file.FileSystemException: ")
                .hasMessageEndingWith(
                        "), so this ask of held-out truth would go uncounted; make its folder writable, or"
                                + " leave out truth.ledger");
    }

    @Test
    void a_ledger_that_another_run_writes_is_waited_for_and_then_refused() throws IOException {
        HeldFile held = HeldFile.tryHold(folder.resolve("ledger.json.lock")).orElseThrow();
        assertThatThrownBy(this::asked)
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(
                        "ledger.json is being written by another run; wait until that has ended, and run" + " again");
        held.close();
        assertThat(asked().asked()).isEqualTo(1);
    }

    @Test
    void what_a_killed_run_left_half_written_is_in_nobodys_way() throws IOException {
        asked();
        Files.writeString(folder.resolve("ledger.json.lock"), "123-456-1");
        Files.writeString(folder.resolve("ledger.json.next"), "{\"format\" : 1, \"spl");
        assertThat(asked().asked()).isEqualTo(2);
        assertThat(files()).containsExactly("data.csv", "ledger.json", "task.yaml");
    }

    @Test
    void runs_side_by_side_are_all_counted() throws IOException {
        Task task = task(", ledger: {at-most: 100}");
        IntStream.range(0, 16).parallel().forEach(i -> new Harness(Settings.standard()).run(task, Progress.SILENT));
        assertThat(Ledger.of(task).orElseThrow().asks()).isEqualTo(16);
    }

    @RepeatedTest(5)
    void updates_side_by_side_lose_none() throws InterruptedException {
        LedgerFile file = new LedgerFile(folder.resolve("ledger.json"), Place.of("task.yaml"));
        HeldOutSplit split = new HeldOutSplit("3f2a9c01", "is_true", 4);
        AtomicInteger refused = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 200; i++) {
            writers.execute(() -> {
                try {
                    file.update(book -> book.asked(split));
                } catch (BadInput e) {
                    refused.incrementAndGet();
                }
            });
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(refused).hasValue(0);
        assertThat(file.read().asks()).isEqualTo(200);
    }

    @Test
    void a_verdict_alone_needs_a_ledger() {
        assertThatThrownBy(() -> run("", Disclosure.VERDICT))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith("a run that gives away its verdict only answers anew where a figure moved, and no"
                        + " ledger says what it answered last; add ledger: {at-most: 200}, or disclose metrics");
    }

    @Test
    void a_verdict_is_answered_as_it_was_until_its_figure_moves_by_more_than_the_grain() throws IOException {
        String ledger = ", fewest: 1, ledger: {at-most: 9, grain: 0.3}";
        assertThat(run(ledger, Disclosure.VERDICT).verdict().get(0).sentence())
                .isEqualTo("scores/model: accuracy is .6 to the nearest .3, required at least .1");
        Files.writeString(folder.resolve("data.csv"), DATA.replace("a,0.9", "a,0.1"));
        assertThat(run(ledger, Disclosure.EXAMPLES).verdict().get(0).sentence()).contains("accuracy is .5000 ");
        assertThat(run(ledger, Disclosure.VERDICT).verdict().get(0).sentence()).contains("accuracy is .6 to");
        Files.writeString(folder.resolve("data.csv"), DATA.replace("d,0.6", "d,0.1"));
        assertThat(run(ledger, Disclosure.VERDICT).verdict().get(0).sentence()).contains("accuracy is .9 to");
        assertThat(Files.readString(folder.resolve("ledger.json"))).contains("""
                    "asks" : 4,
                    "answers" : [ {
                      "gate" : "accuracy of scores/model against truth at least .1 at .95",
                      "state" : "value",
                      "figure" : 0.9,
                      "outcome" : "PASS"
                    } ]
                """);
    }

    @Test
    void folds_take_turns_by_the_count_and_the_truth_of_the_others_changes_nothing() throws IOException {
        StringBuilder data = new StringBuilder("name,score,is_true\n");
        for (int i = 0; i < 12; i++) {
            data.append(i).append(",0.").append(i % 7 + 1).append(i % 2 == 0 ? ",yes\n" : ",no\n");
        }
        Files.writeString(folder.resolve("data.csv"), data);
        TaskRun first = folded();
        assertThat(first.use().asks().orElseThrow().sentence()).contains("(fold 1 of 3) asked 1 time,");
        TaskRun second = folded();
        assertThat(second.use().asks().orElseThrow().sentence()).contains("(fold 2 of 3) asked 1 time,");
        folded();
        assertThat(folded().use().asks().orElseThrow().sentence()).contains("(fold 1 of 3) asked 2 times,");

        String flipped = data.toString();
        for (int row : second.heldOut().rows()) {
            flipped = flipped.replaceAll("(?m)^(" + row + ",.*),(yes|no)$", "$1,OTHER$2");
        }
        flipped = flipped.replace("OTHERyes", "no").replace("OTHERno", "yes");
        Files.writeString(folder.resolve("data.csv"), flipped);
        folded();
        folded();
        TaskRun again = folded();
        assertThat(again.heldOut().rows()).isEqualTo(first.heldOut().rows());
        assertThat(again.measurements()).isEqualTo(first.measurements());
    }

    private TaskRun folded() throws IOException {
        Path file = folder.resolve("folds.yaml");
        Files.writeString(file, """
                task: audit
                about: A third of twelve examples at a time.
                dataset: {file: data.csv, id: name, split: {held-out: {folds: 3, fold: auto}}}
                learning: {scores: {model: score}}
                truth: {column: is_true, ledger: {at-most: 9}}
                verdict: []
                """);
        return new Harness(Settings.standard()).run(TaskFiles.read(file), Progress.SILENT);
    }

    @Test
    void folds_that_take_turns_need_a_ledger() throws IOException {
        Path file = folder.resolve("folds.yaml");
        Files.writeString(file, """
                task: audit
                about: Turns by what count?
                dataset: {file: data.csv, id: name, split: {held-out: {folds: 2}}}
                learning: {scores: {model: score}}
                truth: {column: is_true}
                verdict: []
                """);
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(TaskFiles.read(file)))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(":3:55: folds take turns by how often a ledger says they were asked, and the task"
                        + " keeps none; add ledger: {at-most: 200} to truth, or write a number under fold");
    }
}
