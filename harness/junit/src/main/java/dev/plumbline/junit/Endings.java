package dev.plumbline.junit;

import dev.plumbline.Ending;
import dev.plumbline.NotRun;
import dev.plumbline.Progress;
import dev.plumbline.Run;
import dev.plumbline.Suite;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How tasks ended. In a JVM a task runs once: whoever asks again, such as a build that repeats its failing tests, is told the
 * same, so that no gate is measured until it passes.
 */
final class Endings {

    static final Endings OF_THIS_JVM = new Endings();

    /** A task as it was read, and the data it was given. */
    private record Key(Suite.Entry entry, Optional<Task> task, Map<String, Path> dataRoots) {}

    private final Map<Key, Ending> known = new HashMap<>();

    /** How each task ended, by its file and in the order of the tasks. */
    synchronized Map<Path, Ending> of(List<PlannedTask> tasks, Parameters parameters) {
        List<PlannedTask> fresh = tasks.stream()
                .filter(task -> !known.containsKey(key(task, parameters)))
                .toList();
        if (!fresh.isEmpty()) {
            Run run = run(fresh, parameters);
            fresh.forEach(task -> known.put(key(task, parameters), ending(task, run)));
        }
        Map<Path, Ending> endings = new LinkedHashMap<>();
        tasks.forEach(task -> endings.put(task.entry().file(), known.get(key(task, parameters))));
        return endings;
    }

    private static Run run(List<PlannedTask> tasks, Parameters parameters) {
        return new Suite(parameters.settings(tasks.size()), parameters.jobs(), Progress.SILENT)
                .run(tasks.stream().map(PlannedTask::entry).toList(), name -> true);
    }

    private static Key key(PlannedTask task, Parameters parameters) {
        Path file = task.entry().file().toAbsolutePath().normalize();
        return new Key(new Suite.Entry(file, task.entry().named()), task.task(), parameters.dataRoots());
    }

    /** A task that did not run is called by its file where the file is at fault, and else by its name. */
    private static Ending ending(PlannedTask task, Run run) {
        String file = task.entry().file().toString();
        Stream<Ending> byFile = Stream.concat(
                run.notRun().stream().filter(notRun -> notRun.task().equals(file)),
                run.tasks().stream().filter(ran -> ran.task().place().file().equals(file)));
        Stream<Ending> byName = run.notRun().stream()
                .filter(notRun -> notRun.task().equals(task.name()))
                .map(Ending.class::cast);
        return Stream.concat(byFile, byName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " neither ran nor did not run"));
    }

    /** The run that these endings make. */
    static Run run(Collection<Ending> endings) {
        return new Run(all(TaskRun.class, endings), all(NotRun.class, endings));
    }

    private static <T> List<T> all(Class<T> kind, Collection<Ending> endings) {
        return endings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
