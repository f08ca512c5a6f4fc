package dev.plumbline.verdict;

import dev.plumbline.truth.Metric;
import dev.plumbline.truth.PanelPlan;
import dev.plumbline.truth.Plan;
import java.util.Optional;

/** Checks that a gate names a group of raters where its metric is measured for each, and only there. */
record GroupCheck(Gate gate, Metric metric, Plan plan) {

    Optional<String> mistake() {
        return gate.group().isPresent() ? named(gate.group().get()) : unnamed();
    }

    private Optional<String> unnamed() {
        return metric.whole()
                ? Optional.empty()
                : Optional.of("'" + metric.label() + "' is a number for each group of raters; add group: NAME");
    }

    private Optional<String> named(String group) {
        if (!metric.byGroup()) {
            return Optional.of("'" + metric.label() + "' is not measured by group; leave out 'group'");
        }
        if (gate.round().isPresent()) {
            return Optional.of("'" + metric.label() + "' is measured by group, not by round; leave out 'round'");
        }
        return plan.panel()
                .flatMap(PanelPlan::groups)
                .filter(names -> !names.contains(group))
                .map(names -> "no group of raters '" + group + "'; " + Subjects.hint(group, names));
    }
}
