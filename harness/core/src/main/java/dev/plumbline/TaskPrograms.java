package dev.plumbline;

import dev.plumbline.command.Commanded;
import dev.plumbline.command.Commands;
import dev.plumbline.command.Program;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.DataRoots;
import dev.plumbline.dataset.DatasetSpec;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of a task, wherever in its labeling and learning they stand. */
public final class TaskPrograms {

    private TaskPrograms() {}

    /** All of them, in the order of the task file. */
    public static List<Program> of(Task task) {
        List<Program> programs = new ArrayList<>(within(task.labeling()));
        programs.addAll(within(task.learning()));
        return programs;
    }

    /** Those of a section of a task. */
    public static List<Program> within(Object section) {
        List<Program> programs = new ArrayList<>();
        collect(section, programs);
        return programs;
    }

    /**
     * Holds the programs against the task's folder.
     *
     * @throws BadInput with every problem
     */
    static void check(Task task, Settings settings) {
        List<Program> programs = of(task);
        if (programs.isEmpty()) {
            return;
        }
        List<Path> data = data(task.dataset(), settings.roots(task));
        List<Problem> problems = programs.stream()
                .flatMap(program -> Commands.check(program, task.folder(), data).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private static List<Path> data(DatasetSpec spec, DataRoots roots) {
        return Stream.concat(spec.file().stream(), spec.join().stream().map(DatasetSpec.Join::file))
                .map(file -> roots.resolve(file, spec.place()))
                .toList();
    }

    /** Walks the records of the task file: a labeler or a model may stand within another. */
    private static void collect(Object part, List<Program> programs) {
        if (part instanceof Commanded commanded) {
            programs.add(commanded.program());
        } else if (part instanceof Record described) {
            for (RecordComponent component : described.getClass().getRecordComponents()) {
                collect(value(described, component.getAccessor()), programs);
            }
        } else if (part instanceof Collection<?> parts) {
            parts.forEach(each -> collect(each, programs));
        } else if (part instanceof Map<?, ?> parts) {
            parts.values().forEach(each -> collect(each, programs));
        } else if (part instanceof Optional<?> maybe) {
            maybe.ifPresent(each -> collect(each, programs));
        }
    }

    private static Object value(Record described, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(described);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record for task files must be readable: " + described.getClass(), e);
        }
    }
}
