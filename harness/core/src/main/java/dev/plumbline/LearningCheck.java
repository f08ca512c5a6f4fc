package dev.plumbline;

import dev.plumbline.config.Problem;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.Stop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the methods of a task against its student. */
final class LearningCheck {

    private LearningCheck() {}

    static List<Problem> of(LearningSpec learning, LearningSpec.Student student) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Method method : learning.methods()) {
            String name = StudentTrials.name(method);
            if (!names.add(name)) {
                problems.add(new Problem(
                        learning.place(), "the method '" + name + "' stands twice; name each method once in a task"));
            }
            method.unfit(student.model())
                    .ifPresent(why -> problems.add(new Problem(
                            student.place(), "the method '" + name + "' does not fit this student: " + why)));
            if (method.looksAtView() && student.view().isEmpty()) {
                problems.add(new Problem(
                        student.place(), "the method '" + name + "' looks at the student's view; add view: VIEW"));
            }
        }
        if (learning.stop().isEmpty()) {
            problems.add(
                    new Problem(learning.place(), "expected at least one way to stop, found none; write stop: never"));
        }
        stops(learning, student, problems);
        return problems;
    }

    private static void stops(LearningSpec learning, LearningSpec.Student student, List<Problem> problems) {
        long kinds = learning.stop().stream().map(Object::getClass).distinct().count();
        if (kinds < learning.stop().size()) {
            problems.add(new Problem(learning.place(), "'stop' names a way to stop twice; name each once"));
        }
        if (stopsEarly(learning) && !student.model().stepwise()) {
            problems.add(new Problem(
                    student.place(),
                    "only a student trained in epochs can stop early; choose the model linear or mlp"));
        }
    }

    static boolean stopsEarly(LearningSpec learning) {
        return learning.stop().stream().anyMatch(stop -> !(stop instanceof Stop.Never));
    }
}
