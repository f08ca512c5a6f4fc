package dev.plumbline.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Progress;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.TaskFiles;
import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every method on the tasks of the two worlds, over five seeds. A tenth of the examples is taken from the held-out split
 * for validation, so the figures are close to those of the tasks themselves and not the same.
 */
@Tag("simulation")
class MethodTableTest {

    private static final String METHODS = "[soft, hard, confidence, bootstrap, confidence-filter, knn-relabel,"
            + " self-training, product, label-smoothing, confidence-window, probe-filter]";

    private static final List<String> TASKS = List.of(
            "two-views/second-view",
            "two-views/both-views",
            "arithmetic-claims/share-0",
            "arithmetic-claims/share-33",
            "arithmetic-claims/share-67",
            "arithmetic-claims/share-100",
            "arithmetic-claims/round-sums",
            "arithmetic-claims/last-digit");

    @TempDir
    private Path folder;

    /** The task with every method, and a copy of it with every way to stop. */
    private void write(String task) throws IOException {
        String yaml = Files.readString(SuiteRun.ROOT.resolve("tasks/" + task + "/task.yaml"))
                .replace("held-out: 0.4}", "validation: 0.1, held-out: 0.3}")
                .replace("held-out: 0.6}", "validation: 0.1, held-out: 0.5}")
                .replaceFirst("(?s)verdict:.*", "verdict: []\n");
        String name = task.replace('/', '-');
        write(name, yaml.replaceFirst("methods: .*", "methods: " + METHODS));
        write(
                name + "-stop",
                yaml.replaceFirst("methods: .*", "methods: [soft, confidence]\n  stop: [weak-validation, oracle]")
                        .replaceFirst("task: (.*)", "task: $1-stop"));
    }

    private void write(String name, String yaml) throws IOException {
        Path file = Files.createDirectory(folder.resolve(name)).resolve(TaskFiles.NAME);
        Files.writeString(file, yaml);
    }

    @Test
    void the_table_of_tasks_and_methods() throws IOException {
        for (String task : TASKS) {
            write(task);
        }
        Instant start = Instant.now();
        Run run = new Suite(Settings.standard(), 2, Progress.SILENT).run(TaskFiles.find(folder), name -> true);
        Duration took = Duration.between(start, Instant.now());
        assertThat(run.notRun()).isEmpty();
        List<String> lines = new ArrayList<>(List.of("task,arm,method,pgr,low,high,state"));
        for (TaskRun task : run.tasks()) {
            task.arms().stream()
                    .filter(arm -> arm.name().equals(Arm.STUDENT) || arm.name().equals(Arm.ORACLE))
                    .forEach(arm -> lines.add(line(task, arm)));
        }
        Path table = SuiteRun.ROOT.resolve("tasks/target/methods.csv");
        Files.createDirectories(table.getParent());
        Files.writeString(table, String.join("\n", lines) + "\n");
        lines.forEach(System.out::println);
        System.out.println("the whole table took " + took.toSeconds() + " s with 2 jobs");
        assertThat(lines).hasSize(1 + TASKS.size() * (11 + 4));
    }

    private static String line(TaskRun task, Arm arm) {
        MetricKey key = new MetricKey(arm.name(), arm.method(), "all", "pgr", Against.TRUTH);
        Measured pgr = task.measurements().find(key).orElseThrow();
        return Stream.of(task.task().task().replace("-stop", ""), arm.name(), arm.method(), figures(pgr))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    }

    private static String figures(Measured pgr) {
        if (pgr instanceof Measured.Value value) {
            return String.format(
                    Locale.ROOT,
                    "%.3f,%.3f,%.3f,value",
                    value.estimate(),
                    value.interval().low(.95),
                    value.interval().high(.95));
        }
        return ",,," + pgr.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
