package dev.plumbline.assertj;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Comparison;
import dev.plumbline.truth.SliceTest;
import dev.plumbline.truth.Subject;
import dev.plumbline.verdict.GateResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assertions on a task that ran. */
public class TaskRunAssert extends AbstractChainAssert<TaskRunAssert, TaskRun> {

    public TaskRunAssert(TaskRun actual) {
        super(actual, TaskRunAssert.class);
    }

    /** Goes on to the numbers of the student, or of given scores, or of the weak labels: of the first of them that the task has. */
    public SubjectRunAssert subject() {
        isNotNull();
        List<String> arms = actual.arms().stream().map(Arm::name).toList();
        return arm(Stream.of(Arm.STUDENT, Arm.SCORES)
                .filter(arms::contains)
                .findFirst()
                .orElse(Arm.WEAK));
    }

    /** Goes on to the numbers of the student of a method, or of given scores by their name. */
    public SubjectRunAssert method(String method) {
        isNotNull();
        return subject(
                subjects().stream()
                        .filter(one -> !one.arm().equals(Arm.ORACLE))
                        .filter(one -> one.method().equals(method))
                        .toList(),
                "method '" + method + "'");
    }

    /** Goes on to the numbers of an arm that has one method or none. */
    public SubjectRunAssert arm(String arm) {
        isNotNull();
        return subject(subjects().stream().filter(one -> one.arm().equals(arm)).toList(), "arm '" + arm + "'");
    }

    /** Goes on to the PGR of the only student. */
    public FigureAssert pgr() {
        return subject().pgr();
    }

    /** Goes on to a number of the only student, or of the only given scores, against truth and over every held-out example. */
    public FigureAssert metric(String name) {
        return subject().metric(name);
    }

    /** Goes on to a comparison of two arms, such as {@code student/soft} and {@code weak}. */
    public ComparisonAssert comparison(String one, String other) {
        isNotNull();
        Comparison found = actual.measurements().comparisons().stream()
                .filter(c ->
                        c.one().toString().equals(one) && c.other().toString().equals(other))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "task '" + name() + "' does not compare " + one + " with " + other + "; " + compared()));
        return next(ComparisonAssert.class, Comparison.class, found, ComparisonAssert::new);
    }

    /** Goes on to a gate by its name, such as {@code accuracy no worse than baseline by .01}. */
    public GateResultAssert gate(String name) {
        isNotNull();
        GateResult found = actual.verdict().stream()
                .filter(gate -> gate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("task '" + name() + "' has no gate '" + name
                        + "'; it has "
                        + actual.verdict().stream().map(GateResult::name).collect(Collectors.joining(", "))));
        return next(GateResultAssert.class, GateResult.class, found, GateResultAssert::new);
    }

    /** Every gate of the task came out as it expects, and there is at least one. */
    public TaskRunAssert hasGatesAsExpected() {
        isNotNull();
        if (actual.verdict().isEmpty()) {
            failWithMessage("%nExpecting task '%s' to have gates, but it has none", name());
        }
        String otherwise = actual.verdict().stream()
                .filter(gate -> gate.standing() != GateResult.Standing.AS_EXPECTED)
                .map(gate -> "  " + gate.outcome() + " " + gate.sentence())
                .collect(Collectors.joining(System.lineSeparator()));
        if (!otherwise.isEmpty()) {
            failWithMessage("%nExpecting every gate of task '%s' to be as expected, but:%n%s", name(), otherwise);
        }
        return myself;
    }

    /** On no slice do ratings and truth part by more than chance, corrected for all slices of an arm. */
    public TaskRunAssert hasNoDivergingSlice() {
        isNotNull();
        String diverging = actual.measurements().sliceTests().stream()
                .filter(test -> test.key().metric().equals("divergence") && test.survives())
                .map(test -> "  " + told(test))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!diverging.isEmpty()) {
            failWithMessage(
                    "%nExpecting no slice of task '%s' on which ratings and truth part, but:%n%s", name(), diverging);
        }
        return myself;
    }

    private String told(SliceTest test) {
        String number = actual.measurements().find(test.key()).map(Words::of).orElse("not measured");
        return test.key() + ": " + number;
    }

    private SubjectRunAssert subject(List<Subject> found, String what) {
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "task '" + name() + "' has " + (found.isEmpty() ? "no " : "several of ") + what + "; it has "
                            + subjects().stream().map(Subject::toString).collect(Collectors.joining(", ")));
        }
        if (found.get(0).arm().equals(Arm.ORACLE)) {
            throw new IllegalArgumentException("the arm 'oracle' of task '" + name()
                    + "' was stopped by truth that no student has, so nothing may rest on it; assert on a student");
        }
        SubjectRun subject = new SubjectRun(actual, found.get(0), Map.of(), Against.TRUTH);
        return next(SubjectRunAssert.class, SubjectRun.class, subject, SubjectRunAssert::new);
    }

    private List<Subject> subjects() {
        return actual.arms().stream()
                .map(arm -> new Subject(arm.name(), arm.method()))
                .toList();
    }

    private String compared() {
        List<Comparison> all = actual.measurements().comparisons();
        return all.isEmpty()
                ? "name the pair in truth.compare"
                : all.stream()
                        .map(c -> c.one() + " with " + c.other())
                        .collect(Collectors.joining(", ", "it compares ", ""));
    }

    private String name() {
        return actual.task().task();
    }
}
