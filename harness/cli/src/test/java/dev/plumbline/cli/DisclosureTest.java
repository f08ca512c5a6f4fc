package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a run gives away of held-out truth, in every file of its folder and on the console.
 *
 * <p>The class {@code canary} occurs in the truth alone: no rating says it, so no weak label and no student does, but the ceiling, which
 * learns from the truth of other examples, does.
 */
class DisclosureTest {

    private static final int EXAMPLES = 240;

    @TempDir
    Path folder;

    /** Three classes by x; each {@code swapped} pair of held-out examples has the truth of the other. */
    private void task(int swaps) throws IOException {
        StringBuilder csv = new StringBuilder("name,x,split,topic,tiny,rating,is\n");
        for (int i = 0; i < EXAMPLES; i++) {
            boolean heldOut = i % 2 == 1;
            int group = i / 2 % 3;
            // Within a group all examples look alike, so predictions and slices do not tell one from another.
            String truth = group == 2 ? "canary" : group == 1 ? "plain" : "other";
            boolean wrong = i / 6 % 10 == 0;
            String said = wrong ? (group == 1 ? "other" : "plain") : truth;
            if (heldOut && i / 6 % 10 == 5) {
                said = truth.equals("plain") ? "other" : "plain";
            }
            int twin = i / 6 % 10;
            if (heldOut && i / 6 < swaps * 10 && (twin == 5 || twin == 6)) {
                said = twin == 5 ? truth : truth.equals("plain") ? "other" : "plain";
            }
            String rating = group == 1 ? "plain" : "other";
            String tiny = heldOut && i / 6 % 10 == 7 && group == 0 ? "few" : "many";
            csv.append(String.format(
                    Locale.ROOT,
                    "example-%03d,%d,%s,%s,%s,%s,%s%n",
                    i,
                    group,
                    heldOut ? "held-out" : "transfer",
                    group == 0 ? "low" : "high",
                    tiny,
                    rating,
                    said));
        }
        Called.file(folder.resolve("task/data.csv"), csv.toString().replace("\r", ""));
        Called.file(folder.resolve("task/task.yaml"), """
                task: canaries
                about: Truth that must not get out.
                dataset:
                  file: data.csv
                  id: name
                  views: {all: {columns: {names: [x]}}}
                  split: {column: split}
                labeling: {ratings: {column: rating}}
                learning: {student: {view: all, model: {knn: {k: 9}}}}
                truth: {column: is, slices: [topic, tiny], ledger: {at-most: 1000, grain: 0.1}}
                verdict:
                  - {metric: accuracy, at-least: 0.3}
                  - {metric: accuracy, slice: {tiny: few}, at-least: 0.3, inconclusive: allow}
                """);
    }

    /** The text of every file of the newest run by its name, without where it came from, and what was printed. */
    private Map<String, String> given(String level) throws IOException {
        Called called = Called.in(folder, "run", "task", "--disclose", level, "--out", "out");
        assertThat(called.exit()).as(called.toString()).isLessThan(2);
        String report = called.out()
                .lines()
                .filter(l -> l.startsWith("Report: "))
                .findFirst()
                .orElseThrow();
        Path run =
                folder.resolve(Path.of(report.substring("Report: ".length()))).getParent();
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.filter(f -> !f.endsWith("provenance.json")).toList()) {
                texts.put(String.valueOf(file.getFileName()), text(file));
            }
        }
        // The count of asks rises with every run, whatever was asked.
        texts.replaceAll((name, text) -> text.replaceAll("(\"asked\" ?: ?|asked )\\d+( times?)?", "$1N"));
        texts.put("console", called.out().replace(report, "").replaceAll("asked \\d+ times?", "asked N times"));
        return texts;
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        assertThat(after).containsOnlyKeys(before.keySet());
        return before.keySet().stream()
                .filter(name -> !before.get(name).equals(after.get(name)))
                .toList();
    }

    private static List<String> lines(Map<String, String> given) {
        return given.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.contains("canary") && line.contains("example-"))
                .toList();
    }

    @Test
    void examples_give_the_truth_of_each_away() throws IOException {
        task(0);
        assertThat(lines(given("examples"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics", "verdict"})
    void no_file_and_no_line_of_the_console_tells_an_examples_truth(String level) throws IOException {
        task(0);
        Map<String, String> given = given(level);
        assertThat(given).containsKeys("console", "examples.csv.gz", "metrics.csv", "report.html", "run.json");
        assertThat(lines(given)).isEmpty();
        assertThat(given.get("examples.csv.gz").lines().skip(1))
                .hasSize(EXAMPLES / 2)
                .allSatisfy(line -> {
                    String[] cells = line.split(",", -1);
                    assertThat(cells[5]).as("truth").isEmpty();
                    assertThat(cells[10]).as("ceiling").isEmpty();
                });
    }

    @Test
    void metrics_are_the_same_bytes_where_two_examples_that_look_alike_change_their_truth() throws IOException {
        task(0);
        Map<String, String> before = given("metrics");
        Map<String, String> open = given("examples");
        task(1);
        assertThat(changed(before, given("metrics"))).isEmpty();
        assertThat(changed(open, given("examples"))).contains("examples.csv.gz");
    }

    @Test
    void metrics_keep_back_a_small_slice_and_the_one_that_would_tell_it() throws IOException {
        task(0);
        Map<String, String> given = given("metrics");
        String kept = "undefined,,,,,,,\"kept back, since with others it gives away fewer than 10 examples\"";
        assertThat(given.get("metrics.csv").lines())
                .contains("canaries,student,soft,tiny=few,accuracy,truth,,,," + kept)
                .contains("canaries,student,soft,tiny=many,accuracy,truth,,,," + kept)
                .anyMatch(line -> line.startsWith("canaries,student,soft,topic=low,accuracy,truth,,,,value,"));
        assertThat(given.get("console")).contains("student/soft on tiny=few: accuracy is undefined: kept back,");
        assertThat(given.get("console"))
                .contains("Of held-out truth, no more than the metrics are given away (--disclose metrics).");
    }

    @Test
    void a_verdict_is_the_same_bytes_where_the_figures_moved_by_less_than_the_grain() throws IOException {
        task(0);
        Map<String, String> before = given("verdict");
        Map<String, String> metrics = given("metrics");
        String data = Files.readString(folder.resolve("task/data.csv"));
        Called.file(
                folder.resolve("task/data.csv"),
                data.replace(
                        "example-009,1,held-out,high,many,plain,plain",
                        "example-009,1,held-out,high,many,plain,other"));
        assertThat(changed(metrics, given("metrics"))).contains("metrics.csv", "gates.csv", "report.html", "run.json");
        assertThat(changed(before, given("verdict"))).isEmpty();
        assertThat(before.get("metrics.csv").lines()).hasSize(1);
        assertThat(before.get("console"))
                .contains("canaries / student/soft: accuracy is .5 to the nearest .1, required at least .3");
    }

    @Test
    void an_unknown_level_is_refused() {
        Called called = Called.in(folder, "run", "--disclose", "all");
        assertThat(called.exit()).isEqualTo(2);
        assertThat(called.err()).contains("expected one of verdict, metrics, examples, found all");
    }
}
