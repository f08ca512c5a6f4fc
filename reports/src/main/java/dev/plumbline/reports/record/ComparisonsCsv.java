package dev.plumbline.reports.record;

import dev.plumbline.Run;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Comparison;

/**
 * The table of compared pairs: the difference of their accuracies (first minus second) with its two-sided 95 % interval, and the
 * test. {@code adjusted_p} is for all pairs of the task (Holm).
 */
public final class ComparisonsCsv {

    private final Csv csv;

    public ComparisonsCsv(Csv csv) {
        this.csv = csv;
    }

    public void write(Run run) {
        csv.row(
                "task",
                "one",
                "other",
                "metric",
                "state",
                "difference",
                "low",
                "high",
                "n",
                "clusters",
                "seeds",
                "only_one",
                "only_other",
                "test",
                "p",
                "adjusted_p",
                "differs",
                "detectable",
                "reason");
        run.tasks()
                .forEach(task -> task.measurements()
                        .comparisons()
                        .forEach(comparison -> row(task.task().task(), comparison)));
    }

    private void row(String task, Comparison comparison) {
        Figure figure = Figure.of(comparison.difference());
        csv.row(
                task,
                comparison.one().toString(),
                comparison.other().toString(),
                comparison.metric(),
                figure.state(),
                Numbers.exact(figure.estimate()),
                Numbers.exact(figure.low()),
                Numbers.exact(figure.high()),
                Numbers.exact(figure.n()),
                Numbers.exact(figure.clusters()),
                Numbers.exact(figure.seeds()),
                Numbers.exact(comparison.onlyOne()),
                Numbers.exact(comparison.onlyOther()),
                comparison.test().label(),
                Numbers.exact(comparison.p()),
                Numbers.exact(comparison.adjusted()),
                Boolean.toString(comparison.differs()),
                Numbers.exact(comparison.detectable()),
                figure.reason());
    }
}
