package dev.plumbline.junit;

import dev.plumbline.NameGlob;
import dev.plumbline.Suite;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The task files of a suite and their tests, as far as the task files alone tell.
 *
 * @param path a task file, a task's folder or a folder above some
 * @param tasks in the order of their paths
 * @param problems why there are no tasks; empty where there are
 */
record EvalPlan(Path path, List<PlannedTask> tasks, List<Problem> problems) {

    /** Reads the wanted task files, opens no data and writes nothing. A file that cannot be read is always among them. */
    static EvalPlan of(Path path, Parameters parameters) {
        try {
            List<PlannedTask> found = TaskFiles.find(path).stream()
                    .map(entry -> PlannedTask.read(entry, id(path, entry)))
                    .toList();
            return chosen(path, found, parameters);
        } catch (BadInput e) {
            return new EvalPlan(path, List.of(), e.problems());
        }
    }

    private static String id(Path path, Suite.Entry entry) {
        String relative = path.relativize(entry.file()).toString();
        return relative.isEmpty()
                ? TaskFiles.NAME
                : relative.replace(path.getFileSystem().getSeparator(), "/");
    }

    private static EvalPlan chosen(Path path, List<PlannedTask> found, Parameters parameters) {
        NameGlob names = parameters.tasks();
        TagChoice tags = parameters.tags();
        List<PlannedTask> named = found.stream()
                .filter(task -> task.task().map(Task::task).map(names::test).orElse(true))
                .toList();
        List<PlannedTask> chosen = named.stream()
                .filter(task -> task.task().isEmpty() || tags.test(task.tags()))
                .toList();
        List<Problem> problems = new ArrayList<>();
        if (names.matchedNothing()) {
            problems.add(new Problem(Place.of("-Dplumbline.tasks"), names.remedy()));
        } else if (!named.isEmpty() && chosen.isEmpty()) {
            List<List<String>> refused = named.stream().map(PlannedTask::tags).toList();
            problems.add(new Problem(Place.of("-Dplumbline.tags"), tags.remedy(refused)));
        }
        return new EvalPlan(path, chosen, problems);
    }

    /**
     * This plan.
     *
     * @throws BadInput if there are no tasks in it
     */
    EvalPlan orThrow() {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return this;
    }

    Optional<PlannedTask> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** The test that is always there: it is red where nothing was held to anything. */
    Leaf size() {
        int gates = tasks.stream().mapToInt(PlannedTask::gates).sum();
        String name = "suite: " + count(tasks.size(), "task") + ", " + count(gates, "gate");
        return new Leaf("size", name, Place.of(path.toString()), true, new SizeCheck(problems));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Why there are no tasks, in a sentence each. */
    static String sentences(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
