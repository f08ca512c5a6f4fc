package dev.plumbline.junit;

import dev.plumbline.Suite;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task file and its tests.
 *
 * @param id its path beneath the suite's, with {@code /}
 * @param task absent where the file cannot be read
 * @param problems why it cannot
 */
record PlannedTask(Suite.Entry entry, String id, Optional<Task> task, List<Problem> problems) {

    /** Reads a task file, and nothing else. */
    static PlannedTask read(Suite.Entry entry, String id) {
        try {
            return new PlannedTask(entry, id, Optional.of(TaskFiles.read(entry.file())), List.of());
        } catch (BadInput e) {
            return new PlannedTask(entry, id, Optional.empty(), e.problems());
        }
    }

    /** The name of the task, or its path. */
    String name() {
        return task.map(Task::task).orElse(id);
    }

    List<String> tags() {
        return task.map(Task::tags).orElse(List.of());
    }

    int gates() {
        return task.map(known -> known.verdict().size()).orElse(0);
    }

    /** At least one: a task without gates is red, because nothing could fail. */
    List<Leaf> leaves() {
        return task.map(this::leaves).orElseGet(() -> List.of(unread()));
    }

    private Leaf unread() {
        Place place = problems.get(0).place();
        return new Leaf("file", name() + " / task file", place, true, outcomes -> {
            throw new TaskNotRun(problems);
        });
    }

    private List<Leaf> leaves(Task known) {
        List<String> names = GateNames.of(known.verdict());
        List<Leaf> leaves = new ArrayList<>();
        for (int gate = 0; gate < names.size(); gate++) {
            leaves.add(leaf(names.get(gate), known.verdict().get(gate).place(), new GateCheck(entry, gate)));
        }
        if (names.isEmpty()) {
            leaves.add(leaf("gates", known.place(), outcomes -> {
                throw Red.because(known.place() + ": the task has no gates, so nothing in it could fail;"
                        + " add one under 'verdict', or leave the task out by its name or a tag");
            }));
        }
        if (hasControls(known)) {
            leaves.add(leaf("controls", known.place(), new ControlsCheck(entry)));
        }
        return leaves;
    }

    /** A student that a command trains has none. */
    private static boolean hasControls(Task task) {
        return task.learning()
                .flatMap(LearningSpec::student)
                .filter(student -> !(student.model() instanceof ModelSpec.Command))
                .isPresent();
    }

    private Leaf leaf(String id, Place place, Check check) {
        return new Leaf(id, name() + " / " + id, place, false, check);
    }
}
