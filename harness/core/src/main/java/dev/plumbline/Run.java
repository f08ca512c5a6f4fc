package dev.plumbline;

import java.util.List;

/** One execution: the tasks with results and those without, both in the order of their files. */
public record Run(List<TaskRun> tasks, List<NotRun> notRun) {

    public Run {
        tasks = List.copyOf(tasks);
        notRun = List.copyOf(notRun);
    }
}
