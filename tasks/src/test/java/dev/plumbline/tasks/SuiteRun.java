package dev.plumbline.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.junit.Plumbline;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.nio.file.Path;
import java.util.Optional;

/** The run of {@link TaskSuiteTest}, for tests that look at the numbers: whoever asks first runs it. */
final class SuiteRun {

    static final Path ROOT = Path.of(System.getProperty("plumbline.root"));
    static final Run RUN = Plumbline.run(ROOT.resolve("tasks"));

    private SuiteRun() {}

    static TaskRun task(String name) {
        return RUN.tasks().stream()
                .filter(run -> run.task().task().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " did not run: " + RUN.notRun()));
    }

    /** Skips with a printed reason where a task was left out for want of data or of a program; fails there if all are required. */
    static void require(String name) {
        Optional<NotRun> leftOut = RUN.notRun().stream()
                .filter(task ->
                        task.kind() == NotRun.Kind.LEFT_OUT && task.task().equals(name))
                .findFirst();
        if (leftOut.isPresent()) {
            assertThat(Boolean.getBoolean("plumbline.required"))
                    .as("plumbline.required, but " + leftOut.get())
                    .isFalse();
            System.out.println("skipped: " + leftOut.get());
            abort(leftOut.get().toString());
        }
    }

    static double estimate(String task, String arm, String method, String slice, String metric) {
        MetricKey key = new MetricKey(arm, method, slice, metric, Against.TRUTH);
        Measured measured = task(task).measurements().find(key).orElseThrow(() -> new AssertionError(key));
        assertThat(measured).as(key.toString()).isInstanceOf(Measured.Value.class);
        return ((Measured.Value) measured).estimate();
    }
}
