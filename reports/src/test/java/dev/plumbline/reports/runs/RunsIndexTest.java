package dev.plumbline.reports.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunsIndexTest {

    @TempDir
    Path runs;

    private static WrittenRun run(String student) {
        return WrittenRun.of("tttt", "tttf").student(student);
    }

    private Document page() throws IOException {
        return Jsoup.parse(Files.readString(RunsIndex.write(runs)));
    }

    private JsonNode data() throws IOException {
        return JsonMapper.shared().readTree(page().selectFirst("#index").data());
    }

    @Test
    void every_run_is_a_row_the_newest_first_and_links_its_report() throws IOException {
        run("tttt").write(runs, "20260102-120000");
        run("tttf").write(runs, "20260102-120000-2");
        run("ttff").standing("red").write(runs, "20260102-120000-10");
        Files.createDirectories(runs.resolve("notes"));

        Document page = page();

        assertThat(page.selectFirst(".lead").text())
                .isEqualTo("3 runs, of which the newest began on 2026-01-02 12:00:00 10 UTC.");
        assertThat(page.select("#runs-table tbody tr").eachText())
                .containsExactly(
                        "2026-01-02 12:00:00 10 \u25b2 red 0 1 0 0 0 3 held 1 0 examples 0.1.0 64",
                        "2026-01-02 12:00:00 2 \u25cf as expected 0 1 0 0 0 3 held 1 0 examples 0.1.0 64",
                        "2026-01-02 12:00:00 \u25cf as expected 0 1 0 0 0 3 held 1 0 examples 0.1.0 64");
        assertThat(page.select("#runs-table a").eachAttr("href"))
                .containsExactly(
                        "20260102-120000-10/report.html",
                        "20260102-120000-2/report.html",
                        "20260102-120000/report.html");
    }

    @Test
    void a_run_that_cannot_be_read_is_a_row_with_its_reason() throws IOException {
        run("tttt").write(runs, "20260101-120000");
        Path cut = run("tttt").write(runs, "20260102-120000");
        Files.writeString(cut.resolve("verdict.json"), "{\"format\"");
        Path old = run("tttt").write(runs, "20260103-120000");
        Files.writeString(old.resolve("verdict.json"), "{\"format\": 0}");
        Files.createDirectories(runs.resolve("20260104-120000"));

        assertThat(page().select("tr[data-state=unreadable]").eachText())
                .containsExactly(
                        "2026-01-04 12:00:00 \u25c7 unreadable no such file; name the folder of a run, such as"
                                + " reports/runs/20261231-235959",
                        "2026-01-03 12:00:00 \u25c7 unreadable expected format 1, found none: the run was written by another"
                                + " version of Plumbline; run the tasks anew with this one",
                        "2026-01-02 12:00:00 \u25c7 unreadable expected the JSON that a run writes, found something else;"
                                + " run the tasks anew");
    }

    @Test
    void every_gate_has_a_line_from_run_to_run_with_its_newest_value_and_change() throws IOException {
        run("tttt").write(runs, "20260101-120000");
        run("tttf").write(runs, "20260102-120000");
        run("tfff").standing("red").write(runs, "20260103-120000");

        Document page = page();

        assertThat(page.select("table.trends tbody tr").eachText())
                .containsExactly("accuracy soft at least .5 \u2265 .5 .2500 \u2212.5000 \u2717 FAIL \u25b2 red");
        assertThat(page.selectFirst("svg.spark").attr("aria-label"))
                .isEqualTo("3 runs, from 1.0000, pass to .2500, fail");
        // A dot at the first run, where it passes, and a cross at the third, where it fails; at the second nothing
        // turned.
        assertThat(page.selectFirst("path.hit.pass").attr("d")).matches("M5 [\\d.]+h0");
        assertThat(page.selectFirst("path.hit.fail").attr("d")).matches("M155 [\\d.]+m-3-3l6 6m0-6l-6 6");
    }

    @Test
    void a_line_that_does_not_change_is_two_points() throws IOException {
        for (int day = 1; day <= 9; day++) {
            run("tttt").write(runs, "2026010" + day + "-120000");
        }
        assertThat(page().selectFirst("path.trend").attr("d")).matches("M5 [\\d.]+H155");
    }

    @Test
    void the_data_hold_only_what_changes() throws IOException {
        run("tttt").write(runs, "20260101-120000");
        run("tttt").write(runs, "20260102-120000");
        run("tfff").standing("red").write(runs, "20260103-120000");
        run("tttt").task("others").write(runs, "20260104-120000");

        JsonNode data = data();

        assertThat(data.path("runs").size()).isEqualTo(4);
        assertThat(data.path("tasks").toString()).isEqualTo("[[\"claims\",\"x3.\"],[\"others\",\".3x\"]]");
        assertThat(data.path("gates").toString())
                .isEqualTo("[[1,\"accuracy soft at least .5\",\".3a\",\",,,1.0000\"],"
                        + "[0,\"accuracy soft at least .5\",\"a2f.\",\"1.0000,,.2500,-\"]]");
    }

    @Test
    void comparisons_that_stand_there_are_linked() throws IOException {
        run("tttt").write(runs, "20260101-120000");
        Files.createDirectories(runs.resolve("compare"));
        for (String name : new String[] {"20260101-120000..20260102-120000.html", "x..y.html", "a.csv"}) {
            Files.writeString(runs.resolve("compare").resolve(name), "");
        }
        assertThat(data().path("pages").toString()).isEqualTo("[\"20260101-120000..20260102-120000.html\"]");
    }

    @Test
    void an_empty_folder_has_an_index_too() throws IOException {
        assertThat(page().text()).contains("No run has been written here yet.", "No task that ran has a gate.");
    }

    @Test
    void names_of_tasks_end_no_script() throws IOException {
        run("tttt").task("</script><img src=x onerror=alert(1)>").write(runs, "20260101-120000");
        Document page = page();

        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("script")).hasSize(2);
        assertThat(data().path("tasks").get(0).get(0).asString()).isEqualTo("</script><img src=x onerror=alert(1)>");
    }

    @Test
    void the_same_runs_give_the_same_bytes_and_nothing_else_is_left() throws IOException {
        run("tttt").write(runs, "20260101-120000");
        byte[] once = Files.readAllBytes(RunsIndex.write(runs));

        assertThat(RunsIndex.write(runs)).hasBinaryContent(once);
        try (Stream<Path> files = Files.list(runs)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("20260101-120000", "index.html");
        }
    }

    /** 500 runs of 30 tasks with 4 gates each, every estimate another and every fifth outcome turned. */
    @Test
    void five_hundred_runs_of_thirty_tasks_stay_under_a_megabyte() throws IOException {
        for (int run = 0; run < 500; run++) {
            Path folder = Files.createDirectories(runs.resolve(
                    String.format(Locale.ROOT, "2026%02d%02d-%02d0000", run / 250 + 1, run % 250 / 10 + 1, run % 10)));
            Files.writeString(folder.resolve("verdict.json"), verdict(run));
            Files.writeString(
                    folder.resolve("provenance.json"),
                    "{\"plumbline\": \"0.1.0-SNAPSHOT\", \"started\": \"2026-01-01T00:00:00Z\", \"ended\": \"2026-01-01T00:02:00Z\"}");
            Files.writeString(folder.resolve("report.html"), "");
        }
        assertThat(Files.size(RunsIndex.write(runs))).isBetween(300_000L, 1_000_000L);
        assertThat(page().select("#runs-table tbody tr")).hasSize(500);
        assertThat(page().select("svg.spark")).hasSize(120);
    }

    private static String verdict(int run) {
        StringBuilder gates = new StringBuilder();
        StringBuilder tasks = new StringBuilder();
        for (int task = 0; task < 30; task++) {
            tasks.append(task == 0 ? "" : ",")
                    .append("{\"task\":\"a-task-of-usual-length-")
                    .append(task)
                    .append("\",\"disclosed\":\"examples\"}");
            for (int gate = 0; gate < 4; gate++) {
                boolean passes = (run * 7 + task * 3 + gate) % 5 != 0;
                gates.append(gates.isEmpty() ? "" : ",")
                        .append(String.format(
                                Locale.ROOT,
                                "{\"task\":\"a-task-of-usual-length-%d\",\"name\":\"inherited-error student/soft at most .%d on citation=fabricated\",\"outcome\":\"%s\",\"standing\":\"%s\",\"arm\":\"student\",\"method\":\"soft\",\"slice\":\"all\",\"metric\":\"accuracy\",\"against\":\"truth\",\"axis\":\"\",\"step\":\"\",\"relation\":\"at-least\",\"bound\":0.7,\"state\":\"value\",\"estimate\":%.4f,\"reason\":\"\"}",
                                task,
                                gate + 1,
                                passes ? "pass" : "fail",
                                passes ? "as-expected" : "red",
                                (run * 37 + task * 11 + gate * 5) % 9973 / 9973.0));
            }
        }
        return "{\"format\":1,\"state\":\"red\",\"silent-failures\":{\"count\":3},\"counts\":{\"tasks\":30,\"as-expected\":96,\"red\":24,\"controls-held\":90},\"gates\":["
                + gates + "],\"held-out\":[" + tasks + "]}";
    }
}
