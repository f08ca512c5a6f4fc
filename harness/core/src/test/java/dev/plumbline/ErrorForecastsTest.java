package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way from ratings in a file to their predictability. */
class ErrorForecastsTest {

    @TempDir
    private Path folder;

    /** Truth is the sign of a noisy sum of two columns; who is flipped is asked of the truly positive alone. */
    private TaskRun run(long seed, String model, BiPredicate<Double, Double> flipped) throws IOException {
        Draws draws = Draws.of(seed, "claims", 0);
        StringBuilder csv = new StringBuilder("key,a,b,rating,truth\n");
        for (int i = 0; i < 3000; i++) {
            double a = draws.gaussian();
            double b = draws.gaussian();
            boolean truth = a + b + draws.gaussian() / 2 > 0;
            boolean rating = truth && !flipped.test(a, draws.uniform());
            csv.append(String.format(
                    Locale.ROOT, "%d,%.4f,%.4f,%s,%s%n", i, a, b, rating ? "yes" : "no", truth ? "yes" : "no"));
        }
        Files.writeString(folder.resolve("claims.csv"), csv.toString().replace("\r\n", "\n"));
        Path file = Files.writeString(folder.resolve("task.yaml"), """
                task: flips
                about: Are the errors of these ratings predictable?
                dataset:
                  file: claims.csv
                  id: key
                  views: {all: {columns: {names: [a, b]}}}
                  split: {transfer: 0.5, held-out: 0.5}
                labeling: {ratings: {column: rating}}
                learning: {student: {view: all, model: MODEL}, seeds: 2}
                truth: {column: truth, slices: []}
                verdict: []
                """.replace("MODEL", model));
        return new Harness(new Settings(Map.of(), OptionalLong.of(seed), 1, false))
                .run(TaskFiles.read(file), Progress.SILENT);
    }

    private static Measured.Value measured(TaskRun run, String arm, String method, String metric) {
        return (Measured.Value) run.measurements()
                .find(new MetricKey(arm, method, "all", metric, Against.TRUTH))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void flips_of_one_class_at_random_are_noise(long seed) throws IOException {
        TaskRun run = run(seed, "logistic", (a, u) -> u < .3);
        Measured.Value auc = measured(run, "weak", "", "error-predictability");
        assertThat(auc.interval().low(.99)).isLessThan(.5);
        assertThat(auc.interval().high(.99)).isGreaterThan(.5);
        assertThat(measured(run, "student", "soft", "inherited-error-over-random-flips")
                        .estimate())
                .as("no more is copied than of other random flips")
                .isBetween(-.1, .1);
    }

    @Test
    void flips_by_a_column_that_the_student_sees_are_predictable_and_copied() throws IOException {
        TaskRun run = run(1, "logistic", (a, u) -> a < .3);
        assertThat(measured(run, "weak", "", "error-predictability").interval().low(.95))
                .isGreaterThan(.95);
        assertThat(measured(run, "student", "soft", "inherited-error-over-random-flips")
                        .interval()
                        .low(.95))
                .isGreaterThan(0);
    }

    @Test
    void a_network_diagnoses_as_well() throws IOException {
        TaskRun run = run(1, "{mlp: {hidden: 8, epochs: 5}}", (a, u) -> a < .3);
        assertThat(measured(run, "weak", "", "error-predictability").interval().low(.95))
                .isGreaterThan(.9);
    }
}
