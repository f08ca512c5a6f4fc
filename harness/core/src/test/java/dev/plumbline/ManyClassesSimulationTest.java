package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 26 classes, 20,000 rows, 16 columns: a logistic weak model on four of them, students by neighbours and by a network. */
@Tag("simulation")
class ManyClassesSimulationTest {

    private static final int CLASSES = 26;
    private static final int ROWS = 20_000;
    private static final int COLUMNS = 16;

    @TempDir
    private Path folder;

    /** Normal clusters around normal centres, both of variance 1 in every column: neighbours overlap. */
    private void write() throws IOException {
        double[][] centres = new double[CLASSES][COLUMNS];
        Draws draws = Draws.of(1, "centres", 0);
        for (double[] centre : centres) {
            for (int j = 0; j < COLUMNS; j++) {
                centre[j] = draws.gaussian();
            }
        }
        StringBuilder csv = new StringBuilder(columns(COLUMNS).replace(", ", ",") + ",letter\n");
        for (int i = 0; i < ROWS; i++) {
            Draws row = Draws.of(1, "row", i);
            int letter = row.below(CLASSES);
            for (int j = 0; j < COLUMNS; j++) {
                csv.append(String.format(Locale.ROOT, "%.4f,", centres[letter][j] + row.gaussian()));
            }
            csv.append((char) ('a' + letter)).append('\n');
        }
        Files.writeString(folder.resolve("letters.csv"), csv.toString());
    }

    private static String columns(int n) {
        return IntStream.range(0, n).mapToObj(j -> "x" + j).collect(Collectors.joining(", "));
    }

    private void task(String name, String model) throws IOException {
        Path task = Files.createDirectory(folder.resolve(name));
        Files.createLink(task.resolve("letters.csv"), folder.resolve("letters.csv"));
        Files.writeString(task.resolve("task.yaml"), """
                task: %s
                about: 26 letters; the weak model sees 4 of 16 columns.
                dataset:
                  file: letters.csv
                  views:
                    few: {columns: {names: [%s]}}
                    all: {columns: {names: [%s]}}
                  split: {supervise: 0.2, transfer: 0.4, held-out: 0.4}
                labeling: {weak-model: {view: few, model: logistic}}
                learning: {student: {view: all, model: %s}, methods: [soft, hard], seeds: 5}
                truth: {column: letter}
                verdict: []
                """.formatted(name, columns(4), columns(COLUMNS), model));
    }

    private static double accuracy(TaskRun run, String arm, String method) {
        MetricKey key = new MetricKey(arm, method, "all", "accuracy", Against.TRUTH);
        return ((Measured.Value) run.measurements().find(key).orElseThrow()).estimate();
    }

    @Test
    void neighbours_and_a_network_learn_26_classes() throws IOException {
        write();
        task("neighbours", "{knn: {k: 25}}");
        task("network", "mlp");
        for (String name : List.of("neighbours", "network", "")) {
            Settings settings = new Settings(Map.of(), OptionalLong.empty(), name.isEmpty() ? 1 : 2, true);
            long start = System.nanoTime();
            Run run = new Suite(settings, name.isEmpty() ? 2 : 1, Progress.SILENT)
                    .run(TaskFiles.find(folder), task -> name.isEmpty() || task.equals(name));
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(run.notRun()).isEmpty();
            for (TaskRun task : run.tasks()) {
                assertThat(accuracy(task, "weak", "")).isBetween(.2, .6);
                assertThat(accuracy(task, "ceiling", "")).isGreaterThan(.8);
                assertThat(accuracy(task, "student", "soft"))
                        .isBetween(accuracy(task, "weak", ""), accuracy(task, "ceiling", ""));
                System.out.printf(
                        Locale.ROOT,
                        "%-10s weak %.3f, student soft %.3f, hard %.3f, ceiling %.3f%n",
                        task.task().task(),
                        accuracy(task, "weak", ""),
                        accuracy(task, "student", "soft"),
                        accuracy(task, "student", "hard"),
                        accuracy(task, "ceiling", ""));
            }
            System.out.printf(
                    Locale.ROOT,
                    "26 classes, 20,000 rows, %s: %.1f s%n",
                    name.isEmpty() ? "both side by side" : name,
                    seconds);
        }
    }
}
