package dev.plumbline.reports.record;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.words.Names;

/** The table of controls. A task without any has one row, whose sentence says why. */
public final class ControlsCsv {

    private final Csv csv;

    public ControlsCsv(Csv csv) {
        this.csv = csv;
    }

    public void write(Run run) {
        csv.row("task", "control", "outcome", "sentence");
        run.tasks().forEach(this::rows);
    }

    private void rows(TaskRun run) {
        String task = run.task().task();
        if (run.controls().all().isEmpty()) {
            csv.row(task, "", "", run.controls().absence());
        }
        run.controls()
                .all()
                .forEach(control -> csv.row(task, control.name(), Names.of(control.outcome()), control.sentence()));
    }
}
