package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.disk.FullDisk;
import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full after so many bytes: what then stands there is whole, and once there is room the same command ends as ever. */
class FullDiskTest {

    private static final int POINTS = 24;

    /** More bytes than provenance and index differ by from run to run, as the clock stands in them. */
    private static final long CLOCK = 1000;

    private static final String BASELINE = """
            task: baseline
            about: Held against the run that was last accepted.
            dataset: {world: {arithmetic-claims: {examples: 200}}}
            labeling: {simulated-rater: {error-rate: 0.25}}
            truth: {slices: []}
            verdict:
              - {metric: accuracy, arm: weak, no-worse-than: baseline, margin: 0.01}
            """;

    @TempDir
    Path folder;

    private final FullDisk disk = new FullDisk();

    @BeforeEach
    void task() throws IOException {
        Called.file(folder.resolve("tasks/baseline/task.yaml"), BASELINE);
    }

    private Called run(String... more) {
        return Called.in(
                disk.at(folder),
                Stream.concat(Stream.of("run", "tasks", "--quiet"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<Path> runs() throws IOException {
        return new RunFolders(folder.resolve("reports/runs")).named();
    }

    private static SortedMap<String, String> files(Path run) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(run)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("provenance.json")) {
                    files.put(run.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** No room at all, room for all but a byte, and places between that are drawn. */
    private static long[] places(long whole, String purpose) {
        Draws draws = Draws.of(1, purpose, 0);
        return LongStream.concat(
                        LongStream.of(0, 1, whole - 1),
                        LongStream.generate(() -> (long) (draws.uniform() * whole))
                                .limit(POINTS))
                .toArray();
    }

    @Test
    void a_run_is_whole_or_not_there_and_one_line_says_why() throws IOException {
        disk.leave(Long.MAX_VALUE);
        assertThat(run("--no-cache").exit()).isEqualTo(1);
        long whole = disk.written();
        SortedMap<String, String> expected = files(runs().get(0));
        assertThat(expected).containsKeys("report.html", "examples.csv.gz", "baselines/1.json");
        int unwritten = 0;
        int unindexed = 0;
        for (long room : places(whole - CLOCK, "full disk")) {
            delete(folder.resolve("reports"));
            disk.leave(room);

            Called called = run("--no-cache");

            assertThat(called.err().lines())
                    .as("with room for %d bytes: %s", room, called.err())
                    .hasSize(1);
            if (runs().isEmpty()) {
                unwritten++;
                assertThat(called.exit()).isEqualTo(3);
                assertThat(called.err())
                        .startsWith("plumbline: the run cannot be written beneath ")
                        .contains("No space left on device")
                        .endsWith("; make room, or name another folder with --out, and run again\n");
                assertThat(called.out()).contains("FAIL                    baseline / ");
            } else {
                unindexed++;
                assertThat(called.exit()).isEqualTo(1);
                assertThat(called.err()).startsWith("plumbline: the index of ").contains("No space left on device");
                assertThat(files(runs().get(0))).isEqualTo(expected);
            }
            assertThat(left()).isSubsetOf(name(runs()));

            disk.leave(Long.MAX_VALUE);
            assertThat(run("--no-cache").exit()).isEqualTo(1);
            assertThat(files(runs().get(runs().size() - 1))).isEqualTo(expected);
            assertThat(left()).contains("index.html").noneMatch(name -> name.startsWith(".partial"));
        }
        assertThat(unwritten).isGreaterThan(POINTS / 2);
        assertThat(unindexed).isPositive();
    }

    private List<String> left() throws IOException {
        Path parent = folder.resolve("reports/runs");
        if (Files.notExists(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static List<String> name(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    @Test
    void a_store_of_stages_that_finds_no_room_is_told_of_and_what_it_holds_later_is_sound() throws IOException {
        disk.leave(Long.MAX_VALUE);
        run("--no-cache");
        SortedMap<String, String> expected = files(runs().get(0));
        disk.leave(Long.MAX_VALUE);
        run("--cache", "cache");
        disk.leave(0);
        delete(folder.resolve("cache"));

        Called called = Called.in(
                disk.at(folder), "run", "tasks", "--quiet", "--cache", "cache", "--out", folder + "/elsewhere");

        assertThat(called.err()).contains("plumbline: results cannot be stored in ");
        assertThat(called.exit()).isEqualTo(3);
        disk.leave(Long.MAX_VALUE);
        assertThat(run("--cache", "cache").exit()).isEqualTo(1);
        assertThat(files(runs().get(runs().size() - 1))).isEqualTo(expected);
    }

    @Test
    void an_accepted_baseline_is_the_old_one_where_the_new_one_finds_no_room() throws IOException {
        run("--no-cache");
        String latest = "reports/runs/" + runs().get(0).getFileName();
        Path baseline = folder.resolve("tasks/baseline/baseline.json");
        disk.leave(Long.MAX_VALUE);
        assertThat(Called.in(disk.at(folder), "baseline", "update", latest).exit())
                .isZero();
        long whole = disk.written() / 2;
        Files.writeString(baseline, Files.readString(baseline).replace("\n\"examples\"", "\n \"examples\""));
        String old = Files.readString(baseline);
        for (long room : places(whole, "baseline")) {
            disk.leave(room);

            Called called = Called.in(disk.at(folder), "baseline", "update", latest);

            assertThat(called.exit()).as("with room for %d bytes", room).isEqualTo(3);
            assertThat(called.err().lines()).hasSize(1);
            assertThat(called.err()).contains("No space left on device");
            assertThat(baseline).hasContent(old);
            assertThat(baseline.resolveSibling("baseline.json.next")).doesNotExist();
        }
        disk.leave(Long.MAX_VALUE);
        assertThat(Called.in(disk.at(folder), "baseline", "update", latest).exit())
                .isZero();
        assertThat(Files.readString(baseline)).isNotEqualTo(old);
    }
}
