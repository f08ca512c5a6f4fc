package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.cache.Malformed;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Draws;
import dev.plumbline.reuse.StageResults;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.HullInterval;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole tasks whose truth is that of a sample, errs, or both. */
class TruthOfASampleTest {

    private static final int N = 240;

    @TempDir
    Path folder;

    /** Claims of two topics; the first 80 are of the transfer split. */
    private void claims(IntPredicate known) throws IOException {
        StringBuilder csv = new StringBuilder("id,topic,support,rating,part,p,is_true\n");
        StringBuilder panel = new StringBuilder("example,who,says\n");
        Draws draws = Draws.of(3, "claims", 0);
        for (int i = 0; i < N; i++) {
            boolean truth = draws.uniform() < .5;
            boolean bad = i % 4 == 0;
            boolean rating = draws.uniform() < (bad ? .6 : .9) == truth;
            double support = (truth ? 1 : -1) + draws.gaussian();
            csv.append("c%d,%s,%.3f,%b,%s,%s,%s%n"
                    .formatted(
                            i,
                            bad ? "bad" : "good",
                            support,
                            rating,
                            i < 80 ? "transfer" : "held-out",
                            bad ? "1" : "0.5",
                            known.test(i) ? truth : ""));
            for (int r = 0; r < 3; r++) {
                panel.append("c%d,r%d,%b%n".formatted(i, r, draws.uniform() < .8 == truth));
            }
        }
        Files.writeString(folder.resolve("claims.csv"), csv);
        Files.writeString(folder.resolve("panel.csv"), panel);
    }

    private TaskRun run(String labeling, String truth, Disclosure disclosure) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, """
                task: claims
                about: A task whose truth is not that of every example.
                dataset:
                  file: claims.csv
                  id: id
                  views: {all: {columns: {names: [support]}}}
                  split: {column: part}
                labeling: %s
                learning: {student: {view: all, model: logistic}}
                truth: {column: is_true, slices: [topic], compare: [[student/soft, weak]], discover: {columns: [topic]}, fewest: 2%s}
                verdict: [{metric: accuracy, arm: student, method: soft, at-least: 0.5}]
                """.formatted(labeling, truth));
        return new Harness(new Settings(Map.of(), OptionalLong.empty(), 1, true, disclosure))
                .run(TaskFiles.read(file), Progress.SILENT);
    }

    private TaskRun run(String truth) throws IOException {
        return run("{ratings: {column: rating}}", truth, Disclosure.EXAMPLES);
    }

    private static final String SAMPLED = ", sampled: {probability: p}";

    /** All of the bad topic and every other one of the good, on transfer of the first 40. */
    private static boolean drawn(int i) {
        return i % 4 == 0 || (i % 2 == 0 && (i < 40 || i >= 80));
    }

    private static Measured.Value value(TaskRun run, String arm, String method, String metric, Against against) {
        return (Measured.Value) run.measurements()
                .find(new MetricKey(arm, method, "all", metric, against))
                .orElseThrow();
    }

    @Test
    void a_task_of_which_a_sample_has_a_truth_runs_to_its_verdict() throws IOException {
        claims(TruthOfASampleTest::drawn);
        TaskRun run = run(SAMPLED);
        assertThat(run.heldOut().sampled().orElseThrow().examples()).isEqualTo(80);
        // 40 of weight 1 and 40 of weight 2 stand for 120; 120^2/(40 + 160) = 72.
        assertThat(run.heldOut().sampled().orElseThrow().standFor()).isEqualTo(120);
        assertThat(run.heldOut().sampled().orElseThrow().effectiveSize()).isEqualTo(72);
        assertThat(value(run, "student", "soft", "accuracy", Against.TRUTH).n()).isEqualTo(80);
        assertThat(value(run, "student", "soft", "agreement", Against.RATINGS).n())
                .isEqualTo(160);
        assertThat(run.arms())
                .filteredOn(arm -> arm.name().equals(Arm.CEILING))
                .extracting(Arm::note)
                .singleElement()
                .asString()
                .startsWith("learned from the 30 of 80 examples that have a truth");
        assertThat(run.controls().all()).allMatch(control -> control.outcome() == Control.Outcome.HELD);
        assertThat(run.verdict())
                .singleElement()
                .satisfies(gate -> assertThat(gate.measured()).isInstanceOf(Measured.Value.class));
        assertThat(run.measurements().comparisons()).hasSize(1);
        assertThat(run.measurements().discovery()).isPresent();
    }

    @Test
    void a_truth_that_errs_widens_and_leaves_the_estimates() throws IOException {
        claims(i -> true);
        Measured.Value exact = value(run(""), "student", "soft", "accuracy", Against.TRUTH);
        Measured.Value erring = value(run(", error-rate: 0.05"), "student", "soft", "accuracy", Against.TRUTH);
        assertThat(erring.estimate()).isEqualTo(exact.estimate());
        assertThat(erring.interval()).isInstanceOf(HullInterval.class);
        // 8 of 160.
        assertThat(erring.interval().widenedBelow()).isBetween(.0499, .0501);
        assertThat(erring.interval().low(.95))
                .isLessThanOrEqualTo(exact.interval().low(.95) - .0499);
    }

    @Test
    void of_a_sample_that_errs_the_heaviest_examples_are_the_worst() throws IOException {
        claims(TruthOfASampleTest::drawn);
        Measured.Value both = value(run(", error-rate: 0.05" + SAMPLED), "student", "soft", "accuracy", Against.TRUTH);
        // 4 of 80 examples, each of weight 2 of 120.
        assertThat(both.interval().widenedBelow()).isBetween(8 / 120.0 - 1e-9, 8 / 120.0 + 1e-9);
    }

    @Test
    void what_is_stored_of_such_a_task_comes_back() throws IOException, Malformed {
        claims(TruthOfASampleTest::drawn);
        TaskRun run = run(", error-rate: 0.05" + SAMPLED);
        byte[] stored = StageResults.write(run.measurements(), Measurements.class);
        assertThat(StageResults.read(stored, Measurements.class))
                .usingRecursiveComparison()
                .isEqualTo(run.measurements());
    }

    @Test
    void a_run_that_keeps_truth_back_counts_the_examples_that_have_one() throws IOException {
        // Of the good topic one held-out example has a truth: fewer than 2, so neither topic is told.
        claims(i -> i % 4 == 0 || i == 81 || i == 2);
        TaskRun told = run("{ratings: {column: rating}}", SAMPLED, Disclosure.METRICS);
        assertThat(told.heldOut().truth()).containsOnly(-1);
        assertThat(told.heldOut().sampled().orElseThrow().examples()).isEqualTo(41);
        for (String topic : new String[] {"topic=good", "topic=bad"}) {
            assertThat(told.measurements().find(new MetricKey("student", "soft", topic, "accuracy", Against.TRUTH)))
                    .contains(
                            new Measured.Undefined("kept back, since with others it gives away fewer than 2 examples"));
        }
        assertThat(told.measurements().find(new MetricKey("student", "soft", "all", "accuracy", Against.TRUTH)))
                .containsInstanceOf(Measured.Value.class);
    }

    @Test
    void a_panel_is_weighted_and_widened_as_the_others_are() throws IOException {
        claims(TruthOfASampleTest::drawn);
        String panel = "{panel: {ratings: {file: panel.csv, rater: who, rating: says}}}";
        TaskRun run = run(panel, ", error-rate: 0.05" + SAMPLED, Disclosure.EXAMPLES);
        assertThat(value(run, "raters", "", "rater-accuracy", Against.TRUTH).n())
                .isEqualTo(80);
        assertThat(value(run, "raters", "", "rater-agreement", Against.RATINGS).n())
                .isEqualTo(160);
        assertThat(run.measurements().find(new MetricKey("raters", "", "all", "error-correlation", Against.TRUTH)))
                .contains(new Measured.Undefined(
                        "truth errs on up to 5 %, and no bound is known on how far that moves this metric"));
    }

    @Test
    void a_policy_and_a_sample_do_not_go_together() throws IOException {
        claims(TruthOfASampleTest::drawn);
        assertThatThrownBy(() -> run(SAMPLED + "}\npolicy: {rounds: {}"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("leave out error-rate and sampled");
    }
}
