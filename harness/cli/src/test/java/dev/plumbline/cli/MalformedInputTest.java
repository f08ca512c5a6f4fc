package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed input ends with 2 and is named with its place and its remedy; nothing is written for its task. */
class MalformedInputTest {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A small one, for it runs beside every case. */
    private static final String GOOD = Called.TASK.formatted("good", "0.5").replace("2000", "200");

    @TempDir
    Path folder;

    static Stream<Malformed> cases() {
        return Stream.of(MalformedTaskFiles.all(), MalformedPressure.all(), MalformedPanels.all(), MalformedData.all())
                .flatMap(cases -> cases);
    }

    @Test
    void the_cases_are_many_and_each_is_named_once() {
        assertThat(cases().map(Malformed::name).toList())
                .hasSizeGreaterThan(150)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void alone_it_is_refused_and_nothing_is_written(Malformed bad) throws IOException {
        bad.write(folder);

        Called called = Called.in(folder, "run", "bad");

        assertThat(problems(called)).isEqualTo(bad.message());
        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.out())
                .contains("\nBAD INPUT ")
                .endsWith("Tasks: 0 run, 1 not run. Gates: 0 as expected, 0 red, 0 undecided. No controls.\n");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void validate_refuses_it_as_well_unless_only_training_can_tell(Malformed bad) throws IOException {
        bad.write(folder);

        Called called = Called.in(folder, "validate", "bad");

        if (bad.message().contains(" cannot be trained, ")) {
            assertThat(called).isEqualTo(new Called(0, "OK  bad/task.yaml\n", ""));
        } else {
            assertThat(called).isEqualTo(new Called(2, bad.message() + "\n", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_good_task_beside_it_still_runs(Malformed bad) throws IOException {
        bad.write(folder);
        Called.file(folder.resolve("good/task.yaml"), GOOD);

        Called called = Called.in(folder, "run", "bad", "good");

        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.out()).contains("\nPASS  ", " good / ", "Tasks: 1 run, 1 not run.");
        assertThat(problems(called)).isEqualTo(bad.message());
        assertThat(lines("metrics.csv")).isNotEmpty().allMatch(line -> line.startsWith("good,"));
        assertThat(lines("gates.csv")).isNotEmpty().allMatch(line -> line.startsWith("good,"));
        assertThat(lines("examples.csv.gz")).isNotEmpty().allMatch(line -> line.startsWith("good,"));
    }

    @Test
    void a_task_without_a_mistake_runs() throws IOException {
        assertThat(verdict(Malformed.task("none")))
                .startsWith("INCONCLUSIVE (allowed)  bad / student/soft: accuracy is ");
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        Malformed plain = Malformed.task("a byte order mark");

        assertThat(verdict(plain.csv("id,topic", BYTE_ORDER_MARK + "id,topic"))).isEqualTo(verdict(plain));
        assertThat(verdict(plain.yaml("task: bad", BYTE_ORDER_MARK + "task: bad")))
                .isEqualTo(verdict(plain));
    }

    @Test
    void lines_may_end_as_windows_ends_them() throws IOException {
        Malformed plain = Malformed.task("CRLF");

        assertThat(verdict(plain.csv("\n", "\r\n"))).isEqualTo(verdict(plain));
        assertThat(verdict(plain.yaml("\n", "\r\n"))).isEqualTo(verdict(plain));
    }

    @Test
    void a_symbolic_link_that_leads_out_is_refused() throws IOException {
        Malformed.task("a link").yaml("claims.csv", "link.csv").write(folder);
        Path secret = Files.writeString(folder.resolve("secret.csv"), "id,secret\n1,2\n");
        Files.createSymbolicLink(folder.resolve("bad/link.csv"), secret);

        Called called = Called.in(folder, "run", "bad");

        assertThat(called.exit()).isEqualTo(2);
        assertThat(problems(called))
                .isEqualTo("bad/task.yaml:4:3: expected a path beneath the task's folder, found 'link.csv';"
                        + " put the file there, or name its folder with --data NAME=PATH and write NAME:path");
    }

    @Test
    void a_file_beneath_a_named_root_is_called_as_the_task_calls_it() throws IOException {
        Malformed.task("a root")
                .yaml("file: claims.csv", "file: shared:sub/claims.csv")
                .write(folder);
        Called.file(folder.resolve("data/sub/claims.csv"), "id,topic\nc1\n");

        Called broken = Called.in(folder, "run", "bad", "--data", "shared=data");
        Files.delete(folder.resolve("data/sub/claims.csv"));
        Called missing = Called.in(folder, "run", "bad", "--data", "shared=data");

        assertThat(problems(broken))
                .isEqualTo("shared:sub/claims.csv:2: expected 2 values as in the header, found 1;"
                        + " correct the row, and put values with commas into quotes");
        assertThat(problems(missing)).isEqualTo("bad/task.yaml:4:3: no file shared:sub/claims.csv; correct the path");
    }

    @Test
    void a_file_that_may_not_be_read_is_refused() throws IOException {
        Malformed.task("no permission").write(folder);
        Path data = folder.resolve("bad/claims.csv");
        assumeTrue(data.toFile().setReadable(false) && !Files.isReadable(data), "this user may read every file");

        assertThat(problems(Called.in(folder, "run", "bad")))
                .isEqualTo("bad/claims.csv: cannot be read; make it readable, or fetch it anew");
    }

    @Test
    void a_folder_that_may_not_be_read_is_refused() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("tasks/closed"));
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "this user may read every folder");

        assertThat(Called.in(folder, "run", "tasks"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: tasks: it, or a folder beneath it, cannot be read; make it readable,"
                                + " or name the tasks themselves\n"));
    }

    @Test
    void of_two_tasks_of_one_name_the_second_is_refused() throws IOException {
        Called.file(folder.resolve("a/task.yaml"), GOOD);
        Called.file(folder.resolve("b/task.yaml"), GOOD);

        Called called = Called.in(folder, "run", "a", "b");

        assertThat(called.exit()).isEqualTo(2);
        assertThat(problems(called))
                .isEqualTo("b/task.yaml:1:1: the task name 'good' is taken by a/task.yaml;"
                        + " give each task a name of its own");
    }

    private String verdict(Malformed task) throws IOException {
        task.write(folder);
        return Called.in(folder, "run", "bad").out().lines().skip(1).findFirst().orElse("");
    }

    private static String problems(Called called) {
        return called.out()
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    /** The lines of a file of the only run, without the header. */
    private List<String> lines(String name) throws IOException {
        Path file = new RunFolders(folder.resolve("reports/runs")).runs().get(0).resolve(name);
        String text = name.endsWith(".gz") ? unpacked(file) : Files.readString(file);
        return text.lines().skip(1).toList();
    }

    private static String unpacked(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
