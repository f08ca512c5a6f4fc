package dev.plumbline.verdict;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a gate needs to be decided, from the design and the task's assumptions alone; no truth is opened for it.
 *
 * @param key the number that the gate will be held against
 * @param design what there is
 * @param need of a gate with a declared alternative, of a metric whose variance can be foreseen
 * @param detectable the true value nearest to the bound at which the gate would be decided with the power .8 (the minimum
 *     detectable effect); empty where none is far enough, or where the variance of the metric cannot be foreseen
 * @param sentence all of it
 */
public record GatePlan(
        Gate gate, MetricKey key, Design design, Optional<Need> need, OptionalDouble detectable, String sentence) {

    /**
     * What it takes to decide a gate at its alternative.
     *
     * @param power at the present size, 0 to 1
     * @param clusters the fewest that give the power .8 with the present seeds; empty where none do, as the seeds vary too much
     * @param seeds the fewest that do with the present clusters; empty where none do or training has no randomness
     */
    public record Need(double power, OptionalInt clusters, OptionalInt seeds) {}

    /** Plans a gate that {@link Gates#check} lets pass. */
    public static GatePlan of(Gate gate, MetricKey key, Design given, Assumptions assumed) {
        Design design = key.against() == Against.TRUTH ? given : given.erring(0);
        PlanSentence sentence = new PlanSentence(gate, key, design);
        if (design.clusters() < 2) {
            return new GatePlan(gate, key, design, Optional.empty(), OptionalDouble.empty(), sentence.tooFew());
        }
        Optional<Power> foreseen = planned(gate)
                .map(metric -> new Power(metric, Bound.of(gate).value(), gate.confidence(), design, assumed))
                .filter(Power::foreseen);
        if (foreseen.isEmpty()) {
            return new GatePlan(gate, key, design, Optional.empty(), OptionalDouble.empty(), sentence.unforeseen());
        }
        Power power = foreseen.get();
        Optional<Need> need = gate.alternative().stream()
                .mapToObj(value -> new Need(power.at(value), power.clusters(value), power.seeds(value)))
                .findFirst();
        OptionalDouble detectable = power.detectable(gate.deciding());
        return new GatePlan(gate, key, design, need, detectable, sentence.of(need, detectable));
    }

    /**
     * The metric whose variance a gate has: the change since an earlier run is a difference of two arms on the same examples.
     * Empty where there is none, as of a silent failure, which two numbers decide.
     */
    private static Optional<Metric> planned(Gate gate) {
        Optional<Metric> metric = Metric.named(gate.metric());
        return switch (gate.kind()) {
            case BOUND -> metric;
            case NO_WORSE_THAN -> metric.flatMap(GatePlan::change);
            case SILENT_FAILURE -> Optional.empty();
        };
    }

    private static Optional<Metric> change(Metric metric) {
        return switch (metric) {
            case ACCURACY, PAIRWISE_ACCURACY, AGREEMENT -> Optional.of(Metric.GAIN);
            case INHERITED_ERROR, CORRECTED_ERROR -> Optional.of(Metric.EXCESS_INHERITED_ERROR);
            default -> Optional.empty();
        };
    }
}
