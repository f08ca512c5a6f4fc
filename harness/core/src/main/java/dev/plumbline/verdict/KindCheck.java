package dev.plumbline.verdict;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.Plan;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks that a gate's metric suits its kind.
 *
 * @param measures what is measured of the arm that the gate means
 */
record KindCheck(Gate gate, Metric metric, List<Plan.Measure> measures) {

    Optional<String> mistake() {
        return switch (gate.kind()) {
            case BOUND -> Optional.empty();
            case NO_WORSE_THAN -> unpaired();
            case SILENT_FAILURE -> cannotFailSilently();
        };
    }

    private Optional<String> unpaired() {
        return metric.perExample()
                ? Optional.empty()
                : Optional.of(
                        "'" + metric.label() + "' is not a mean over examples with a better side, so two runs cannot"
                                + " be paired by it; expected one of "
                                + labels(measure -> measure.metric().perExample()));
    }

    private Optional<String> cannotFailSilently() {
        if (gate.against() == Against.RATINGS) {
            return Optional.of("a silent failure is of ratings and truth both; leave out 'against'");
        }
        if (!parts(metric)) {
            return Optional.of("'" + metric.label() + "' is not measured against both ratings and truth with a better"
                    + " side, so it cannot fail silently; expected one of "
                    + labels(measure -> parts(measure.metric())));
        }
        boolean higher = BothSides.better(metric.label()) > 0;
        return gate.atMost().isPresent() == higher
                ? Optional.of("'" + metric.label() + "' is better where it is " + (higher ? "higher" : "lower")
                        + "; bound it with '" + (higher ? "at-least" : "at-most") + "'")
                : Optional.empty();
    }

    /** Whether ratings and truth can part on it: it is measured against truth, and it or its like against ratings. */
    private boolean parts(Metric one) {
        return BothSides.better(one.label()) != 0
                && measures.contains(new Plan.Measure(one, Against.TRUTH))
                && one.sameAgainst(Against.RATINGS).stream()
                        .anyMatch(same -> measures.contains(new Plan.Measure(same, Against.RATINGS)));
    }

    private String labels(Predicate<Plan.Measure> suits) {
        List<String> labels = measures.stream()
                .filter(suits)
                .map(measure -> measure.metric().label())
                .distinct()
                .toList();
        return labels.isEmpty() ? "none, for this arm has none" : String.join(", ", labels);
    }
}
