package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How rewards order the candidates of pools, over a whole task. */
class RewardsOfPoolsTest {

    @TempDir
    private Path folder;

    /**
     * By gold the reward has of p's three pairs (3 > 2 > 1) two right, of q's single one none, of r's two one right and one tied; by the ratings, of p's
     * two pairs one, of q's none, of r's two one tied.
     */
    @BeforeEach
    void data() throws IOException {
        Files.writeString(folder.resolve("answers.csv"), """
                id,prompt,style,proxy,rating,gold
                p1,p,plain,.1,0,1
                p2,p,plain,.9,1,2
                p3,p,fancy,.5,0,3
                q1,q,plain,.7,1,-1
                q2,q,plain,.2,1,1
                r1,r,plain,.4,0,0
                r2,r,fancy,.4,1,2
                r3,r,plain,.3,0,-2
                """);
    }

    private TaskRun run(String more) throws IOException {
        Files.writeString(folder.resolve("task.yaml"), """
                task: order
                about: How does a reward order the candidates of a pool?
                dataset: {file: answers.csv, pool: prompt, split: {held-out: 1}}
                learning: {rewards: {proxy: {given: {column: proxy}}}}
                """ + more);
        return new Harness(Settings.standard()).run(TaskFiles.read(folder.resolve("task.yaml")), Progress.SILENT);
    }

    private static final String GOLD = "truth: {gold: {column: gold}, slices: [style]}\n";
    private static final String RATED = "labeling: {ratings: {column: rating}}\n";

    private static Measured measured(TaskRun run, String slice, String metric, Against against) {
        return run.measurements()
                .find(new MetricKey(Arm.REWARD, "proxy", slice, metric, against))
                .orElseThrow();
    }

    private static Measured.Value value(TaskRun run, String metric, Against against) {
        return (Measured.Value) measured(run, "all", metric, against);
    }

    @Test
    void a_pair_that_differs_in_gold_is_right_where_the_reward_differs_alike() throws IOException {
        TaskRun run = run(GOLD + "verdict: []\n");

        // p: 2 > 1, 3 > 1 right, 3 > 2 wrong; q: wrong; r: 2 > 0 tied, 2 > -2 and 0 > -2 right
        Measured.Value accuracy = value(run, "within-pool-accuracy", Against.TRUTH);
        assertThat(accuracy.estimate()).isEqualTo(4 / 7.0);
        assertThat(accuracy.n()).isEqualTo(7);
        assertThat(accuracy.clusters()).isEqualTo(3);
        assertThat(accuracy.seeds()).isEqualTo(1);
        assertThat(value(run, "within-pool-accuracy-ties-shared", Against.TRUTH).estimate())
                .isEqualTo(4.5 / 7);
        assertThat(value(run, "within-pool-ties", Against.TRUTH).estimate()).isEqualTo(1 / 7.0);
        assertThat(measured(run, "all", "within-pool-accuracy", Against.RATINGS))
                .isEqualTo(new Measured.Undefined("no rating says what the candidates of a pool are worth to raters"));
    }

    @Test
    void against_the_weak_labels_candidates_of_one_label_are_no_pair() throws IOException {
        TaskRun run = run(RATED.replace("rating}", "verdict}") + GOLD + "verdict: []\n", "rating", "verdict");

        // p: p2 above p1 and p3, both right; q: none; r: r2 above r3 right, above r1 tied
        assertThat(value(run, "within-pool-accuracy", Against.RATINGS).estimate())
                .isEqualTo(3 / 4.0);
        assertThat(value(run, "within-pool-accuracy", Against.RATINGS).n()).isEqualTo(4);
        assertThat(value(run, "within-pool-accuracy", Against.RATINGS).clusters())
                .isEqualTo(2);
    }

    /** With the ratings as names of the classes. */
    private TaskRun run(String more, String from, String to) throws IOException {
        Path file = folder.resolve("answers.csv");
        List<String> lines = Files.readAllLines(file).stream()
                .map(line -> line.replace("," + from + ",", "," + to + ",")
                        .replaceAll(",0,(-?\\d)$", ",bad,$1")
                        .replaceAll(",1,(-?\\d)$", ",good,$1"))
                .toList();
        Files.write(file, lines);
        return run(more);
    }

    @Test
    void a_slice_has_the_pairs_both_of_whose_candidates_are_in_it() throws IOException {
        TaskRun run = run(GOLD + "verdict: []\n");

        // p: 2 > 1 right; q: wrong; r: 0 > -2 right
        assertThat(((Measured.Value) measured(run, "style=plain", "within-pool-accuracy", Against.TRUTH)).estimate())
                .isEqualTo(2 / 3.0);
        assertThat(measured(run, "style=fancy", "within-pool-accuracy", Against.TRUTH))
                .isEqualTo(new Measured.Undefined(
                        "no held-out example here has another of its pool that differs in worth"));
    }

    @Test
    void without_student_and_scores_a_gate_means_the_reward() throws IOException {
        TaskRun run = run(GOLD + "verdict: [{metric: within-pool-accuracy, at-least: 0.1}]\n");

        assertThat(run.verdict().get(0).key())
                .isEqualTo(new MetricKey(Arm.REWARD, "proxy", "all", "within-pool-accuracy", Against.TRUTH));
    }

    @Test
    void a_reward_of_a_pool_is_no_probability_of_a_class() {
        assertThatThrownBy(() -> run(GOLD + "verdict: [{metric: accuracy, at-least: 0.1}]\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'accuracy' is not measured for the arm 'reward' of this task; expected one of"
                        + " within-pool-accuracy, within-pool-accuracy-ties-shared, within-pool-ties");
    }

    @Test
    void a_truth_that_errs_leaves_the_order_undefined() throws IOException {
        TaskRun run = run(GOLD.replace("}, s", "}, error-rate: 0.1, s") + "verdict: []\n");

        assertThat(measured(run, "all", "within-pool-accuracy", Against.TRUTH))
                .isEqualTo(new Measured.Undefined(
                        "a reward's order is held against a truth that every example has and that does not err"));
    }
}
