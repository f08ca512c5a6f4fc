package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The arm of a panel's raters in whole tasks: gates on it, what it may be asked, and what is told of it. */
class RatersArmTest {

    @TempDir
    private Path folder;

    /** Forty questions in two kinds, ten workers: of kind b they all but agree, wrongly on every other. */
    @BeforeEach
    void data() throws IOException {
        StringBuilder truth = new StringBuilder("question,kind,truth\n");
        StringBuilder said = new StringBuilder("question,worker,answer\n");
        for (int q = 0; q < 40; q++) {
            boolean yes = q % 4 < 2;
            boolean agree = q >= 20;
            truth.append("q").append(q).append(agree ? ",b," : ",a,").append(yes ? "yes\n" : "no\n");
            for (int w = 0; w < 10; w++) {
                boolean wrong = agree ? q % 2 == 1 : w % 3 == q % 3;
                said.append("q").append(q).append(",w").append(w).append(wrong == yes ? ",no\n" : ",yes\n");
            }
        }
        Files.writeString(folder.resolve("truth.csv"), truth);
        Files.writeString(folder.resolve("said.csv"), said);
    }

    private Task task(String truth, String verdict) throws IOException {
        Files.writeString(folder.resolve("task.yaml"), """
                task: raters
                about: A panel labels.
                dataset: {file: truth.csv, id: question}
                labeling:
                  panel: {ratings: {file: said.csv, example: question, rater: worker, rating: answer}}
                truth: {column: truth, slices: [kind]%s}
                verdict: [%s]
                """.formatted(truth, verdict));
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private static TaskRun run(Task task) {
        return new Harness(Settings.standard()).run(task, Progress.SILENT);
    }

    private void refused(String truth, String verdict, String message) {
        assertThatThrownBy(() -> run(task(truth, verdict)))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void raters_are_gated_as_any_arm_on_slices_too() throws IOException {
        TaskRun run = run(task(
                "",
                "{metric: consensus-wrong, arm: raters, slice: {kind: b}, at-most: 0.1},"
                        + " {metric: consensus, arm: raters, slice: {kind: b}, against: ratings, at-least: 0.8},"
                        + " {metric: confidence, arm: weak, against: ratings, at-least: 0.7}"));

        assertThat(run.verdict())
                .extracting(gate -> gate.outcome())
                .containsExactly(Outcome.FAIL, Outcome.PASS, Outcome.PASS);
        assertThat(run.verdict().get(0).sentence())
                .startsWith("raters on kind=b: consensus-wrong is .5000 (one-sided 95 % lower bound .3");
        assertThat(run.arms())
                .extracting(Arm::name, Arm::note)
                .first()
                .hasToString("(\"weak\", \"a panel of 10 raters, by majority\")");
        assertThat(run.arms()).extracting(Arm::name).containsExactly("weak", "raters");
        assertThat(run.arms().get(1).note()).isEqualTo("10 raters, 400 ratings");
    }

    @Test
    void what_raters_are_not_measured_by_is_told() {
        refused(
                "",
                "{metric: accuracy, arm: raters, at-least: 0.5}",
                "task.yaml:7:11: 'accuracy' is not measured for the arm 'raters' of this task; expected one of krippendorff-alpha,"
                        + " fleiss-kappa, rater-agreement, consensus, consensus-wrong, rater-accuracy, error-correlation,"
                        + " effective-raters, bias-floor");
        refused(
                "",
                "{metric: krippendorff-alpha, arm: raters, at-least: 0.5}",
                "task.yaml:7:11: 'krippendorff-alpha' of the arm 'raters' is not measured against truth; write 'against: ratings'");
        refused(
                "",
                "{metric: confidence, arm: raters, against: ratings, at-least: 0.5}",
                "task.yaml:7:11: 'confidence' is not measured for the arm 'raters' of this task; expected one of krippendorff-alpha,"
                        + " fleiss-kappa, rater-agreement, consensus, consensus-wrong, rater-accuracy, error-correlation,"
                        + " effective-raters, bias-floor");
    }

    @Test
    void a_task_says_what_a_consensus_is_and_which_accuracies_are_wanted() throws IOException {
        TaskRun run = run(task(", panel: {consensus: 0.6, wanted-accuracy: 0.7}", ""));
        MetricKey consensus = new MetricKey("raters", "", "kind=a", "consensus", Against.RATINGS);
        assertThat(((Measured.Value) run.measurements().find(consensus).orElseThrow()).estimate())
                .isEqualTo(1);
        assertThat(run.measurements().all())
                .extracting(Measurement::key)
                .filteredOn(key -> key.metric().equals("raters-needed"))
                .extracting(MetricKey::toString)
                .containsExactly("raters-needed of raters against truth at accuracy 0.7");
    }

    @Test
    void a_consensus_of_less_than_half_and_a_panel_that_is_none_are_refused() throws IOException {
        refused(
                ", panel: {consensus: 0.5}",
                "",
                "task.yaml:6:59: expected a number from 0.51 to 1, found '0.5'; correct it");
        Files.writeString(folder.resolve("task.yaml"), """
                task: raters
                about: One rater labels.
                dataset: {file: truth.csv, id: question}
                labeling: {ratings: {column: kind}}
                truth: {column: truth, panel: {consensus: 0.8}}
                verdict: []
                """);
        Task task = TaskFiles.read(folder.resolve("task.yaml"));
        assertThatThrownBy(() -> run(task))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(
                        "task.yaml:5:31: there is no panel of raters to ask this of; leave out panel, or write"
                                + " labeling: {panel: ...}");
    }

    @Test
    void a_run_that_keeps_examples_back_tells_of_raters_where_enough_are_behind_it() throws IOException {
        Settings metrics = new Settings(Map.of(), OptionalLong.empty(), 1, true, Disclosure.METRICS);
        TaskRun run = new Harness(metrics).run(task(", fewest: 15", ""), Progress.SILENT);
        MetricKey some = new MetricKey("raters", "", "all", "consensus-wrong", Against.TRUTH);
        assertThat(run.measurements().find(some).orElseThrow()).isInstanceOf(Measured.Value.class);
        // Ten of the twenty of kind b are wrong, and those ten alone have a confidence.
        MetricKey few = new MetricKey("weak", "", "kind=b", "confidence-where-wrong", Against.TRUTH);
        assertThat(run.measurements().find(few).orElseThrow())
                .isEqualTo(new Measured.Undefined("kept back, since with others it gives away fewer than 15 examples"));
        assertThat(run.measurements().all())
                .filteredOn(m -> m.key().axis().equals("raters"))
                .hasSize(5)
                .allMatch(m -> m.measured() instanceof Measured.Value);
    }

    @Test
    void power_plans_what_it_can_of_raters_and_says_of_the_rest_that_a_pilot_is_needed() throws IOException {
        Task task = task(
                "",
                "{metric: accuracy-ties-shared, arm: weak, at-least: 0.5}, {metric: consensus-wrong, arm: raters, at-most: 0.1}");
        List<String> sentences = new Harness(Settings.standard())
                .power(task).stream().map(plan -> plan.sentence()).toList();
        assertThat(sentences.get(0))
                .startsWith("weak: accuracy-ties-shared at least .5: 40 examples in 40 clusters, 1 seed; decides");
        assertThat(sentences.get(1))
                .isEqualTo(
                        "raters: consensus-wrong at most .1: 40 examples in 40 clusters, 1 seed; the variance of consensus-wrong"
                                + " does not follow from the design, so plan it by a pilot run");
    }

    @Test
    void simulated_raters_are_swept_from_a_task_file() throws IOException {
        Files.writeString(folder.resolve("task.yaml"), """
                task: swept
                about: The same raters, whose errors correlate more and more.
                dataset: {file: truth.csv, id: question}
                labeling:
                  panel:
                    raters: {crowd: {count: 5, classes: {error-rate: 0.3}}}
                    sweep: {correlation: [0, 0.5, 1]}
                    aggregation: [majority, dawid-skene]
                truth: {column: truth}
                verdict: []
                """);
        TaskRun run = run(TaskFiles.read(folder.resolve("task.yaml")));
        List<MetricKey> keys = run.measurements().all().stream()
                .map(Measurement::key)
                .filter(key -> key.axis().equals("correlation"))
                .toList();
        assertThat(keys).extracting(MetricKey::step).containsOnly("0", "0.5", "1");
        assertThat(keys)
                .contains(
                        new MetricKey("raters", "", "all", "krippendorff-alpha", Against.RATINGS, "correlation", "0.5"),
                        new MetricKey(
                                "aggregation",
                                "dawid-skene",
                                "all",
                                "confidence",
                                Against.RATINGS,
                                "correlation",
                                "1"));
        Measured all = run.measurements()
                .find(new MetricKey("raters", "", "all", "error-correlation", Against.TRUTH, "correlation", "1"))
                .orElseThrow();
        assertThat(((Measured.Value) all).estimate()).isEqualTo(1, within(1e-9));
    }
}
