package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void runs() throws IOException {
        for (String name : List.of("20260101-120000", "20260102-120000")) {
            Called.file(folder.resolve("reports/runs").resolve(name).resolve("provenance.json"), "{}");
            Called.file(folder.resolve("reports/runs").resolve(name).resolve("report.html"), "<!DOCTYPE html>");
        }
    }

    /** What was shown, and what was printed. */
    private List<String> opened(Desktop answer, String... args) {
        List<String> seen = new ArrayList<>();
        Desktop desktop = page -> {
            seen.add("shown " + folder.relativize(page));
            return answer.show(page);
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        int exit = Main.run(args, new Shell(out, out, folder, false, false, Map.of(), desktop));
        seen.add(
                bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "").strip());
        seen.add("exit " + exit);
        return seen;
    }

    @Test
    void the_newest_report_is_shown_unless_another_is_named() {
        Desktop willing = page -> Optional.empty();

        assertThat(opened(willing, "open"))
                .containsExactly(
                        "shown reports/runs/20260102-120000/report.html",
                        "Opened reports/runs/20260102-120000/report.html",
                        "exit 0");
        assertThat(opened(willing, "open", "latest~1")).contains("shown reports/runs/20260101-120000/report.html");
        assertThat(opened(willing, "open", "20260101-120000"))
                .contains("shown reports/runs/20260101-120000/report.html");
        assertThat(opened(willing, "open", "reports/runs/20260101-120000"))
                .contains("shown reports/runs/20260101-120000/report.html");
    }

    @Test
    void where_there_is_no_browser_the_path_is_printed() {
        assertThat(Called.in(folder, "open"))
                .isEqualTo(new Called(
                        0,
                        "reports/runs/20260102-120000/report.html (not opened: there is no desktop; open it in a browser)\n",
                        ""));
    }

    @Test
    void a_run_that_is_none_or_has_no_page_is_bad_input() throws IOException {
        assertThat(Called.in(folder, "open", "nope"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: nope: no such run; name the folder of one, its name in reports/runs"
                                + " such as 20261231-235959, 'latest', or 'latest~1' for the one before\n"));
        Files.delete(folder.resolve("reports/runs/20260102-120000/report.html"));
        assertThat(Called.in(folder, "open"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: reports/runs/20260102-120000/report.html: no such file; name the folder of a run,"
                                + " such as reports/runs/20261231-235959\n"));
    }

    @Test
    void each_system_has_its_own_opener_and_none_is_a_shell() {
        assertThat(Desktop.opener("linux")).containsExactly("xdg-open");
        assertThat(Desktop.opener("mac os x")).containsExactly("open");
        assertThat(Desktop.opener("windows 11")).containsExactly("rundll32", "url.dll,FileProtocolHandler");
        assertThat(Desktop.of("Linux", Map.of())).isSameAs(Desktop.NONE);
        assertThat(Desktop.of("Linux", Map.of("DISPLAY", ":0"))).isEqualTo(new Desktop.Opener(List.of("xdg-open")));
        assertThat(Desktop.of("Mac OS X", Map.of())).isEqualTo(new Desktop.Opener(List.of("open")));
    }

    @Test
    void the_opener_is_given_the_address_of_the_page_as_one_argument() throws IOException {
        Path page = folder.resolve("a b;c.html");
        Path told = folder.resolve("told");
        assertThat(new Desktop.Opener(List.of("/bin/sh", "-c", "printf %s \"$1\" > \"$0\"", told.toString()))
                        .show(page))
                .isEmpty();
        assertThat(told).hasContent(page.toUri().toString());
        assertThat(new Desktop.Opener(List.of("/bin/false")).show(page)).contains("/bin/false ended with 1");
        assertThat(new Desktop.Opener(List.of("no-such-opener")).show(page)).contains("there is no no-such-opener");
    }
}
