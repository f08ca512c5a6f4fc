package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that deal with several runs, on real ones. */
class SeveralRunsTest {

    @TempDir
    Path folder;

    private Path runs;

    @BeforeEach
    void task() throws IOException {
        Called.task(folder, "good", Called.PASSES);
        runs = folder.resolve("reports/runs");
    }

    private String run() throws IOException {
        Called.in(folder, "run", "good", "--quiet");
        return String.valueOf(new RunFolders(runs).find("latest", folder).getFileName());
    }

    private void oldRun(String name) throws IOException {
        Called.file(runs.resolve(name).resolve("provenance.json"), "{}");
    }

    @Test
    void a_run_writes_the_index_and_report_writes_it_anew() throws IOException {
        String name = run();
        Path index = runs.resolve("index.html");
        String written = Files.readString(index);
        assertThat(written).contains(name + "/report.html");
        Files.delete(index);

        assertThat(Called.in(folder, "report")).isEqualTo(new Called(0, "Index: reports/runs/index.html\n", ""));
        assertThat(index).hasContent(written);
    }

    @Test
    void another_run_that_cannot_be_read_makes_no_run_fail() throws IOException {
        Called.file(runs.resolve("20200101-120000/verdict.json"), "{\"format\"");
        Called.file(runs.resolve("20200101-120000/provenance.json"), "no json");

        Called called = Called.in(folder, "run", "good", "--quiet");

        assertThat(called).isEqualTo(new Called(0, "", called.err()));
        assertThat(called.err()).doesNotContain("plumbline:");
        assertThat(Files.readString(runs.resolve("index.html")))
                .contains("data-run=20200101-120000", "data-state=unreadable");
    }

    @Test
    void an_index_that_cannot_be_written_is_told_and_the_run_stands() throws IOException {
        Files.createDirectories(runs.resolve("index.html/in-the-way"));

        Called called = Called.in(folder, "run", "good", "--quiet");

        assertThat(called.exit()).isZero();
        assertThat(called.err())
                .contains("plumbline: the index of reports/runs could not be written: ")
                .contains("; 'plumbline report' writes it anew\n");
        assertThat(new RunFolders(runs).runs()).hasSize(1);
    }

    @Test
    void a_folder_of_runs_that_is_not_there_is_bad_input() {
        assertThat(Called.in(folder, "report", "nowhere"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: nowhere: no such folder; run the tasks first, or name the folder of the runs\n"));
    }

    @Test
    void two_runs_of_the_same_task_do_not_differ() throws IOException {
        String before = run();
        String after = run();
        String page = "reports/runs/compare/" + before + ".." + after + ".html";

        assertThat(Called.in(folder, "compare", "latest~1", "latest"))
                .isEqualTo(new Called(
                        0,
                        "From " + before + " to " + after
                                + ": 0 gates worse, 0 better; of 1 paired figure 0 worse"
                                + " and 0 better beyond chance.\nComparison: " + page + "\n",
                        ""));
        assertThat(folder.resolve(page)).exists();
        assertThat(folder.resolve(page.replace(".html", ".csv"))).exists();
        assertThat(Files.readString(runs.resolve("index.html"))).contains(before + ".." + after + ".html");
    }

    @Test
    void a_rater_who_errs_more_is_worse_and_told_first() throws IOException {
        String before = run();
        Called.file(
                folder.resolve("good/task.yaml"),
                Called.TASK.formatted("good", Called.PASSES).replace("error-rate: 0.25", "error-rate: 0.45"));
        String after = run();

        Called called = Called.in(folder, "compare", before, after, "--to", "pages");

        assertThat(called.exit()).isZero();
        List<String> lines = called.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains(": 1 gate worse, 0 better; of 1 paired figure 1 worse and 0 better");
        assertThat(lines.get(1))
                .matches("worse: good / accuracy weak at least \\.6: was PASS at \\.\\d{4}, as expected; is FAIL at"
                        + " \\.\\d{4}, red");
        assertThat(lines.get(2))
                .startsWith("worse: good / weak: accuracy fell by .")
                .endsWith("adjusted p <.001)");
        assertThat(lines.get(3)).isEqualTo("Comparison: pages/" + before + ".." + after + ".html");
    }

    @Test
    void what_cannot_be_compared_is_told_and_nothing_is_written() throws IOException {
        run();
        oldRun("20200101-120000");
        assertThat(Called.in(folder, "compare", "20200101-120000", "latest", "--to", "pages"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: reports/runs/20200101-120000/verdict.json: no such file; name the folder of a run,"
                                + " such as reports/runs/20261231-235959\n"));
        assertThat(Called.in(folder, "compare", "latest", "latest~5").err())
                .isEqualTo(
                        "plumbline: reports/runs: expected at least 6 runs in it for 'latest~5', found 2; name a later"
                                + " one\n");
        Called.file(folder.resolve("file"), "");
        assertThat(Called.in(folder, "compare", "latest", "latest", "--to", "file")
                        .err())
                .isEqualTo("plumbline: --to file is a file; name a folder; 'plumbline compare --help' tells more\n");
        assertThat(folder.resolve("pages")).doesNotExist();
    }

    @Test
    void runs_are_listed_the_newest_first() throws IOException {
        oldRun("20200101-120000");
        String name = run();

        Called called = Called.in(folder, "runs", "list");

        assertThat(called.exit()).isZero();
        assertThat(called.out().replaceAll(" {2,}", "  ")).isEqualTo("""
                RUN  STATE  SILENT  AS EXPECTED  RED  UNDECIDED  WAIVED  TASKS  NOT RUN  NOTE
                %s  as-expected  0  1  0  0  0  1  0
                20200101-120000  no verdict  no such file; name the folder of a run, such as reports/runs/20261231-235959
                """.formatted(name));
        assertThat(Called.in(folder, "runs", "list", "--runs", "none").out()).isEqualTo("There is no run in none.\n");
    }

    @Test
    void prune_deletes_old_runs_and_nothing_else() throws IOException {
        oldRun("20200101-120000");
        oldRun("20200102-120000");
        String name = run();
        Called.file(runs.resolve("notes.txt"), "mine");

        Called dry = Called.in(folder, "runs", "prune", "--older-than", "30d", "--dry-run");
        assertThat(dry).isEqualTo(new Called(0, """
                        Would delete reports/runs/20200101-120000 (2 bytes)
                        Would delete reports/runs/20200102-120000 (2 bytes)
                        Left reports/runs/notes.txt: it is no run
                        Would free 4 bytes of 2 runs; 1 run would be left.
                        """, ""));
        assertThat(new RunFolders(runs).runs()).hasSize(3);

        assertThat(Called.in(folder, "runs", "prune", "--keep", "2").out()).isEqualTo("""
                        Deleted reports/runs/20200101-120000 (2 bytes)
                        Left reports/runs/notes.txt: it is no run
                        Freed 2 bytes of 1 run; 2 runs left.
                        Index: reports/runs/index.html
                        """);
        assertThat(Called.in(folder, "runs", "prune", "--older-than", "8w").out())
                .startsWith("Deleted reports/runs/20200102-120000 (2 bytes)\n");
        assertThat(new RunFolders(runs).runs()).containsExactly(runs.resolve(name));
        assertThat(runs.resolve("notes.txt")).hasContent("mine");
        assertThat(Files.readString(runs.resolve("index.html"))).doesNotContain("20200102");
    }

    @Test
    void prune_must_be_told_what_is_to_go() throws IOException {
        oldRun("20200101-120000");
        String more = "; 'plumbline runs prune --help' tells more\n";

        assertThat(Called.in(folder, "runs", "prune").err())
                .isEqualTo("plumbline: expected --keep N or --older-than AGE, found neither; say which runs are to go"
                        + more);
        assertThat(Called.in(folder, "runs", "prune", "--keep", "1", "--older-than", "1d")
                        .err())
                .isEqualTo("plumbline: expected --keep N or --older-than AGE, found both; say which runs are to go"
                        + more);
        assertThat(Called.in(folder, "runs", "prune", "--keep", "0").err())
                .isEqualTo("plumbline: expected --keep of at least 1, found 0" + more);
        assertThat(Called.in(folder, "runs", "prune", "--older-than", "month"))
                .isEqualTo(new Called(
                        2, "", "plumbline: expected --older-than such as 30d, 12h or 8w, found 'month'" + more));
        assertThat(new RunFolders(runs).runs()).hasSize(1);
    }
}
