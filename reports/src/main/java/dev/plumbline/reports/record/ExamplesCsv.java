package dev.plumbline.reports.record;

import dev.plumbline.TaskRun;

/**
 * The table of held-out examples: a row an example, method and seed.
 *
 * <p>A probability is that of the last class; a label is the name of the most probable class, {@code tie} where there is none
 * such, and empty where nothing was predicted. Seeds count from 1. In an audit the method is the name of the scores. In {@code slices} a
 * semicolon or backslash of the data stands behind a backslash. {@code rewards} are those of the first training, {@code name=1.5;other=-2}, of a pair {@code
 * name=1.5:0.5} for its first and its second side; the pool is told where there are rewards.
 */
public final class ExamplesCsv {

    private final Csv csv;

    public ExamplesCsv(Csv csv) {
        this.csv = csv;
    }

    public void head() {
        csv.row(
                "task",
                "example",
                "cluster",
                "method",
                "seed",
                "truth",
                "weak_label",
                "weak_probability",
                "student",
                "student_probability",
                "ceiling",
                "strong_direct",
                "slices",
                "pool",
                "rewards",
                "gold");
    }

    /** The rows of a task. */
    public void write(TaskRun task) {
        new HeldOutTable(task).rows().forEach(csv::row);
    }
}
