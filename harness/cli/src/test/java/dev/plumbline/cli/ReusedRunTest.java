package dev.plumbline.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.runs.Durations;
import dev.plumbline.runs.RunFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second run says and writes what the first did, whatever of it is reused. */
class ReusedRunTest {

    @TempDir
    Path folder;

    /** What a run of the suite left: its exit, what it printed, and its files but provenance by name. */
    private record Left(int exit, String out, String err, SortedMap<String, List<Byte>> files) {}

    private int runs;

    private Left run(Map<String, String> variables, String... more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String place = "runs" + runs++;
        List<String> args = Stream.concat(Stream.of("run", "suite", "--out", place), Stream.of(more))
                .toList();
        Shell shell = new Shell(stream(out), stream(err), folder, false, false, variables);
        int exit = Main.run(args.toArray(String[]::new), shell);
        SortedMap<String, List<Byte>> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(place))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                boolean ofRun = !file.getParent().equals(folder.resolve(place));
                if (ofRun && !name.equals("provenance.json")) {
                    files.put(name, boxed(Files.readAllBytes(file)));
                }
            }
        }
        String printed = out.toString(StandardCharsets.UTF_8).replaceAll("Report: .*", "Report: its page");
        return new Left(exit, printed, err.toString(StandardCharsets.UTF_8), files);
    }

    private static List<Byte> boxed(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            boxed[i] = bytes[i];
        }
        return List.of(boxed);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private Map<String, String> cache() {
        return Map.of("PLUMBLINE_CACHE", folder.resolve("cache").toString());
    }

    @BeforeEach
    void suite() throws IOException {
        String waived = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        task("two-views", """
                dataset:
                  world: {two-views: {examples: 900}}
                  split: {supervise: 0.2, transfer: 0.3, validation: 0.1, held-out: 0.4}
                labeling: {weak-model: {view: easy, model: logistic}}
                learning: {student: {view: coded, model: {mlp: {hidden: 8, epochs: 3}}}, methods: [soft, confidence], seeds: 2}
                truth: {slices: []}
                verdict:
                  - {metric: accuracy, method: soft, at-least: 0.999, waiver: {owner: ann, because: New, until: %s}}
                """.formatted(waived));
        task("night", """
                dataset:
                  world: {answers: {examples: 1200, candidates: 4, aspects: [quality, polish]}}
                  split: {transfer: 0.5, held-out: 0.5}
                labeling: {panel: {raters: {crowd: {count: 3, noise: 0.5, perceives: {care: polish}}}, aggregation: [majority, dawid-skene]}}
                learning:
                  student: {view: all, model: logistic}
                policy: {rounds: {count: 2, best-of: 2, loops: {plain: {}, patched: {patch: ratings}}, monitor: {share: 0.5}}}
                truth: {slices: [polished]}
                verdict: [{metric: accuracy, arm: weak, at-least: 0.1}]
                """);
        pairs();
        pressed();
        commanded();
        task("asked", """
                dataset: {world: {arithmetic-claims: {examples: 1000}}}
                labeling: {simulated-rater: {error-rate: 0.25}}
                truth: {slices: [], ledger: {at-most: 99}}
                verdict: [{metric: accuracy, arm: weak, at-least: 0.6}]
                """);
    }

    private void task(String name, String sections) throws IOException {
        Called.file(
                folder.resolve("suite").resolve(name).resolve("task.yaml"),
                "task: " + name + "\nabout: One of several.\n" + sections);
    }

    private void pairs() throws IOException {
        StringBuilder csv = new StringBuilder("id,topic,length_a,length_b,care_a,care_b,rating,best\n");
        for (int i = 0; i < 120; i++) {
            int a = i * 7 % 11;
            int b = i * 5 % 13;
            csv.append("p%d,t%d,%d,%d,%d,%d,%s,%s\n"
                    .formatted(i, i % 30, a, b, b, i % 5, a > b ? "a" : "b", b > i % 5 ? "a" : "b"));
        }
        Called.file(folder.resolve("suite/pairs/pairs.csv"), csv.toString());
        task("pairs", """
                dataset:
                  file: pairs.csv
                  id: id
                  shape: pairs
                  cluster: topic
                  candidates: {a: {length: length_a, care: care_a}, b: {length: length_b, care: care_b}}
                  views: {all: {columns: {names: [length, care]}}}
                  split: {transfer: 0.5, held-out: 0.5}
                labeling: {ratings: {column: rating, preferred: {a: a, b: b}}}
                learning: {rewards: {liked: {bradley-terry: {view: all}}}}
                truth: {column: best, preferred: {a: a, b: b}, slices: []}
                verdict: [{metric: pairwise-accuracy, arm: reward, at-least: 0.01}]
                """);
    }

    private void pressed() throws IOException {
        Called.file(folder.resolve("suite/pressed/answers.csv"), """
                id,prompt,reward,rating,guided,gold,logp
                a1,a,1,2,0,3,-0.2876820724517809
                a2,a,2,3,1,1,-1.3862943611198906
                b1,b,5,1,1,2,0
                b2,b,6,5,0,-2,0
                """);
        task("pressed", """
                dataset: {file: answers.csv, id: id, pool: prompt}
                learning: {rewards: {liked: {given: {column: reward}}}}
                policy: {pressure: {rating: rating, best-of: [1, 2]}}
                truth: {gold: {column: gold, good-above: 1}}
                verdict: []
                """);
    }

    private void commanded() throws IOException {
        StringBuilder csv = new StringBuilder("key,claim,truth\n");
        for (int i = 0; i < 40; i++) {
            csv.append("c%d,claim %d,%s\n".formatted(i, i, i % 2 == 0 ? "yes" : "no"));
        }
        Called.file(folder.resolve("suite/commanded/claims.csv"), csv.toString());
        Called.file(folder.resolve("suite/commanded/label.sh"), """
                sed -e 's/^{"id":\\("[^"]*"\\).*/{"id": \\1, "probabilities": {"yes": 0.8, "no": 0.2}}/' predict.jsonl >predictions.jsonl
                """);
        task("commanded", """
                dataset: {file: claims.csv, id: key}
                labeling: {command: {run: [sh, label.sh], files: [label.sh], reads: [claim], environment: [PATH]}}
                truth: {column: truth, slices: []}
                verdict: [{metric: accuracy, arm: weak, at-least: 0.1}]
                """);
    }

    /** The ledger counts every run, so its count is put back before each that is compared. */
    private Left again(Map<String, String> variables, String... more) throws IOException {
        Files.deleteIfExists(folder.resolve("suite/asked/ledger.json"));
        return run(variables, more);
    }

    @Test
    void cold_warm_partly_warm_and_without_a_cache_a_suite_gives_the_same_bytes() throws IOException {
        Left off = again(cache(), "--no-cache");
        assertThat(off.err).doesNotContain("Reused").doesNotContain("plumbline:");
        assertThat(off.out).contains("Tasks: 6 run, 0 not run.");
        assertThat(off.files).containsKeys("run.json", "metrics.csv", "report.html", "examples.csv.gz");
        assertThat(folder.resolve("cache")).doesNotExist();

        Left cold = again(cache());
        assertThat(cold.err).doesNotContain("Reused");
        same(cold, off);

        Left warm = again(cache());
        assertThat(warm.err).contains("Reused 6 of 6 tasks.\n");
        same(warm, off);

        List<Path> entries;
        try (Stream<Path> all = Files.list(folder.resolve("cache"))) {
            entries = all.sorted().toList();
        }
        for (int i = 0; i < entries.size(); i += 3) {
            Files.delete(entries.get(i));
        }
        Left partly = again(cache());
        assertThat(partly.err).contains("and parts of ");
        same(partly, off);
        assertThat(again(cache(), "--quiet").err).isEmpty();
        assertThat(again(cache(), "--json").err).contains("Reused 6 of 6 tasks.\n");
        assertThat(again(Map.of()).err).as("no place for a cache").doesNotContain("Reused");
    }

    /** The task that counts runs every time; of the others only the one that changed does. */
    @Test
    void where_the_verdict_of_one_task_changed_the_others_are_neither_run_nor_written_again() throws IOException {
        again(cache());
        Path changed = folder.resolve("suite/pairs/task.yaml");
        Files.writeString(changed, Files.readString(changed).replace("at-least: 0.01", "at-least: 0.99"));
        Left off = again(cache(), "--no-cache");
        Left one = again(cache());
        same(one, off);
        assertThat(one.exit).as("the gate of the changed task is red").isEqualTo(Exit.RED);
        assertThat(one.err.lines().map(line -> line.replaceAll(":.*", "")).distinct())
                .containsExactlyInAnyOrder("pairs", "asked", "Reused 6 of 6 tasks.");
        Files.delete(folder.resolve("suite/commanded/task.yaml"));
        Left fewer = again(cache());
        same(fewer, again(cache(), "--no-cache"));
        assertThat(fewer.err)
                .as("sections stand elsewhere")
                .contains("asked: truth")
                .doesNotContain("pairs: truth");
    }

    /** The seconds of the first run stand in every later one, be it repeated whole or run again on stored stages. */
    @Test
    void a_task_takes_as_long_as_it_took_when_all_of_it_was_computed() throws IOException {
        Files.delete(folder.resolve("suite/asked/task.yaml"));
        List<Map<String, Double>> told = new ArrayList<>();
        for (String comment : List.of("", "", "# Run again.\n")) {
            Files.writeString(folder.resolve("suite/pairs/task.yaml"), comment, APPEND);
            Called.in(folder, "run", "suite", "--out", "runs", "--cache", "cache");
            RunFolders runs = new RunFolders(folder.resolve("runs"));
            Path own = Files.createDirectories(folder.resolve("own" + told.size()));
            Path newest = runs.find("latest", folder);
            Files.copy(
                    newest.resolve("provenance.json"),
                    Files.createDirectory(own.resolve("20260101-000000")).resolve("provenance.json"));
            told.add(Durations.of(new RunFolders(own)));
        }
        assertThat(told.get(0)).hasSize(5).doesNotContainValue(0.0);
        assertThat(told.get(1)).isEqualTo(told.get(0));
        assertThat(told.get(2)).isEqualTo(told.get(0));
    }

    private static void same(Left one, Left other) {
        assertThat(one.exit).isEqualTo(other.exit);
        assertThat(one.out).isEqualTo(other.out);
        assertThat(one.files.keySet()).isEqualTo(other.files.keySet());
        other.files.forEach((name, bytes) ->
                assertThat(bytes.equals(one.files.get(name))).as(name).isTrue());
    }

    /** The one task that counts is left out: then all files and lines of the run are kept together. */
    @Test
    void a_run_of_which_nothing_changed_is_repeated_whole() throws IOException {
        Path counted = folder.resolve("suite/asked/task.yaml");
        Files.delete(counted);
        Left off = run(Map.of());
        same(run(cache()), off);
        assertThat(listed()).contains("run of 5 tasks");
        Left warm = run(cache());
        same(warm, off);
        assertThat(warm.err).isEqualTo("Reused 5 of 5 tasks.\n");
        for (String way : List.of("--json", "--quiet")) {
            Left once = run(Map.of(), way);
            Left again = run(cache(), way, "--summary", "told.md");
            assertThat(again.out.replaceAll("runs[0-9]+/[-0-9]+", ""))
                    .isEqualTo(once.out.replaceAll("runs[0-9]+/[-0-9]+", ""));
            same(new Left(again.exit, "", "", again.files), new Left(once.exit, "", "", once.files));
        }
        assertThat(folder.resolve("told.md")).content().startsWith("### Plumbline: ");
    }

    /** Each of these is a part of the whole run: changed, it is run again. */
    @Test
    void a_run_of_which_anything_changed_is_not_repeated_whole() throws IOException {
        Files.delete(folder.resolve("suite/asked/task.yaml"));
        run(cache());
        Path data = folder.resolve("suite/pressed/answers.csv");
        Map<String, Change> changes = Map.of(
                "night",
                () -> Files.writeString(folder.resolve("suite/night/task.yaml"), "# A comment.\n", APPEND),
                "pressed",
                () -> Files.writeString(data, Files.readString(data).replace("5,0,-2,0", "6,0,-2,0")),
                "commanded",
                () -> Files.writeString(folder.resolve("suite/commanded/label.sh"), "# A comment.\n", APPEND),
                "two-views",
                () -> Files.writeString(folder.resolve("suite/two-views/baseline.json"), "{}"));
        for (String task : List.of("night", "pressed", "commanded", "two-views")) {
            assertThat(run(cache()).err).as("as it was").isEqualTo("Reused 5 of 5 tasks.\n");
            changes.get(task).make();
            assertThat(run(cache()).err.lines().map(line -> line.replaceAll(":.*", "")))
                    .as("changed")
                    .contains(task)
                    .allMatch(line -> line.equals(task) || line.startsWith("Reused "));
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private String listed() {
        return Called.in(folder, "cache", "list", "--cache", "cache").out();
    }

    @Test
    void the_cache_is_listed_and_cleared() throws IOException {
        assertThat(Called.in(folder, "cache", "list").out()).isEqualTo("No results are stored.\n");
        assertThat(Called.in(folder, "cache", "list", "--cache", "kept").out())
                .isEqualTo("No results are stored in kept.\n");
        Called.in(folder, "run", "suite/pressed", "--cache", "kept");
        Called listed = Called.in(folder, "cache", "list", "--cache", "kept");
        List<String> lines =
                listed.out().lines().map(line -> line.replaceAll("  .*", "")).toList();
        // Besides these the hash of the program itself, where it is a large jar and no folder of classes.
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("hash of "))
                .hasSize(15)
                .contains(
                        "RESULT",
                        "learning of pressed",
                        "policy of pressed",
                        "controls of pressed",
                        "truth of pressed",
                        "files of pressed",
                        "held-out of pressed",
                        "examples of pressed",
                        "metrics.csv of pressed",
                        "examples.csv.gz of pressed",
                        "run.json of pressed",
                        "run of 1 task");
        int results = lines.size() - 2;
        assertThat(lines.get(lines.size() - 1)).matches(results + " results, 0\\.\\d MB in kept\\.");
        assertThat(Called.in(folder, "cache", "clear", "--cache", "kept").out())
                .isEqualTo("Deleted " + results + " results from kept.\n");
        assertThat(Called.in(folder, "run", "suite/pressed", "--cache", "kept").err())
                .doesNotContain("Reused");
    }

    @Test
    void an_option_comes_before_the_variables_and_those_before_the_home_folder() throws IOException {
        Map<String, String> variables = Map.of(
                "HOME", folder.resolve("home").toString(),
                "XDG_CACHE_HOME", folder.resolve("xdg").toString());
        again(variables);
        assertThat(folder.resolve("xdg/plumbline")).isNotEmptyDirectory();
        again(Map.of("HOME", folder.resolve("home").toString()));
        assertThat(folder.resolve("home/.cache/plumbline")).isNotEmptyDirectory();
        assertThat(again(cache(), "--cache", "chosen").exit).isZero();
        assertThat(folder.resolve("chosen")).isNotEmptyDirectory();
        assertThat(folder.resolve("cache")).doesNotExist();
        assertThat(Called.in(folder, "run", "suite", "--cache", "chosen", "--no-cache")
                        .err())
                .isEqualTo(
                        "plumbline: expected one of --cache and --no-cache, found both; 'plumbline run --help' tells more\n");
    }

    @Test
    void what_a_run_keeps_back_is_left_in_no_folder_that_nobody_named_for_it() throws IOException {
        for (String other : List.of("pairs", "asked")) {
            Files.delete(folder.resolve("suite").resolve(other).resolve("task.yaml"));
        }
        Map<String, String> home = Map.of("HOME", folder.resolve("home").toString());
        assertThat(run(home, "--disclose", "metrics").exit).isZero();
        assertThat(folder.resolve("home")).doesNotExist();
        run(home, "--disclose", "metrics", "--cache", "chosen");
        assertThat(folder.resolve("chosen")).isNotEmptyDirectory();
        assertThat(run(home, "--disclose", "metrics", "--cache", "chosen").err).isEqualTo("Reused 4 of 4 tasks.\n");
    }
}
