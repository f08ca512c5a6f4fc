package dev.plumbline;

import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.RatingRows;
import dev.plumbline.dataset.Split;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Plan;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What will be measured of whom in a task: known from its file and from which splits, groups and raters the data have. */
final class TaskPlan {

    private TaskPlan() {}

    static Plan of(Task task, Dataset dataset, Optional<RatingRows> ratings) {
        List<Subject> subjects = new ArrayList<>(Panels.subjects(task, ratings));
        task.learning().ifPresent(learning -> learned(learning, dataset, subjects));
        RoundsCheck.subjects(task).forEach(subjects::add);
        GroupChoice.subjects(task).forEach(subjects::add);
        return new Plan(
                dataset.examples().shape(),
                subjects,
                task.labeling().isPresent(),
                Panels.plan(task, ratings),
                GroupChoice.methods(task));
    }

    private static void learned(LearningSpec learning, Dataset dataset, List<Subject> subjects) {
        learning.student().ifPresent(student -> {
            learning.stop()
                    .forEach(stop ->
                            learning.methods().forEach(method -> subjects.add(StudentTrials.subject(method, stop))));
            subjects.add(new Subject(Arm.CEILING, ""));
            if (dataset.splits().rows(Split.SUPERVISE).length > 0) {
                subjects.add(new Subject(Arm.STRONG_DIRECT, ""));
            }
            if (!(student.model() instanceof ModelSpec.Command)) {
                subjects.add(new Subject(Arm.RANDOM_FLIPS, ""));
            }
            subjects.add(new Subject(Arm.MAJORITY, ""));
        });
        learning.scores().keySet().forEach(name -> subjects.add(new Subject(Arm.SCORES, name)));
    }

    /** Who predicts every example, and so can be compared: a policy chooses among them. */
    static List<Subject> predicting(Plan plan) {
        return plan.subjects().stream()
                .filter(subject -> !subject.arm().equals(Arm.POLICY))
                .toList();
    }
}
