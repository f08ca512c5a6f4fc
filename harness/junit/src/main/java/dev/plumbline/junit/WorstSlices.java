package dev.plumbline.junit;

import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The slices on which a gate's metric is farthest to the side that the gate does not want. */
final class WorstSlices {

    private static final int SHOWN = 3;

    private record Slice(String name, Measured.Value value) {}

    private WorstSlices() {}

    /** In words; empty where the metric is measured on no other slice. */
    static Optional<String> of(Measurements measurements, GateResult result) {
        Comparator<Slice> rising =
                Comparator.comparingDouble(slice -> slice.value().estimate());
        List<Slice> worst = measurements.all().stream()
                .filter(m -> m.measured() instanceof Measured.Value && isSliceOf(m, result.key()))
                .map(m -> new Slice(m.key().slice(), (Measured.Value) m.measured()))
                .sorted(wantsHigh(result.gate()) ? rising : rising.reversed())
                .limit(SHOWN)
                .toList();
        return worst.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "worst slices: " + worst.stream().map(WorstSlices::text).collect(Collectors.joining("; ")));
    }

    private static boolean isSliceOf(Measurement measurement, MetricKey gated) {
        MetricKey key = measurement.key();
        return !key.slice().equals(MetricKey.ALL)
                && key.equals(new MetricKey(gated.arm(), gated.method(), key.slice(), gated.metric(), gated.against()));
    }

    private static boolean wantsHigh(Gate gate) {
        return gate.atLeast().isPresent()
                || (gate.atMost().isEmpty()
                        && Metric.named(gate.metric()).map(Metric::better).orElse(Metric.Better.NEITHER)
                                == Metric.Better.HIGHER);
    }

    private static String text(Slice slice) {
        return slice.name() + " " + Figures.of(slice.value().estimate()) + " (" + GateMessage.interval(slice.value())
                + ")";
    }
}
