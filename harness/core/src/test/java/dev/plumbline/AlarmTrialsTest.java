package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Alarm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alarms of whole tasks, on errors that are planted in simulated raters. */
class AlarmTrialsTest {

    @TempDir
    private Path folder;

    private Task task(String raters, String learning) throws IOException {
        Path file = folder.resolve("task.yaml");
        Files.writeString(file, """
                task: alarms
                about: Which alarm tells?
                dataset:
                  world: {answers: {examples: 1200, aspects: [quality, citations]}}
                  split: {transfer: 0.5, held-out: 0.5}
                labeling:
                  panel:
                    raters: %s
                    aggregation: [majority, dawid-skene]
                %struth: {slices: [citation], alarms: {replicates: 39, audit: 100, sample: 300}}
                verdict: []
                """.formatted(raters, learning));
        return TaskFiles.read(file);
    }

    private static final String STUDENT = "learning: {student: {view: all, model: logistic}}\n";

    private static TaskRun run(Task task, int threads) {
        return new Harness(new Settings(Map.of(), OptionalLong.empty(), threads, false)).run(task, Progress.SILENT);
    }

    private static double power(TaskRun run, Alarm alarm, String error) {
        MetricKey key = new MetricKey("alarm", alarm.label(), "all", "power", alarm.against(), "error", error);
        return ((Measured.Value) run.measurements().find(key).orElseThrow(() -> new AssertionError(key))).estimate();
    }

    private static Stream<Alarm> alarms(Against against, TaskRun run, String error) {
        return Arrays.stream(Alarm.values())
                .filter(alarm -> alarm.against() == against)
                .filter(alarm -> run.measurements()
                        .find(new MetricKey("alarm", alarm.label(), "all", "power", against, "error", error))
                        .filter(Measured.Value.class::isInstance)
                        .isPresent());
    }

    @Test
    void no_alarm_by_ratings_tells_of_unopened_citations_and_every_one_by_truth_does() throws IOException {
        TaskRun run = run(task("{crowd: {count: 5, noise: 0.5, errors: unopened-citations}}", STUDENT), 1);

        assertThat(alarms(Against.RATINGS, run, "unopened-citations"))
                .hasSize(6)
                .allMatch(alarm -> power(run, alarm, "unopened-citations") <= .25);
        assertThat(alarms(Against.TRUTH, run, "unopened-citations"))
                .hasSize(6)
                .allMatch(alarm -> power(run, alarm, "unopened-citations") >= .75);
    }

    @Test
    void ratings_tell_of_raters_who_do_not_look() throws IOException {
        TaskRun run = run(
                task(
                        "{crowd: {count: 5, noise: 0.5, errors: unopened-citations}, careless: {count: 2, noise: 0.5, errors:"
                                + " [unopened-citations, spam]}}",
                        STUDENT),
                1);

        assertThat(power(run, Alarm.RATER_DISAGREEMENT, "spam")).isEqualTo(1);
        assertThat(power(run, Alarm.ODD_RATER, "spam")).isEqualTo(1);
        assertThat(power(run, Alarm.GROUP_DISAGREEMENT, "spam")).isEqualTo(1);
        // the spammers' votes are outvoted by five who look
        assertThat(power(run, Alarm.STUDENT_ERROR, "spam")).isLessThan(.5);
        assertThat(power(run, Alarm.ODD_RATER, "unopened-citations")).isLessThan(.25);
    }

    @Test
    void ratings_tell_of_an_error_that_some_raters_do_not_share() throws IOException {
        TaskRun run = run(
                task(
                        "{crowd: {count: 5, noise: 0.5, errors: unopened-citations}, careful: {count: 2, noise: 0.5}}",
                        STUDENT),
                1);

        assertThat(power(run, Alarm.GROUP_DISAGREEMENT, "unopened-citations")).isEqualTo(1);
    }

    @Test
    void threads_change_nothing_and_neither_does_a_second_error_the_power_for_the_first() throws IOException {
        Task both =
                task("{crowd: {count: 3, noise: 0.5, errors: [unopened-citations, {spam: {share: 0.3}}]}}", STUDENT);
        TaskRun one = run(both, 1);
        assertThat(run(both, 2).measurements()).isEqualTo(one.measurements());

        TaskRun alone = run(task("{crowd: {count: 3, noise: 0.5, errors: [{spam: {share: 0.3}}]}}", STUDENT), 1);
        // errors stand in the order of their names, so alone it has other trials; the reference is the same
        assertThat(power(one, Alarm.RATER_DISAGREEMENT, "spam"))
                .isEqualTo(power(alone, Alarm.RATER_DISAGREEMENT, "spam"))
                .isEqualTo(1);
    }

    @Test
    void without_a_student_the_raters_are_read_alone() throws IOException {
        TaskRun run = run(task("{crowd: {count: 3, noise: 0.5, errors: unopened-citations}}", ""), 1);

        assertThat(alarms(Against.RATINGS, run, "unopened-citations"))
                .containsExactly(Alarm.RATER_DISAGREEMENT, Alarm.ODD_RATER, Alarm.UNSURE_LABELS);
        assertThat(alarms(Against.TRUTH, run, "unopened-citations"))
                .containsExactly(Alarm.LABEL_ERROR, Alarm.CONSENSUS_ERROR);
    }

    @Test
    void alarms_of_raters_without_errors_are_refused() throws IOException {
        Task task = task("{crowd: {count: 3, noise: 0.5}}", STUDENT);

        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOf(BadInput.class)
                .hasMessage(folder.resolve("task.yaml")
                        + ":11:37: alarms are tried on errors that are planted in simulated raters, and the task plants"
                        + " none; add raters with errors to labeling.panel, or leave out alarms");
    }
}
