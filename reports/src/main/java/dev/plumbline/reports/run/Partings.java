package dev.plumbline.reports.run;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where ratings and truth part in a run, the surest first.
 *
 * @param rows one a task at most
 * @param tasks in how many tasks a share was measured both ways
 */
record Partings(List<Row> rows, int tasks) {

    /**
     * The surest of a task.
     *
     * @param position of the task in the run
     */
    record Row(int position, String task, Parting parting) {}

    static Partings of(Run run) {
        List<Row> rows = new ArrayList<>();
        int tasks = 0;
        for (int i = 0; i < run.tasks().size(); i++) {
            TaskRun task = run.tasks().get(i);
            tasks += Parting.measured(task) ? 1 : 0;
            int position = i;
            Optional<Parting> widest = Parting.widest(task);
            widest.ifPresent(parting -> rows.add(new Row(position, task.task().task(), parting)));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.parting().surely()));
        return new Partings(List.copyOf(rows), tasks);
    }
}
