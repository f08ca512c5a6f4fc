package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run gives away of held-out truth where the labeler is a panel of raters. */
class PanelDisclosureTest {

    private static final int EXAMPLES = 120;

    @TempDir
    Path folder;

    /** Three raters who always agree, wrong on every sixth example; beyond that the truth is swapped between so many pairs of examples of the same ratings. */
    private void task(int swaps) throws IOException {
        StringBuilder truth = new StringBuilder("name,is\n");
        StringBuilder ratings = new StringBuilder("example,rater,rating,group\n");
        for (int i = 0; i < EXAMPLES; i++) {
            String name = "example-%03d".formatted(i);
            String said = i % 2 == 0 ? "yes" : "no";
            boolean wrong = i < 24 * swaps ? (i + 2) % 6 == 0 : i % 6 == 0;
            truth.append(name)
                    .append(',')
                    .append(wrong ? "no" : i % 2 == 0 ? "yes" : "no")
                    .append('\n');
            for (String rater : new String[] {"ann", "bob", "eve"}) {
                ratings.append(name)
                        .append(',')
                        .append(rater)
                        .append(',')
                        .append(said)
                        .append(rater.equals("eve") ? ",old\n" : ",young\n");
            }
        }
        Called.file(folder.resolve("task/data.csv"), truth.toString());
        Called.file(folder.resolve("task/ratings.csv"), ratings.toString());
        Called.file(folder.resolve("task/task.yaml"), """
                task: panel
                about: Raters whose errors must not get out.
                dataset: {file: data.csv, id: name}
                labeling: {panel: {ratings: {file: ratings.csv, group: group}, aggregation: [majority, dawid-skene]}}
                truth: {column: is, ledger: {at-most: 1000, grain: 0.1}}
                verdict: [{metric: accuracy, arm: weak, at-least: 0.3}]
                """);
    }

    /** The text of every file of the newest run that is neither provenance nor compressed, without the count of asks. */
    private Map<String, String> given(String level) throws IOException {
        Called called = Called.in(folder, "run", "task", "--disclose", level, "--out", "out");
        assertThat(called.exit()).as(called.toString()).isZero();
        String report = called.out()
                .lines()
                .filter(l -> l.startsWith("Report: "))
                .findFirst()
                .orElseThrow();
        Path run =
                folder.resolve(Path.of(report.substring("Report: ".length()))).getParent();
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.filter(
                            f -> !f.endsWith("provenance.json") && !f.toString().endsWith(".gz"))
                    .toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                texts.put(
                        String.valueOf(file.getFileName()),
                        text.replaceAll("(\"asked\" ?: ?|asked )\\d+( times?)?", "$1N"));
            }
        }
        return texts;
    }

    @Test
    void metrics_are_the_same_bytes_where_examples_of_the_same_ratings_change_their_truth() throws IOException {
        task(0);
        Map<String, String> before = given("metrics");
        String data = Files.readString(folder.resolve("task/data.csv"));
        task(1);

        assertThat(Files.readString(folder.resolve("task/data.csv"))).isNotEqualTo(data);
        assertThat(given("metrics")).isEqualTo(before);
        assertThat(before.get("metrics.csv")).contains("panel,raters,,all,consensus-wrong,truth,,,,value,");
    }

    @Test
    void a_verdict_keeps_the_figures_of_raters_back_and_tells_what_they_rated() throws IOException {
        task(0);
        Map<String, String> given = given("verdict");

        assertThat(given.get("metrics.csv").lines()).hasSize(1);
        assertThat(given.get("report.html"))
                .contains("3\u00a0raters gave 360\u00a0ratings of 120 of 120\u00a0examples, 3 of each.")
                .doesNotContain("consensus-wrong truth", "they are wrong on");
        assertThat(given.get("raters.csv").lines())
                .contains("task,rater,group,ratings,method,ability")
                .hasSize(4);
    }

    @Test
    void what_raters_are_held_to_be_does_not_move_with_the_truth() throws IOException {
        task(0);
        String before = given("examples").get("raters.csv");
        String data = Files.readString(folder.resolve("task/data.csv"));
        Called.file(folder.resolve("task/data.csv"), data.replace("example-001,no", "example-001,yes"));

        assertThat(given("examples").get("raters.csv")).isEqualTo(before);
    }
}
