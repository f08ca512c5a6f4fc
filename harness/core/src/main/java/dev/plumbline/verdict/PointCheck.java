package dev.plumbline.verdict;

import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.PanelPlan;
import dev.plumbline.truth.Plan;
import java.util.List;
import java.util.Optional;

/** Checks that a gate on a point of a curve names one that there will be, and that any other gate is on a whole number. */
record PointCheck(Gate gate, Metric metric, Plan plan) {

    Optional<String> mistake() {
        List<String> axes = List.copyOf(gate.at().keySet());
        if (axes.isEmpty()) {
            return metric.whole()
                    ? Optional.empty()
                    : Optional.of(
                            "'" + metric.label() + "' is a number for each group of raters; add at: {group: NAME}");
        }
        if (axes.size() > 1) {
            return Optional.of("expected one axis under 'at', such as {group: NAME}, found " + String.join(", ", axes)
                    + "; leave the others out");
        }
        if (!axes.get(0).equals(MetricKey.GROUP) || !metric.byGroup()) {
            return Optional.of("'" + metric.label() + "' is not measured along '" + axes.get(0) + "'; leave out 'at'"
                    + (metric.byGroup() ? ", or write at: {group: NAME}" : ""));
        }
        return gate.noWorseThan().isPresent()
                ? Optional.of("a gate on an earlier run is of every example's own outcome; leave out 'at'")
                : unknown(List.copyOf(gate.at().values()).get(0));
    }

    private Optional<String> unknown(String group) {
        return plan.panel()
                .flatMap(PanelPlan::groups)
                .filter(names -> !names.contains(group))
                .map(names -> "no group of raters '" + group + "'; " + Subjects.hint(group, names));
    }
}
