package dev.plumbline;

import java.util.List;

/** One execution: the tasks with results and those without, both in the order of their files. */
public record Run(List<TaskRun> tasks, List<NotRun> notRun) {

    public Run {
        tasks = List.copyOf(tasks);
        notRun = List.copyOf(notRun);
    }

    /** Sorts the endings of the tasks into a run. */
    static Run of(List<Ending> endings) {
        return new Run(all(TaskRun.class, endings), all(NotRun.class, endings));
    }

    private static <T> List<T> all(Class<T> kind, List<Ending> endings) {
        return endings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
