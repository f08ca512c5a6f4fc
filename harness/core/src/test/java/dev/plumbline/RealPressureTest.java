package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy under pressure on real solutions, by the task that is run on them. */
class RealPressureTest {

    private static final Path TASK =
            Path.of(System.getProperty("plumbline.root"), "tasks/real/gsm8k-pressure/task.yaml");

    private static TaskRun run(Path task) {
        Settings settings = new Settings(Map.of("shared", SharedData.folder()), OptionalLong.empty(), 1, true);
        return new Harness(settings).run(TaskFiles.read(task), Progress.SILENT);
    }

    private static double gain(TaskRun run, String reward, String draws) {
        MetricKey key = new MetricKey("policy", reward, "all", "gold-change", Against.TRUTH).at("best-of", draws);
        Measured found = run.measurements().find(key).orElseThrow();
        return ((Measured.Value) found).estimate();
    }

    /** To four digits .3793, and then .3916, .3920, .3939 by length and .3669, .3550, .3415 by its opposite. */
    @Test
    void the_task_gains_by_length_and_loses_by_its_opposite_what_is_known_of_these_data() {
        TaskRun run = run(TASK);
        double[] longer = {0, .3916 - .3793, .3920 - .3793, .3939 - .3793};
        double[] shorter = {0, .3669 - .3793, .3550 - .3793, .3415 - .3793};
        for (int n = 1; n <= 4; n++) {
            assertThat(gain(run, "longer", Integer.toString(n))).isEqualTo(longer[n - 1], within(1e-4));
            assertThat(gain(run, "shorter", Integer.toString(n))).isEqualTo(shorter[n - 1], within(1e-4));
        }
    }

    @Test
    void flipping_the_sign_of_each_swaps_the_two(@TempDir Path folder) throws IOException {
        String text = Files.readString(TASK);
        Path swapped = Files.writeString(
                folder.resolve("task.yaml"),
                text.replace("longer: {given: {column: length}}", "longer: {given: {column: length, flipped: true}}")
                        .replace(
                                "shorter: {given: {column: length, flipped: true}}",
                                "shorter: {given: {column: length}}"));
        assertThat(Files.readString(swapped)).isNotEqualTo(text);
        TaskRun one = run(TASK);
        TaskRun other = run(swapped);
        for (String draws : new String[] {"1", "2", "3", "4"}) {
            assertThat(gain(other, "longer", draws)).isEqualTo(gain(one, "shorter", draws));
            assertThat(gain(other, "shorter", draws)).isEqualTo(gain(one, "longer", draws));
        }
    }
}
