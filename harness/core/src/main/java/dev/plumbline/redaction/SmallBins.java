package dev.plumbline.redaction;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Curve;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The points of curves that give examples away: who knows the forecasts knows which examples a bin holds. A bin with few
 * is kept back, and as many others that the whole less the rest does not tell either. So are the parts of a benchmark. Curves along anything else do
 * not part the examples.
 */
final class SmallBins {

    private record Bins(String arm, String method, Against against, String axis) {}

    private static final Set<String> OF_BENCHMARKS =
            Set.of(Metric.BENCHMARK_SCORE.label(), Metric.BENCHMARK_OUTCOME.label());

    private SmallBins() {}

    static Set<MetricKey> of(List<Measurement> all, int fewest) {
        Map<Bins, List<Measurement>> curves = all.stream()
                .filter(m -> parted(m.key()))
                .collect(Collectors.groupingBy(m -> bins(m.key()), LinkedHashMap::new, Collectors.toList()));
        return curves.values().stream()
                .flatMap(points -> keptBack(points, fewest).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean parted(MetricKey key) {
        boolean part = !key.axis().isEmpty() && OF_BENCHMARKS.contains(key.metric());
        return part || key.axis().equals(Curve.BIN);
    }

    private static Bins bins(MetricKey key) {
        return new Bins(key.arm(), key.method(), key.against(), key.axis());
    }

    private static List<MetricKey> keptBack(List<Measurement> points, int fewest) {
        Map<String, Integer> sizes = new TreeMap<>();
        points.forEach(point -> sizes.merge(point.key().step(), size(point.measured()), Math::min));
        Set<String> steps = FewTogether.of(sizes, 0, fewest);
        return points.stream()
                .map(Measurement::key)
                .filter(key -> steps.contains(key.step()))
                .toList();
    }

    /** A point without a value rests on one cluster or none, so on any number of examples. */
    private static int size(Measured measured) {
        return measured instanceof Measured.Value value ? value.n() : 0;
    }
}
