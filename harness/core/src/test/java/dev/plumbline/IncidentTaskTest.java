package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong signs and their detectors, from a task file on, by numbers that can be checked by hand. */
class IncidentTaskTest {

    @TempDir
    private Path folder;

    /** Two prompts of two answers; of each the second has the higher reward and rating, and one pair of canaries. */
    private Task task(String mark) throws IOException {
        Files.writeString(folder.resolve("answers.csv"), """
                id,prompt,reward,rating,canary,gold
                a1,a,0,1,bad,0
                a2,a,1,2,%s,1
                b1,b,0,1,,0
                b2,b,1,2,,1
                """.formatted(mark));
        Files.writeString(folder.resolve("task.yaml"), """
                task: signs
                about: Wrong.
                dataset: {file: answers.csv, id: id, pool: prompt}
                learning: {rewards: {r: {given: {column: reward}}}}
                policy: {pressure: {rating: rating, best-of: [1], incident: {beta: 1, canaries: canary}}}
                truth: {gold: {column: gold}}
                """);
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private static double value(TaskRun run, String metric, String cell) {
        MetricKey key = new MetricKey("policy", "r", "all", metric, Against.RATINGS).at("cell", cell);
        return ((Measured.Value) run.measurements().find(key).orElseThrow()).estimate();
    }

    @Test
    void detectors_ask_the_reward_that_is_optimised_and_a_dashboard_the_one_that_is_read() throws IOException {
        TaskRun run = new Harness(Settings.standard()).run(task("good"), Progress.SILENT);
        double tilted = Math.E / (1 + Math.E) - .5;

        assertThat(value(run, "optimised-rating-correlation", "sound")).isEqualTo(1);
        assertThat(value(run, "optimised-rating-correlation", "both")).isEqualTo(-1);
        assertThat(value(run, "optimised-rating-correlation", "optimiser")).isEqualTo(-1);
        assertThat(value(run, "reward-rating-correlation", "both")).isEqualTo(-1);
        assertThat(value(run, "reward-rating-correlation", "optimiser")).isEqualTo(1);
        assertThat(value(run, "logged-reward-change", "both")).isCloseTo(tilted, within());
        assertThat(value(run, "logged-reward-change", "optimiser")).isCloseTo(-tilted, within());
        assertThat(value(run, "rating-change", "sound")).isCloseTo(tilted, within());
        assertThat(value(run, "rating-change", "both")).isCloseTo(-tilted, within());
        assertThat(value(run, "entropy", "coherence")).isZero();
        assertThat(value(run, "kl-divergence", "coherence")).isCloseTo(Math.log(2), within());
    }

    private static Offset<Double> within() {
        return Assertions.within(1e-12);
    }

    @Test
    void a_canary_is_good_or_bad() throws IOException {
        Task task = task("fine");

        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "expected good, bad or nothing in column 'canary', found 'fine'; name a column that"
                                + " marks canaries");
    }
}
