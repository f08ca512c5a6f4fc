package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program itself, killed by {@code kill -9} at random points and called again. Half of the points lie anywhere in a run, half in the
 * writing of its folder and of the index.
 */
@Tag("simulation")
class KilledRunSimulationTest {

    private static final int POINTS = Integer.getInteger("plumbline.kill.points", 100);

    private static final String STUDENT = """
            task: student
            about: A weak model on one view, a student on another.
            dataset:
              world: {two-views: {examples: 600}}
              split: {supervise: 0.2, transfer: 0.3, validation: 0.1, held-out: 0.4}
            labeling:
              weak-model: {view: easy, model: logistic}
            learning:
              student: {view: coded, model: {mlp: {hidden: 8, epochs: 3}}}
              methods: [soft, confidence]
              seeds: 2
            truth: {slices: []}
            verdict: [{metric: accuracy, method: soft, at-least: 0.1}]
            """;

    private static final String BASELINE = """
            task: baseline
            about: Held against the run that was last accepted.
            dataset: {world: {arithmetic-claims: {examples: 500}}}
            labeling: {simulated-rater: {error-rate: 0.25}}
            truth: {slices: []}
            verdict:
              - {metric: accuracy, arm: weak, no-worse-than: baseline, margin: 0.01}
            """;

    private static final String LEDGER = """
            task: counted
            about: Counts how often it was asked.
            dataset: {world: {arithmetic-claims: {examples: 500}}}
            labeling: {simulated-rater: {error-rate: 0.25}}
            truth: {slices: [], ledger: {at-most: 1000}}
            verdict:
              - {metric: accuracy, arm: weak, at-least: 0.5}
            """;

    @TempDir
    Path folder;

    private Path runs;

    @BeforeEach
    void tasks() throws IOException {
        runs = folder.resolve("runs");
        Called.file(folder.resolve("tasks/student/task.yaml"), STUDENT);
        Called.file(folder.resolve("tasks/baseline/task.yaml"), BASELINE);
        Called.task(folder.resolve("tasks"), "red", Called.FAILS);
    }

    private Process start(String... more) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "run"),
                        Stream.of(more))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("CI");
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("home").toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
    }

    private int ended(String... more) throws IOException, InterruptedException {
        Process process = start(more);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** Milliseconds of a run that nobody disturbs, and those of them since it began to write. */
    private record Took(long all, long writing) {}

    private Took took(String... more) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(more);
        untilWriting(process);
        long writing = System.nanoTime();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        long end = System.nanoTime();
        return new Took(TimeUnit.NANOSECONDS.toMillis(end - start), TimeUnit.NANOSECONDS.toMillis(end - writing));
    }

    private void untilWriting(Process process) throws IOException, InterruptedException {
        while (process.isAlive() && !writing()) {
            Thread.sleep(1);
        }
    }

    /** Kills a run: where the draw is below one half anywhere in its time, and else after it began to write. */
    private void kill(Process process, double draw, Took took) throws IOException, InterruptedException {
        if (draw >= .5) {
            untilWriting(process);
            process.waitFor(Math.round((2 * draw - 1) * took.writing()), TimeUnit.MILLISECONDS);
        } else {
            process.waitFor(Math.round(2 * draw * took.all()), TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
    }

    private boolean writing() throws IOException {
        return left().stream().anyMatch(name -> name.startsWith(".partial-"));
    }

    private List<String> left() throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runs)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** All files of a run but its provenance, by name; bytes as text of one char each. */
    private static SortedMap<String, String> files(Path run) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(run)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = run.relativize(file).toString();
                if (!name.equals("provenance.json")) {
                    files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private List<Path> whole() throws IOException {
        return new RunFolders(runs).named();
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

    private void intact(SortedMap<String, String> expected) throws IOException {
        for (Path run : whole()) {
            assertThat(RunFolders.isRun(run)).as(run.toString()).isTrue();
            assertThat(files(run).equals(expected))
                    .as("the same bytes in " + run)
                    .isTrue();
        }
        Path index = runs.resolve("index.html");
        if (Files.exists(index)) {
            assertThat(Files.readString(index).strip()).endsWith("</html>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-cache", "--cache=cache"})
    void a_run_that_is_killed_and_called_again_ends_with_the_bytes_of_one_that_nobody_disturbed(String cache)
            throws IOException, InterruptedException {
        String[] command = {"tasks", "--out", "runs", cache, "--jobs", "2"};
        assertThat(ended(command)).isEqualTo(1);
        SortedMap<String, String> expected = files(whole().get(0));
        delete(folder.resolve("cache"));
        // The second, since a machine that sees the program for the first time takes longer.
        Took took = took(command);
        assertThat(expected).containsKeys("report.html", "examples.csv.gz", "baselines/1.json");
        int killedHalfway = 0;
        int reused = 0;
        for (int point = 0; point < POINTS / 2; point++) {
            delete(folder.resolve("cache"));
            for (Path run : whole()) {
                delete(run);
            }
            Process process = start(command);
            kill(process, Draws.of(1, "kill " + cache, point).uniform(), took);
            intact(expected);
            killedHalfway += whole().isEmpty() ? 1 : 0;
            int before = whole().size();

            assertThat(ended(command))
                    .as("the exit status after point " + point)
                    .isEqualTo(1);

            assertThat(whole()).hasSize(before + 1);
            intact(expected);
            assertThat(left()).noneMatch(name -> name.startsWith(".partial-")).contains("index.html");
            assertThat(Files.readString(runs.resolve("index.html")))
                    .contains(whole().stream()
                            .map(run -> String.valueOf(run.getFileName()))
                            .toList());
            reused += Files.readString(folder.resolve("printed.txt")).contains("Reused ") ? 1 : 0;
        }
        System.out.printf(
                "%s: killed at %d points of a run of %d ms, %d of these for writing; at %d of them before its folder"
                        + " stood; %d then reused stages%n",
                cache, POINTS / 2, took.all(), took.writing(), killedHalfway, reused);
        assertThat(killedHalfway).as("most points lie within a run").isGreaterThan(POINTS / 5);
        assertThat(reused > 0).as("what was finished is not done twice").isEqualTo(cache.startsWith("--cache"));
    }

    @Test
    void a_ledger_whose_run_is_killed_keeps_its_count_and_is_in_nobodys_way() throws IOException, InterruptedException {
        delete(folder.resolve("tasks"));
        Called.file(folder.resolve("tasks/counted/task.yaml"), LEDGER);
        String[] command = {"tasks", "--out", "runs", "--no-cache"};
        long start = System.nanoTime();
        assertThat(ended(command)).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int asked = asks();
        for (int point = 0; point < POINTS / 4; point++) {
            Process process = start(command);
            process.waitFor(
                    Math.round((.3 + .7 * Draws.of(2, "kill", point).uniform()) * millis), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertThat(asks()).isBetween(asked, asked + 1);
            asked = asks();
            assertThat(ended(command)).isZero();
            asked++;
            assertThat(asks()).isEqualTo(asked);
            try (Stream<Path> files = Files.list(folder.resolve("tasks/counted"))) {
                assertThat(files.map(file -> String.valueOf(file.getFileName())))
                        .containsExactlyInAnyOrder("task.yaml", "ledger.json");
            }
        }
    }

    private int asks() throws IOException {
        String ledger = Files.readString(folder.resolve("tasks/counted/ledger.json"));
        return Integer.parseInt(ledger.replaceAll("(?s).*\"asks\" : (\\d+).*", "$1"));
    }

    @Test
    void a_baseline_that_is_killed_while_it_is_written_is_the_old_one_or_the_new_one()
            throws IOException, InterruptedException {
        String[] run = {"tasks/baseline", "--out", "runs", "--no-cache"};
        assertThat(ended(run)).isEqualTo(1);
        Path baseline = folder.resolve("tasks/baseline/baseline.json");
        assertThat(Called.in(
                                folder,
                                "baseline",
                                "update",
                                "runs/" + whole().get(0).getFileName())
                        .exit())
                .isZero();
        String whole = Files.readString(baseline);
        Files.copy(baseline, folder.resolve("kept.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(baseline.resolveSibling("baseline.json.next"), whole.substring(0, whole.length() / 2));

        assertThat(Called.in(
                                folder,
                                "baseline",
                                "update",
                                "runs/" + whole().get(0).getFileName())
                        .exit())
                .isZero();

        assertThat(baseline).hasSameTextualContentAs(folder.resolve("kept.json"));
        assertThat(baseline.resolveSibling("baseline.json.next")).doesNotExist();
        assertThat(ended(run)).isZero();
    }
}
