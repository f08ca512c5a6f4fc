package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real people's labels, by the tasks that are run on them. */
class CrowdDataTest {

    private static TaskRun run(String crowd) {
        Settings settings = new Settings(Map.of("shared", SharedData.folder()), OptionalLong.empty(), 1, true);
        Path file = Path.of(System.getProperty("plumbline.root"), "tasks/real/crowd", crowd, "task.yaml");
        return new Harness(settings).run(TaskFiles.read(file), Progress.SILENT);
    }

    private static Measured.Value value(TaskRun run, String arm, String metric, Against against) {
        return (Measured.Value) run.measurements()
                .find(new MetricKey(arm, "", MetricKey.ALL, metric, against))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"bluebird, 108, .7593", "dog, 807, .8222"})
    void the_majority_is_as_often_right_as_is_known_of_these_data_where_ties_are_shared(
            String crowd, int n, double accuracy) {
        Measured.Value found = value(run(crowd), "weak", "accuracy-ties-shared", Against.TRUTH);
        assertThat(found.estimate()).isEqualTo(accuracy, within(5e-5));
        assertThat(found.n()).isEqualTo(n);
    }

    @ParameterizedTest
    @CsvSource({"bluebird, 18, 3", "dog, 271, 26"})
    void where_people_agree_they_are_wrong_as_often_as_is_known_of_these_data(String crowd, int agree, int wrong) {
        TaskRun run = run(crowd);
        Measured.Value found = value(run, "raters", "consensus-wrong", Against.TRUTH);
        assertThat(found.n()).isEqualTo(agree);
        assertThat(found.estimate()).isEqualTo(wrong / (double) agree, within(1e-12));
        Measured.Value consensus = value(run, "raters", "consensus", Against.RATINGS);
        assertThat(consensus.estimate()).isEqualTo(agree / (double) consensus.n(), within(1e-12));
    }

    /** As a script of its own counts them: D and E of the pictures' counts, and all ways to leave one or none out of ten or 39. */
    @ParameterizedTest
    @CsvSource({"bluebird, .1255, .5882, 39, .7593", "dog, .5194, .6411, 9, .8209"})
    void agreement_and_the_last_point_of_the_majority_are_as_counted_otherwise(
            String crowd, double alpha, double agreement, int most, double accuracy) {
        TaskRun run = run(crowd);
        assertThat(value(run, "raters", "krippendorff-alpha", Against.RATINGS).estimate())
                .isEqualTo(alpha, within(5e-5));
        assertThat(value(run, "raters", "rater-agreement", Against.RATINGS).estimate())
                .isEqualTo(agreement, within(5e-5));
        MetricKey last = new MetricKey(
                "raters", "", MetricKey.ALL, "majority-accuracy", Against.TRUTH, "raters", Integer.toString(most));
        assertThat(((Measured.Value) run.measurements().find(last).orElseThrow()).estimate())
                .isEqualTo(accuracy, within(5e-5));
    }
}
