package dev.plumbline.reports.record;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;

/**
 * The table of everything that was measured, a number a row.
 *
 * <p>{@code low} and {@code high} are the two-sided 95 % interval; one of them empty beside the state {@code value} is an open end.
 */
public final class MetricsCsv {

    private final Csv csv;

    public MetricsCsv(Csv csv) {
        this.csv = csv;
    }

    public void head() {
        csv.row(
                "task",
                "arm",
                "method",
                "slice",
                "metric",
                "against",
                "axis",
                "step",
                "round",
                "state",
                "estimate",
                "low",
                "high",
                "n",
                "clusters",
                "seeds",
                "reason");
    }

    /** The rows of a task. */
    public void write(TaskRun task) {
        task.measurements().all().forEach(m -> row(task.task().task(), m));
    }

    private void row(String task, Measurement measurement) {
        MetricKey key = measurement.key();
        Figure figure = Figure.of(measurement.measured());
        csv.row(
                task,
                key.arm(),
                key.method(),
                key.slice(),
                key.metric(),
                key.against().label(),
                key.axis(),
                key.step(),
                "",
                figure.state(),
                Numbers.exact(figure.estimate()),
                Numbers.exact(figure.low()),
                Numbers.exact(figure.high()),
                Numbers.exact(figure.n()),
                Numbers.exact(figure.clusters()),
                Numbers.exact(figure.seeds()),
                figure.reason());
    }
}
