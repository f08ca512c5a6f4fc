package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What gates, controls and broken tasks become as tests. */
class OutcomesTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path reports;

    private EngineTestKit.Builder engine(DiscoverySelector selector) {
        return EngineTestKit.engine(PlumblineTestEngine.ID)
                .selectors(selector)
                .configurationParameter("plumbline.reports", reports.toString())
                .configurationParameter("plumbline.required", "false");
    }

    private EngineTestKit.Builder engine() {
        return engine(selectDirectory(folder.toFile()));
    }

    private static Throwable thrown(EngineExecutionResults results, String name) {
        return results.testEvents().finished().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals(name))
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Events events) {
        return events.stream()
                .map(Event::getTestDescriptor)
                .map(d -> d.getDisplayName())
                .toList();
    }

    private Path page() throws IOException {
        List<Path> found = new RunFolders(reports).runs();
        assertThat(found).hasSize(1);
        return found.get(0).resolve("report.html");
    }

    @Test
    void gates_that_come_out_as_expected_are_green() {
        Samples.task(folder, "first", Samples.PASSES, Samples.FAILS_AS_EXPECTED);
        Samples.task(folder, "second", Samples.PASSES);
        engine().execute()
                .testEvents()
                .assertStatistics(stats -> stats.started(4).succeeded(4).finished(4));
    }

    @Test
    void a_failed_gate_says_what_was_found_where_it_is_worst_and_where_the_report_is() throws IOException {
        Path file = Samples.task(folder, "first", Samples.PASSES, Samples.FAILS);
        Throwable failure = thrown(engine().execute(), "first / accuracy at least .95");
        assertThat(failure).isExactlyInstanceOf(AssertionFailedError.class);
        assertThat(failure).hasMessage("""
                        FAIL: first / weak: accuracy is .8000 (one-sided 95 %% upper bound .8726), required at least .95
                          estimate .8000, 95 %% interval .6783 to .8836, n = 60 in 60 clusters
                          worst slices: kind=b .6000 (.4130 to .7618)
                          because: The team asked for it.
                          gate: %s:11:5
                          report: %s""".formatted(file, page()));
        assertThat(page()).isRegularFile();
        assertThat(page().resolveSibling("verdict.json")).isRegularFile();
    }

    @Test
    void the_summary_is_added_to_the_file_that_a_parameter_names() throws IOException {
        Samples.task(folder, "first", Samples.PASSES);
        Path summary = Files.writeString(reports.resolveSibling(reports.getFileName() + ".md"), "before\n");
        engine().configurationParameter("plumbline.summary", summary.toString()).execute();
        assertThat(summary).content().startsWith("before\n### Plumbline: as expected\n");
        Files.delete(summary);
    }

    @Test
    void text_of_a_slice_that_could_move_the_cursor_is_shown_and_not_obeyed() {
        String hostile = Samples.PASSES.replace("}", ", slice: {\"ki\\e[2Jnd\": a}}");
        Samples.task(folder, "first", hostile);
        List<String> names = names(engine().execute().testEvents().finished());
        assertThat(names)
                .contains("first / accuracy at least .5 on ki\\u001b[2Jnd=a")
                .noneMatch(name -> name.contains("\u001b"));
    }

    @Test
    void a_gate_that_is_expected_to_fail_is_red_where_it_passes() {
        Samples.task(folder, "first", Samples.PASSES_UNEXPECTEDLY);
        Throwable failure = thrown(engine().execute(), "first / accuracy at least .6 on kind=a, expected to fail");
        assertThat(failure).isExactlyInstanceOf(AssertionFailedError.class);
        assertThat(failure)
                .hasMessageStartingWith("PASS (expected to fail): first / weak on kind=a: accuracy is 1.0000");
    }

    @Test
    void an_undecided_gate_is_red_and_one_that_is_allowed_to_be_is_aborted() {
        Samples.task(folder, "first", Samples.PASSES, Samples.UNDECIDED, Samples.ALLOWED);
        EngineExecutionResults results = engine().execute();
        results.testEvents()
                .assertStatistics(stats -> stats.succeeded(2).failed(1).aborted(1));
        assertThat(thrown(results, "first / accuracy at least .78"))
                .isExactlyInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("INCONCLUSIVE: first / weak: accuracy is .8000");
        assertThat(thrown(results, "first / accuracy at least .79"))
                .isExactlyInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith("INCONCLUSIVE (allowed): first / weak: accuracy is .8000");
    }

    @Test
    void a_broken_task_file_is_an_error_and_the_other_tasks_run() {
        Samples.task(folder, "first", Samples.PASSES);
        Path file = Samples.broken(folder, "second");
        EngineExecutionResults results = engine().execute();
        results.testEvents().assertStatistics(stats -> stats.succeeded(2).failed(1));
        assertThat(thrown(results, "second/task.yaml / task file"))
                .isExactlyInstanceOf(TaskNotRun.class)
                .hasMessageStartingWith(file + ":3:1: unknown key 'tgas'; did you mean 'tags'?");
    }

    @Test
    void data_that_are_not_there_are_an_error_of_each_gate_and_no_failure() throws IOException {
        Files.delete(
                Samples.task(folder, "first", Samples.PASSES, Samples.FAILS).resolveSibling("claims.csv"));
        EngineExecutionResults results = engine().execute();
        results.testEvents().assertStatistics(stats -> stats.failed(3));
        assertThat(thrown(results, "first / accuracy at least .95"))
                .isExactlyInstanceOf(TaskNotRun.class)
                .hasMessageContaining("no file " + folder.resolve("first/claims.csv"));
        assertThat(thrown(results, "suite: 1 task, 2 gates"))
                .isExactlyInstanceOf(AssertionFailedError.class)
                .hasMessage("no gate was held against anything: no task of this suite came to a gate; each says why");
    }

    @Test
    void a_task_over_its_budget_is_an_error_of_each_gate_and_no_failure() {
        Samples.task(folder, "first", Samples.PASSES);
        Path file = Samples.task(folder, "second", Samples.PASSES, Samples.FAILS);
        Samples.edit(file, "tags: []", "budget: {examples: 59}");
        EngineExecutionResults results = engine().execute();
        results.testEvents().assertStatistics(stats -> stats.succeeded(2).failed(2));
        assertThat(thrown(results, "second / accuracy at least .95"))
                .isExactlyInstanceOf(TaskNotRun.class)
                .hasMessage(
                        file + ":3:9: over budget: expected at most 59 examples, found 60; raise budget.examples, or"
                                + " give the task fewer");
    }

    @Test
    void two_tasks_of_one_name_are_an_error_of_the_second() {
        Samples.task(folder, "a/same", Samples.PASSES);
        Samples.edit(Samples.task(folder, "b/same", Samples.PASSES), "task: b/same", "task: a/same");
        engine().execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(2).failed(1));
    }

    @Test
    void a_task_without_its_data_root_is_aborted_unless_all_are_required_or_it_was_named() {
        Samples.task(folder, "first", Samples.PASSES);
        Path file = Samples.onRoot(folder, "second", Samples.PASSES);
        String gate = "second / accuracy at least .5";
        EngineExecutionResults results = engine().execute();
        results.testEvents().assertStatistics(stats -> stats.succeeded(2).aborted(1));
        assertThat(thrown(results, gate))
                .isExactlyInstanceOf(TestAbortedException.class)
                .hasMessage(file + ":5:3: the data root 'people' was not given; add -Dplumbline.data.people=PATH");
        assertThat(thrown(
                        engine().configurationParameter("plumbline.required", "true")
                                .execute(),
                        gate))
                .isExactlyInstanceOf(TaskNotRun.class);
        assertThat(thrown(engine(selectFile(file.toFile())).execute(), gate)).isExactlyInstanceOf(TaskNotRun.class);
    }

    @Test
    void a_suite_of_which_all_tasks_are_left_out_is_red() {
        Samples.onRoot(folder, "first", Samples.PASSES);
        engine().execute()
                .testEvents()
                .assertStatistics(stats -> stats.aborted(1).failed(1));
    }

    @Test
    void a_data_root_is_given_by_a_parameter() {
        Samples.onRoot(folder, "first", Samples.PASSES);
        Samples.claims(reports.resolve("people/claims.csv"));
        engine().configurationParameter(
                        "plumbline.data.people", reports.resolve("people").toString())
                .configurationParameter(
                        "plumbline.reports", reports.resolve("runs").toString())
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(2));
    }

    @Test
    void no_tasks_are_red() {
        EngineExecutionResults results =
                engine(selectClass(Suites.Nowhere.class)).execute();
        results.testEvents().assertStatistics(stats -> stats.failed(1).finished(1));
        assertThat(thrown(results, "suite: 0 tasks, 0 gates"))
                .hasMessage("no gate was held against anything: src/test/resources/nowhere: no such file or folder;"
                        + " name a task's folder or one above it");
    }

    @Test
    void a_task_without_gates_is_red() {
        Samples.task(folder, "first", Samples.PASSES);
        Path file = Samples.task(folder, "second");
        assertThat(thrown(engine().execute(), "second / gates"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(file + ":1:1: the task has no gates, so nothing in it could fail; add one under 'verdict',"
                        + " or leave the task out by its name or a tag");
    }

    @Test
    void filters_that_match_nothing_are_red() {
        Samples.tagged(folder, "first", "[real]", Samples.PASSES);
        String size = "suite: 0 tasks, 0 gates";
        assertThat(thrown(
                        engine().configurationParameter("plumbline.tasks", "frist")
                                .execute(),
                        size))
                .hasMessage("no gate was held against anything: -Dplumbline.tasks: no task is named 'frist';"
                        + " did you mean 'first'?");
        assertThat(thrown(
                        engine().configurationParameter("plumbline.tags", "!real")
                                .execute(),
                        size))
                .hasMessage("no gate was held against anything: -Dplumbline.tags: no task has tags that match '!real';"
                        + " there are real");
        EngineTestKit.Builder grouped = engine().filters((Filter<?>) TagFilter.includeTags("nothing"));
        assertThat(thrown(grouped.execute(), "suite: 1 task, 1 gate"))
                .hasMessage(
                        "no gate was held against anything: the build's own filter, such as -Dgroups, leaves no task of"
                                + " this suite; leave its class out as well, or allow it with -Dplumbline.empty-allowed=true");
        grouped.configurationParameter("plumbline.empty-allowed", "true")
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.aborted(1).finished(1));
    }

    @Test
    void no_parameter_allows_a_folder_without_tasks_or_a_misspelt_name() {
        engine().configurationParameter("plumbline.empty-allowed", "true")
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.failed(1).finished(1));
        Samples.task(folder, "first", Samples.PASSES);
        engine().configurationParameter("plumbline.empty-allowed", "true")
                .configurationParameter("plumbline.tasks", "frist")
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.failed(1).finished(1));
    }

    @Test
    void a_single_gate_runs_its_task_once_and_is_reported_alone() throws IOException {
        Samples.task(folder, "first", Samples.PASSES, Samples.FAILS);
        Samples.task(folder, "second", Samples.PASSES);
        UniqueId gate = engine().discover().getEngineDescriptor().getDescendants().stream()
                .filter(descriptor -> descriptor.getDisplayName().equals("first / accuracy at least .95"))
                .findFirst()
                .orElseThrow()
                .getUniqueId();
        EngineExecutionResults results = engine(selectUniqueId(gate)).execute();
        assertThat(names(results.testEvents().finished())).containsExactly("first / accuracy at least .95");
        assertThat(Files.readString(page().resolveSibling("verdict.json")))
                .contains("\"first\"")
                .doesNotContain("\"second\"");
    }

    @Test
    void in_a_jvm_a_task_runs_once_so_that_no_gate_is_measured_until_it_passes() {
        Path file = Samples.task(folder, "first", Samples.FAILS);
        engine().execute().testEvents().assertStatistics(stats -> stats.failed(1));
        Samples.write(file.resolveSibling("claims.csv"), "id,kind,rating,is_true\n1,a,true,true\n");
        engine().execute().testEvents().assertStatistics(stats -> stats.failed(1));
    }

    @Test
    void a_parameter_that_is_no_number_stops_the_suite() {
        Samples.task(folder, "first", Samples.PASSES);
        engine().configurationParameter("plumbline.jobs", "0")
                .execute()
                .containerEvents()
                .assertStatistics(stats -> stats.failed(1));
    }
}
