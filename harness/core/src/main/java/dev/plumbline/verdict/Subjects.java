package dev.plumbline.verdict;

import dev.plumbline.config.Nearest;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Subject;
import java.util.List;
import java.util.stream.Stream;

/** Who can be gated, and whom a gate means. */
record Subjects(List<Subject> known) {

    /** The arm that a gate means: the one that it names, else the student, else given scores, else a reward, else the weak labels. */
    String arm(Gate gate) {
        return gate.arm()
                .orElseGet(() -> Stream.of(Arm.STUDENT, Arm.SCORES, Arm.REWARD)
                        .filter(arms()::contains)
                        .findFirst()
                        .orElse(Arm.WEAK));
    }

    /** Those whom a gate may mean: one, unless it is mistaken. */
    List<Subject> meant(Gate gate) {
        String arm = arm(gate);
        return known.stream()
                .filter(subject -> subject.arm().equals(arm))
                .filter(subject -> gate.method().map(subject.method()::equals).orElse(true))
                .toList();
    }

    /** What is wrong with a gate that does not mean exactly one. */
    String mistake(Gate gate) {
        String arm = arm(gate);
        if (!arms().contains(arm)) {
            return "no arm '" + arm + "'; " + hint(arm, arms());
        }
        List<String> methods = methods(arm);
        String listed = String.join(", ", methods);
        return gate.method()
                .map(method -> methods.isEmpty()
                        ? "the arm '" + arm + "' has no methods, found '" + method + "'; leave out 'method'"
                        : "no method '" + method + "' of the arm '" + arm + "'; " + hint(method, methods))
                .orElse("the arm '" + arm + "' has " + methods.size() + " methods: " + listed
                        + "; name one under 'method'");
    }

    /** "did you mean 'x'?", or the names that there are. */
    static String hint(String wrong, List<String> known) {
        return Nearest.name(wrong, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElse(known.isEmpty() ? "there is none" : "expected one of " + String.join(", ", known));
    }

    private List<String> arms() {
        return known.stream().map(Subject::arm).distinct().toList();
    }

    private List<String> methods(String arm) {
        return known.stream()
                .filter(subject -> subject.arm().equals(arm))
                .map(Subject::method)
                .filter(method -> !method.isEmpty())
                .toList();
    }
}
