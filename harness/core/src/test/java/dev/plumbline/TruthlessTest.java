package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Outcome;
import dev.plumbline.verdict.Silence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks whose data have no truth at all. */
class TruthlessTest {

    @TempDir
    private Path folder;

    /** Of 12 pairs the preferred response has the higher proxy in all but c1 and c2. */
    @BeforeEach
    void data() throws IOException {
        StringBuilder lines = new StringBuilder("id,pool,proxy,rating\n");
        for (int p = 1; p <= 12; p++) {
            int proxy = p <= 2 ? -1 : 1;
            lines.append("a%d,c%d,%d,1\nb%d,c%d,0,0\n".formatted(p, p, proxy, p, p));
        }
        Files.writeString(folder.resolve("answers.csv"), lines.toString());
    }

    private static final String PAIRS = "shape: pairs, ";
    private static final String LABELS = "labeling: {ratings: {column: rating}}\n";
    private static final String PRESSURE = "policy: {pressure: {rating: rating, best-of: [1, 2]}}\n";

    private Task task(String shape, String more, String verdict) throws IOException {
        Files.writeString(folder.resolve("task.yaml"), """
                task: truthless
                about: What do raters prefer?
                dataset: {%sfile: answers.csv, pool: pool}
                learning: {rewards: {proxy: {given: {column: proxy}}}}
                truth: {}
                %sverdict: [%s]
                """.formatted(shape, more, verdict));
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private static TaskRun run(Task task) {
        return new Harness(Settings.standard()).run(task, Progress.SILENT);
    }

    private static Measured measured(TaskRun run, String metric, Against against) {
        return run.measurements()
                .find(new MetricKey(Arm.REWARD, "proxy", "all", metric, against))
                .orElseThrow();
    }

    private static final Measured.Undefined UNTOLD =
            new Measured.Undefined("the data have no truth, so this cannot be told");

    @Test
    void a_reward_of_pairs_is_held_against_the_ratings_and_truth_is_undefined() throws IOException {
        TaskRun run = run(task(PAIRS, LABELS, "{metric: agreement, against: ratings, at-least: 0.5}"));

        assertThat(((Measured.Value) measured(run, "agreement", Against.RATINGS)).estimate())
                .isEqualTo(10 / 12.0);
        assertThat(measured(run, "pairwise-accuracy", Against.TRUTH)).isEqualTo(UNTOLD);
        assertThat(run.verdict().get(0).outcome()).isEqualTo(Outcome.PASS);
        assertThat(run.verdict().get(0).silence()).isEqualTo(Silence.UNTESTED);
        assertThat(run.measurements().all().stream()
                        .filter(one -> one.key().against() == Against.TRUTH)
                        .allMatch(one -> one.measured().equals(UNTOLD)))
                .isTrue();
    }

    @Test
    void a_policy_under_pressure_has_curves_of_proxy_and_rating_and_none_of_gold() throws IOException {
        TaskRun run = run(task("", PRESSURE, ""));

        assertThat(((Measured.Value) measured(run, "within-pool-accuracy", Against.RATINGS)).estimate())
                .isEqualTo(10 / 12.0);
        MetricKey gold =
                new MetricKey(Arm.POLICY, "proxy", "all", "gold-change", Against.TRUTH).at("best-of-pool", "2");
        MetricKey rating =
                new MetricKey(Arm.POLICY, "proxy", "all", "rating-change", Against.RATINGS).at("best-of-pool", "2");
        assertThat(run.measurements().find(gold)).contains(UNTOLD);
        // a quarter more of the preferred in ten pools, a quarter less in two
        assertThat(((Measured.Value) run.measurements().find(rating).orElseThrow()).estimate())
                .isCloseTo(.25 * 8 / 12, org.assertj.core.data.Offset.offset(1e-12));
    }

    private String refused(String shape, String more, String verdict) {
        StringBuilder message = new StringBuilder();
        assertThatThrownBy(() -> run(task(shape, more, verdict)))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> e.problems().forEach(problem -> message.append(problem.message())));
        return message.toString();
    }

    @Test
    void what_needs_a_truth_is_refused() {
        assertThat(refused("", "", "{metric: within-pool-accuracy, at-least: 0.5}"))
                .isEqualTo(
                        "a dataset from a file needs the name of its truth; add column: NAME, or where there is none hold every"
                                + " gate against: ratings");
        assertThat(refused("", LABELS, ""))
                .isEqualTo(
                        "weak labels of single candidates name classes of a truth, and the data have none; leave out labeling"
                                + " and give rewards their ratings by ratings: COLUMN, or add column: NAME to truth");
        assertThat(refused(PAIRS, "labeling: {simulated-rater: {error-rate: 0.1}}\n", ""))
                .isEqualTo(
                        "labeling other than by ratings of the data is simulated or taught by truth, and the data have none;"
                                + " leave it out, or add column: NAME to truth");
    }
}
