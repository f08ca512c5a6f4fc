package dev.plumbline.verdict;

import dev.plumbline.config.Problem;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.Plan;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks gates before anything runs. Whether a slice has the value that a gate names is known only after the data are read. */
public final class Gates {

    private final Plan plan;
    private final List<String> columns;
    private final List<Problem> problems = new ArrayList<>();

    private Gates(Plan plan, List<String> columns) {
        this.plan = plan;
        this.columns = columns;
    }

    /**
     * Every mistake in the gates, in their order.
     *
     * @param plan what will be measured
     * @param columns the columns that the task slices by
     */
    public static List<Problem> check(List<Gate> gates, Plan plan, List<String> columns) {
        Gates check = new Gates(plan, columns);
        gates.forEach(check::check);
        return List.copyOf(check.problems);
    }

    private void check(Gate gate) {
        checkBound(gate);
        checkSlice(gate);
        checkMetric(gate);
    }

    private void report(Gate gate, String message) {
        problems.add(new Problem(gate.place(), message));
    }

    private void checkBound(Gate gate) {
        if (gate.atLeast().isPresent() == gate.atMost().isPresent()) {
            String found = gate.atLeast().isPresent() ? "both" : "neither";
            report(gate, "expected exactly one of 'at-least' and 'at-most', found " + found + "; give exactly one");
        } else if (gate.alternative().isPresent()) {
            Bound bound = Bound.of(gate);
            double alternative = gate.alternative().getAsDouble();
            if (!bound.admits(alternative) || alternative == bound.value()) {
                String side = bound.side() > 0 ? "above 'at-least: " : "below 'at-most: ";
                report(
                        gate,
                        "expected an 'alternative' " + side + bound.value() + "', found " + alternative
                                + "; correct one of the two");
            }
        }
    }

    private void checkSlice(Gate gate) {
        if (gate.slice().size() > 1) {
            String found = gate.slice().keySet().stream().sorted().collect(Collectors.joining(", "));
            report(gate, "expected one column under 'slice', found " + found + "; leave the others out");
        }
        gate.slice().keySet().stream()
                .sorted()
                .filter(column -> !columns.contains(column))
                .forEach(column -> report(gate, noSlice(column)));
    }

    private String noSlice(String column) {
        return columns.isEmpty()
                ? "'" + column + "' is not among truth.slices, which has none; name it there"
                : "'" + column + "' is not among truth.slices; " + Subjects.hint(column, columns);
    }

    private void checkMetric(Gate gate) {
        Optional<Metric> metric = Metric.named(gate.metric());
        Subjects subjects = new Subjects(plan.subjects());
        List<Subject> meant = subjects.meant(gate);
        if (metric.isEmpty()) {
            report(gate, "no metric '" + gate.metric() + "'; " + Subjects.hint(gate.metric(), Metric.labels()));
        }
        if (meant.size() != 1) {
            report(gate, subjects.mistake(gate));
        } else if (meant.get(0).arm().equals(Arm.ORACLE)) {
            report(
                    gate,
                    "the arm 'oracle' was stopped by truth that no student has, so no gate may rest on it;"
                            + " gate the arm 'student'");
        } else if (metric.isPresent()) {
            unmeasured(gate, metric.get(), meant.get(0)).ifPresent(message -> report(gate, message));
        }
    }

    private Optional<String> unmeasured(Gate gate, Metric metric, Subject subject) {
        List<Plan.Measure> measures = plan.measures(subject.arm());
        if (measures.contains(new Plan.Measure(metric, gate.against()))) {
            return Optional.empty();
        }
        Against other = gate.against() == Against.TRUTH ? Against.RATINGS : Against.TRUTH;
        if (measures.contains(new Plan.Measure(metric, other))) {
            return Optional.of("'" + metric.label() + "' of the arm '" + subject.arm() + "' is not measured against "
                    + gate.against().label() + "; write 'against: " + other.label() + "'");
        }
        List<String> measured =
                measures.stream().map(m -> m.metric().label()).distinct().toList();
        return Optional.of("'" + metric.label() + "' is not measured for the arm '" + subject.arm()
                + "' of this task; expected one of " + String.join(", ", measured));
    }
}
