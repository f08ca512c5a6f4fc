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
}
