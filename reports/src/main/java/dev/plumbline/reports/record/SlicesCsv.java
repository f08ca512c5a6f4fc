package dev.plumbline.reports.record;

import dev.plumbline.Run;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.SliceTest;

/**
 * The table of slices that were tested for a divergence or a gain; the numbers themselves stand in {@code metrics.csv}.
 * {@code adjusted_p} is for all slices of the same arm and metric (Benjamini and Yekutieli).
 */
public final class SlicesCsv {

    private final Csv csv;

    public SlicesCsv(Csv csv) {
        this.csv = csv;
    }

    public void write(Run run) {
        csv.row("task", "arm", "method", "slice", "metric", "p", "adjusted_p", "survives");
        run.tasks()
                .forEach(task -> task.measurements()
                        .sliceTests()
                        .forEach(test -> row(task.task().task(), test)));
    }

    private void row(String task, SliceTest test) {
        MetricKey key = test.key();
        csv.row(
                task,
                key.arm(),
                key.method(),
                key.slice(),
                key.metric(),
                Numbers.exact(test.p()),
                Numbers.exact(test.adjusted()),
                Boolean.toString(test.survives()));
    }
}
