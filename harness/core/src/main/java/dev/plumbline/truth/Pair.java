package dev.plumbline.truth;

import dev.plumbline.config.Nearest;
import dev.plumbline.config.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two arms that are to be compared. */
public record Pair(Subject one, Subject other) {

    /** Most pairs that are compared without being named. */
    static final int MOST = 10;

    /**
     * The pairs that a task names, or else every pair of students and given scores, if those are at most 10.
     *
     * @param named as {@link #problem} lets them pass
     */
    public static List<Pair> of(List<List<String>> named, List<Subject> subjects) {
        return named.isEmpty()
                ? all(subjects)
                : named.stream()
                        .map(names -> new Pair(find(names.get(0), subjects), find(names.get(1), subjects)))
                        .toList();
    }

    /** What is wrong with the pairs that a task names. */
    public static List<Problem> problems(TruthSpec truth, List<Subject> subjects) {
        return truth.compare().stream()
                .flatMap(named -> problem(named, subjects).stream())
                .map(message -> new Problem(truth.place(), message))
                .toList();
    }

    /** What is wrong with an entry of {@code truth.compare}, if something is. */
    public static Optional<String> problem(List<String> named, List<Subject> subjects) {
        if (named.size() != 2) {
            return Optional.of("expected two arms to compare, such as [student/soft, weak], found " + named.size());
        }
        List<String> known = subjects.stream().map(Subject::toString).toList();
        for (String name : named) {
            if (!known.contains(name)) {
                String hint = Nearest.name(name, known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("expected one of " + String.join(", ", known));
                return Optional.of("no arm '" + name + "' to compare; " + hint);
            }
        }
        return named.get(0).equals(named.get(1))
                ? Optional.of("expected two different arms to compare, found '" + named.get(0) + "' twice")
                : Optional.empty();
    }

    private static List<Pair> all(List<Subject> subjects) {
        List<Subject> rivals = subjects.stream()
                .filter(subject ->
                        subject.arm().equals(Arm.STUDENT) || subject.arm().equals(Arm.SCORES))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rivals.size(); i++) {
            for (int j = i + 1; j < rivals.size(); j++) {
                pairs.add(new Pair(rivals.get(i), rivals.get(j)));
            }
        }
        return pairs.size() <= MOST ? List.copyOf(pairs) : List.of();
    }

    private static Subject find(String name, List<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
