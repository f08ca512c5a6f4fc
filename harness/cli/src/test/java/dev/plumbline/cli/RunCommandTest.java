package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.runs.Durations;
import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    private static final String MISSING_ROOT = """
            task: %s
            about: Reads data of other people.
            dataset: {file: "shared:data.csv"}
            truth: {column: is_true}
            """;

    @TempDir
    Path folder;

    @Test
    void gates_that_are_as_expected_end_with_0() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        Called called = Called.in(folder, "run", "good");

        assertThat(called.exit()).isZero();
        List<String> lines = called.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("0 silent failures: no gate could be held against both ratings and truth");
        assertThat(lines.get(1)).startsWith("PASS                    good / weak: accuracy is ");
        assertThat(lines.get(2))
                .isEqualTo("Tasks: 1 run, 0 not run. Gates: 1 as expected, 0 red, 0 undecided. No controls.");
        assertThat(lines.get(3)).startsWith("Report: reports").contains("runs");
        assertThat(reports()).hasSize(1);
    }

    @Test
    void progress_goes_to_stderr() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        assertThat(Called.in(folder, "run", "good").err()).isEqualTo("""
                        good: dataset
                        good: labeling
                        good: learning
                        good: truth
                        good: verdict
                        good: done
                        """);
    }

    @Test
    void a_log_for_programs_is_json_only_and_results_stay_on_stdout() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        Called called = Called.in(folder, "run", "good", "--log", "json", "--quiet", "--only", "nothing-like-it");
        Called whole = Called.in(folder, "run", "good", "--log", "json");

        assertThat(called.err().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"time\":\"2") && line.endsWith("}"));
        assertThat(called.err()).contains("\"event\":\"message\",\"text\":\"no task is named");
        assertThat(whole.err().lines().map(line -> line.replaceAll("^.*\"event\":\"|\",.*$", "")))
                .containsExactly(
                        "run-began", "stage", "stage", "stage", "stage", "stage", "stage", "task-ended", "run-ended");
        assertThat(whole.out()).startsWith("0 silent failures: ").contains("\nTasks: 1 run, 0 not run.");
    }

    @Test
    void a_log_of_another_form_is_refused() {
        assertThat(Called.in(folder, "run", ".", "--log", "xml").err())
                .isEqualTo(
                        "plumbline: Invalid value for option '--log': expected json, found xml; 'plumbline run --help'"
                                + " tells more\n");
    }

    @Test
    void a_run_leaves_how_long_its_tasks_took_for_the_next() throws IOException {
        Called.task(folder, "good", Called.PASSES);
        Called.in(folder, "run", "good");

        RunFolders runs = new RunFolders(folder.resolve("reports/runs"));
        assertThat(Durations.of(runs))
                .containsOnlyKeys("good")
                .hasValueSatisfying(new Condition<>(took -> took > 0, "above 0"));
        Files.writeString(
                runs.runs().get(0).resolve("provenance.json"), "{\"seconds\": {\"good\": \"x\", \"bad\": -1}}");
        assertThat(Durations.of(runs)).isEmpty();
        Files.writeString(runs.runs().get(0).resolve("provenance.json"), "no JSON");
        assertThat(Durations.of(runs)).isEmpty();
        assertThat(Called.in(folder, "run", "good").exit()).isZero();
    }

    @Test
    void a_task_that_trains_runs_its_controls_unless_it_is_told_not_to() {
        Called.in(folder, "new", "first");

        assertThat(Called.in(folder, "run", "first").out()).contains(" undecided. Controls: 3 held, 0 broken.\n");
        assertThat(Called.in(folder, "run", "first", "--no-controls").out()).contains(" undecided. No controls.\n");
    }

    @Test
    void a_red_gate_ends_with_1() throws IOException {
        Called.task(folder, "good", Called.PASSES);
        Called.task(folder, "red", Called.FAILS);
        Called.task(folder, "undecided", Called.UNDECIDED);

        Called called = Called.in(folder, "run", ".");

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.out()).contains("Gates: 1 as expected, 1 red, 1 undecided.");
    }

    @Test
    void an_undecided_gate_ends_with_4() throws IOException {
        Called.task(folder, "undecided", Called.UNDECIDED);

        Called called = Called.in(folder, "run", "undecided");

        assertThat(called.exit()).isEqualTo(4);
        assertThat(called.out()).contains("\nINCONCLUSIVE            undecided / weak: accuracy is ");
    }

    @Test
    void a_task_that_cannot_be_read_ends_with_2_and_the_others_still_run() throws IOException {
        Called.file(folder.resolve("a/task.yaml"), "task: a\nabuot: x\ndataset: {}\ntruth: {}\n");
        Called.task(folder, "b", Called.FAILS);

        Called called = Called.in(folder, "run", ".");

        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.out())
                .contains("\nFAIL                    b / weak: accuracy is ")
                .contains("task.yaml:2:1: unknown key 'abuot'; did you mean 'about'?\n")
                .contains("Tasks: 1 run, 1 not run.");
    }

    @Test
    void a_task_over_its_budget_ends_with_5_and_is_told_apart_from_gates_that_fail() throws IOException {
        Called.task(folder, "red", Called.FAILS);
        Path big = folder.resolve("big/task.yaml");
        Called.file(big, "budget: {examples: 1}\n" + Called.TASK.formatted("big", Called.FAILS));

        Called called = Called.in(folder, "run", ".", "--summary", "summary.md");

        assertThat(called.exit()).isEqualTo(5);
        assertThat(called.out())
                .contains("\nOVER BUDGET             big\n    ./big/task.yaml:1:9: over budget: expected at most 1"
                        + " examples, found 2000; raise budget.examples, or give the task fewer\nTasks: 1 run, 1 not"
                        + " run. Gates: 0 as expected, 1 red, 0 undecided.");
        assertThat(folder.resolve("summary.md")).content().startsWith("### Plumbline: over budget\n");
        assertThat(reports().get(0).resolve("verdict.json")).content().contains("\"state\": \"over-budget\"");
        assertThat(reports().get(0).resolve("report.html"))
                .content()
                .contains("task went over budget</p>")
                .contains("<strong>big</strong> went over its budget");
        Called json = Called.in(folder, "run", ".", "--json", "--quiet");
        assertThat(json.out()).contains("\"exit\":5,").contains("{\"task\":\"big\",\"kind\":\"over-budget\",");
        Called validated = Called.in(folder, "validate", "big");
        assertThat(validated.exit()).isEqualTo(2);
        assertThat(validated.out()).startsWith("big/task.yaml:1:9: over budget: expected at most 1 examples, found ");
    }

    @Test
    void a_task_name_that_is_taken_is_bad_input() throws IOException {
        Called.file(folder.resolve("a/task.yaml"), Called.TASK.formatted("same", Called.PASSES));
        Called.file(folder.resolve("b/task.yaml"), Called.TASK.formatted("same", Called.PASSES));

        Called called = Called.in(folder, "run", ".");

        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.out()).contains("the task name 'same' is taken by").contains("Tasks: 1 run, 1 not run.");
    }

    @Test
    void a_task_that_two_paths_name_runs_once() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        Called called = Called.in(folder, "run", ".", "good", "good/task.yaml");

        assertThat(called.exit()).isZero();
        assertThat(called.out()).contains("Tasks: 1 run, 0 not run.");
    }

    @Test
    void a_task_that_is_come_across_without_its_data_root_is_left_out_and_changes_nothing() throws IOException {
        Called.task(folder, "good", Called.PASSES);
        Called.file(folder.resolve("real/task.yaml"), MISSING_ROOT.formatted("real"));

        Called called = Called.in(folder, "run", ".");

        assertThat(called.exit()).isZero();
        assertThat(called.out())
                .contains("LEFT OUT                real\n")
                .contains("task.yaml:3:10: the data root 'shared' was not given; add --data shared=PATH\n");
    }

    @Test
    void a_task_that_is_named_without_its_data_root_is_bad_input() throws IOException {
        Called.file(folder.resolve("real/task.yaml"), MISSING_ROOT.formatted("real"));

        Called called = Called.in(folder, "run", "real");

        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.out())
                .contains("\nBAD INPUT               real\n")
                .contains("task.yaml:3:10: the data root 'shared' was not given; add --data shared=PATH\n");
    }

    @Test
    void a_run_in_which_no_task_ran_ends_with_2_and_writes_nothing() throws IOException {
        Called.file(folder.resolve("real/task.yaml"), MISSING_ROOT.formatted("real"));

        Called called = Called.in(folder, "run", ".");

        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.out()).doesNotContain("Report:");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void a_path_that_is_not_there_ends_with_2_before_anything_runs() throws IOException {
        Called.task(folder, "good", Called.PASSES);
        Files.createDirectory(folder.resolve("empty"));

        Called called = Called.in(folder, "run", "good", "none", "empty");

        assertThat(called).isEqualTo(new Called(2, "", """
                                plumbline: none: no such file or folder; name a task's folder or one above it
                                plumbline: empty: no task.yaml in it or beneath it; 'plumbline new NAME' writes one
                                """));
    }

    @Test
    void only_chooses_tasks_by_name() throws IOException {
        Called.task(folder, "one-a", Called.PASSES);
        Called.task(folder, "one-b", Called.PASSES);
        Called.task(folder, "two", Called.FAILS);

        Called called = Called.in(folder, "run", ".", "--only", "one-?");

        assertThat(called.exit()).isZero();
        assertThat(called.out()).contains("Tasks: 2 run, 0 not run.");
    }

    @Test
    void only_that_matches_nothing_ends_with_2() throws IOException {
        Called.task(folder, "one", Called.PASSES);

        Called called = Called.in(folder, "run", ".", "--only", "oen");

        assertThat(called).isEqualTo(new Called(2, "", "plumbline: no task is named 'oen'; did you mean 'one'?\n"));
    }

    @Test
    void the_order_of_gates_does_not_depend_on_jobs() throws IOException {
        for (String name : List.of("d", "b", "c", "a")) {
            Called.task(folder, name, Called.PASSES);
        }
        Called one = Called.in(folder, "run", ".", "--jobs", "1", "--json");
        Called four = Called.in(folder, "run", ".", "--jobs", "4", "--json");

        assertThat(gates(one)).hasSize(4).isSorted().isEqualTo(gates(four));
    }

    @Test
    void the_seed_replaces_that_of_the_task() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        List<String> own = gates(Called.in(folder, "run", ".", "--json"));
        List<String> same = gates(Called.in(folder, "run", ".", "--json", "--seed", "1"));
        List<String> other = gates(Called.in(folder, "run", ".", "--json", "--seed", "2"));

        assertThat(same).isEqualTo(own);
        assertThat(other).isNotEqualTo(own);
    }

    @Test
    void json_ends_with_a_line_for_the_run() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        List<String> lines =
                Called.in(folder, "run", ".", "--json").out().lines().toList();

        assertThat(lines.get(0))
                .startsWith(
                        "{\"type\":\"gate\",\"task\":\"good\",\"gate\":\"accuracy weak at least .6\",\"outcome\":\"pass\"");
        assertThat(lines.get(1))
                .startsWith("{\"type\":\"run\",\"silent-failures\":0,")
                .contains("\"exit\":0,\"tasks\":1,\"not-run\":[],\"folder\":\"");
        assertThat(lines).hasSize(2);
    }

    @Test
    void quiet_prints_nothing_where_all_is_as_expected() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        assertThat(Called.in(folder, "run", ".", "--quiet")).isEqualTo(new Called(0, "", ""));
    }

    @Test
    void the_report_goes_where_out_says() throws IOException {
        Called.task(folder, "good", Called.PASSES);

        assertThat(Called.in(folder, "run", "good", "--out", "elsewhere").exit())
                .isZero();

        assertThat(folder.resolve("reports")).doesNotExist();
        assertThat(folder.resolve("elsewhere")).isNotEmptyDirectory();
    }

    @Test
    void out_that_is_a_file_is_a_misuse() throws IOException {
        Called.task(folder, "good", Called.PASSES);
        Called.file(folder.resolve("taken"), "");

        assertThat(Called.in(folder, "run", "good", "--out", "taken"))
                .isEqualTo(new Called(
                        2, "", "plumbline: --out taken is a file; name a folder; 'plumbline run --help' tells more\n"));
    }

    @Test
    void a_folder_that_cannot_be_written_ends_with_3() throws IOException {
        Called.task(folder, "good", Called.PASSES);
        Called.file(folder.resolve("taken"), "");

        Called called = Called.in(folder, "run", "good", "--quiet", "--out", "taken/runs");

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.err())
                .startsWith("plumbline: the run cannot be written beneath taken/runs (java.nio.file.")
                .endsWith("); make room, or name another folder with --out, and run again\n");
    }

    private static List<String> gates(Called called) {
        return called.out().lines().filter(line -> line.contains("\"gate\"")).toList();
    }

    private List<Path> reports() throws IOException {
        return new RunFolders(folder.resolve("reports").resolve("runs")).runs();
    }
}
