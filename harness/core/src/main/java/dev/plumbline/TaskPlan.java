package dev.plumbline;

import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.RatingRows;
import dev.plumbline.dataset.Split;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.rewards.UnderPressure;
import dev.plumbline.rounds.RoundsCheck;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Plan;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a task will measure of whom, known before anything runs. */
final class TaskPlan {

    private TaskPlan() {}

    /**
     * The plan.
     *
     * @param ratings those of a file, which tell the groups of raters, once they are read
     */
    static Plan of(Task task, Dataset dataset, Optional<RatingRows> ratings) {
        List<Subject> subjects = new ArrayList<>(Panels.subjects(task, ratings));
        task.learning().ifPresent(learning -> {
            learning.student().ifPresent(student -> subjects.addAll(students(learning, student, dataset)));
            learning.scores().keySet().forEach(name -> subjects.add(new Subject(Arm.SCORES, name)));
            learning.rewards().keySet().forEach(name -> subjects.add(new Subject(Arm.REWARD, name)));
        });
        WhatMoves.subjects(task).stream()
                .filter(subject -> !subjects.contains(subject))
                .forEach(subjects::add);
        RoundsCheck.subjects(task).forEach(subjects::add);
        GroupChoice.subjects(task).forEach(subjects::add);
        UnderPressure.methods(task).forEach(name -> subjects.add(new Subject(Arm.POLICY, name)));
        return new Plan(
                dataset.examples().shape(),
                subjects,
                task.labeling().isPresent(),
                Panels.plan(task, ratings),
                GroupChoice.methods(task),
                UnderPressure.methods(task),
                task.truth().benchmark().isPresent(),
                WhatMoves.plan(task));
    }

    private static List<Subject> students(LearningSpec learning, LearningSpec.Student student, Dataset dataset) {
        List<Subject> subjects = new ArrayList<>();
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
        return subjects;
    }
}
