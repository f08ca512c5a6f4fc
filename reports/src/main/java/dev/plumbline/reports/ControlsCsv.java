package dev.plumbline.reports;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;

/** The table of controls. A task without any has one row, whose sentence says why. */
final class ControlsCsv {

    private final Csv csv;

    ControlsCsv(Csv csv) {
        this.csv = csv;
    }

    void write(Run run) {
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
