package dev.plumbline.reports.run;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where ratings and truth part in a run, the surest first.
 *
 * @param rows one a task at most
 * @param tasks in how many tasks a share was measured both ways
 */
record Partings(List<Row> rows, int tasks) {

    /** The surest of a task. */
    record Row(String task, Parting parting) {}

    static Partings of(Run run) {
        List<Row> rows = new ArrayList<>();
        int tasks = 0;
        for (TaskRun task : run.tasks()) {
            List<Parting> all = Parting.all(task);
            tasks += all.isEmpty() ? 0 : 1;
            all.stream()
                    .filter(parting -> parting.surely() > 0)
                    .max(Comparator.comparingDouble(Parting::surely))
                    .ifPresent(parting -> rows.add(new Row(task.task().task(), parting)));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.parting().surely()));
        return new Partings(List.copyOf(rows), tasks);
    }
}
