package dev.plumbline.verdict;

import dev.plumbline.config.Problem;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Plan;
import dev.plumbline.truth.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks gates before anything runs. Whether a slice has the value that a gate names is known only after the data are read. */
public final class Gates {

    private final Plan plan;
    private final List<List<String>> slicedBy;
    private final List<Problem> problems = new ArrayList<>();

    private Gates(Plan plan, List<List<String>> slicedBy) {
        this.plan = plan;
        this.slicedBy = slicedBy;
    }

    /**
     * Every mistake in the gates, in their order.
     *
     * @param plan what will be measured
     * @param slicedBy the columns that the task slices by, alone or in pairs, each pair sorted
     */
    public static List<Problem> check(List<Gate> gates, Plan plan, List<List<String>> slicedBy) {
        Gates check = new Gates(plan, slicedBy);
        gates.forEach(check::check);
        return List.copyOf(check.problems);
    }

    /** The number that a gate means, or the first where it selects among several, of one that {@link #check} lets pass. */
    public static MetricKey key(Gate gate, Plan plan) {
        Subject subject = new Subjects(plan.subjects()).meant(gate).get(0);
        return gate.key(subject);
    }

    /** A gate as each of its candidates is held: the gate itself where it means one. */
    public static Gate each(Gate gate, Plan plan) {
        int candidates = new Subjects(plan.subjects()).meant(gate).size();
        return candidates == 1 ? gate : Selection.among(gate, candidates);
    }

    private void check(Gate gate) {
        new BoundCheck(gate).mistakes().forEach(message -> report(gate, message));
        checkSlice(gate);
        checkMetric(gate);
    }

    private void report(Gate gate, String message) {
        problems.add(new Problem(gate.place(), message));
    }

    private void checkSlice(Gate gate) {
        List<String> named = gate.slice().keySet().stream().sorted().toList();
        if (named.size() > 1 && !slicedBy.contains(named)) {
            String found = String.join(", ", named);
            report(gate, "expected one column or a pair of truth.slices under 'slice', found " + found + remedy(named));
        }
        List<String> columns =
                slicedBy.stream().flatMap(List::stream).distinct().toList();
        named.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> report(gate, noSlice(column, columns)));
        if (named.size() == 1 && columns.contains(named.get(0)) && !slicedBy.contains(named)) {
            report(gate, "'" + named.get(0) + "' stands in truth.slices in pairs only; add it there by itself");
        }
    }

    private static String remedy(List<String> named) {
        return named.size() == 2
                ? "; add [" + String.join(", ", named) + "] to truth.slices, or leave one out"
                : "; leave the others out";
    }

    private static String noSlice(String column, List<String> columns) {
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
        boolean best = gate.select().isPresent() && meant.size() > 1;
        if (best && metric.isPresent() && metric.get().better() == Metric.Better.NEITHER) {
            report(gate, "'" + gate.metric() + "' has no better side to select by; leave out 'select'");
        }
        if (meant.isEmpty() || (meant.size() > 1 && !best)) {
            report(gate, subjects.mistake(gate));
        } else if (meant.get(0).arm().equals(Arm.ORACLE)) {
            report(
                    gate,
                    "the arm 'oracle' was stopped by truth that no student has, so no gate may rest on it;"
                            + " gate the arm 'student'");
        } else if (metric.isPresent()) {
            unmeasured(gate, metric.get(), meant.get(0))
                    .or(() -> new GroupCheck(gate, metric.get(), plan).mistake())
                    .or(() -> new KindCheck(gate, metric.get(), plan.measures(meant.get(0))).mistake())
                    .ifPresent(message -> report(gate, message));
        }
    }

    /** Whose outcomes by which metric the gates on earlier runs need, over every held-out example, without repetitions. */
    public static List<MetricKey> paired(List<Gate> gates, List<Subject> subjects) {
        Subjects known = new Subjects(subjects);
        return gates.stream()
                .filter(gate -> gate.noWorseThan().isPresent())
                .map(gate -> {
                    Subject subject = known.meant(gate).get(0);
                    return new MetricKey(subject.arm(), subject.method(), MetricKey.ALL, gate.metric(), gate.against());
                })
                .distinct()
                .toList();
    }

    private Optional<String> unmeasured(Gate gate, Metric metric, Subject subject) {
        List<Plan.Measure> measures = plan.measures(subject);
        if (gate.round().isPresent() && !(metric.arms().contains(Arm.POLICY) && plan.loops(subject))) {
            return Optional.of("'" + metric.label() + "' is not measured by round; leave out 'round'");
        }
        if (measures.contains(new Plan.Measure(metric, gate.against()))) {
            return metric.everywhere() || gate.slice().isEmpty()
                    ? Optional.empty()
                    : Optional.of("'" + metric.label() + "' is measured over all examples only; leave out 'slice'");
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
