package dev.plumbline.learning;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a method needs of a student. Each gives what is missing, or nothing. */
final class Needs {

    private Needs() {}

    /** A student whose training can follow a target that moves. */
    static Optional<String> steps(ModelSpec student) {
        return student.stepwise()
                ? Optional.empty()
                : Optional.of("its target moves while the student learns, which only a student trained in steps can"
                        + " follow; choose the model linear or mlp");
    }

    /** A student of more units than those before it, who have ever more of them. */
    static Optional<String> risingTo(ModelSpec student, List<Integer> hidden) {
        if (!(student instanceof ModelSpec.Mlp mlp)) {
            return Optional.of("it needs students of rising capacity; choose the model mlp");
        }
        int last = Collections.max(mlp.hidden());
        for (int i = 0; i < hidden.size(); i++) {
            int next = i + 1 < hidden.size() ? hidden.get(i + 1) : last;
            if (hidden.get(i) >= next) {
                return Optional.of("expected numbers of hidden units that rise to fewer than the student's " + last
                        + ", found " + hidden);
            }
        }
        return Optional.empty();
    }
}
