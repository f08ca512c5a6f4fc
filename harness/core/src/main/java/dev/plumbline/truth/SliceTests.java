package dev.plumbline.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tests divergence and gain on the slices: a family is every slice of one arm and metric, that of all examples left out. */
final class SliceTests {

    private static final Set<String> TESTED = Set.of(Metric.DIVERGENCE.label(), Metric.GAIN.label());

    private SliceTests() {}

    /** In the order of the measurements; what has no interval has no test. */
    static List<SliceTest> of(List<Measurement> measurements) {
        Map<List<String>, List<Measurement>> families = new LinkedHashMap<>();
        for (Measurement m : measurements) {
            MetricKey key = m.key();
            boolean tested = TESTED.contains(key.metric()) && !key.slice().equals(MetricKey.ALL);
            if (tested && m.measured() instanceof Measured.Value) {
                families.computeIfAbsent(List.of(key.arm(), key.method(), key.metric()), k -> new ArrayList<>())
                        .add(m);
            }
        }
        return families.values().stream()
                .flatMap(family -> family(family).stream())
                .toList();
    }

    private static List<SliceTest> family(List<Measurement> family) {
        double[] p = family.stream()
                .mapToDouble(m -> PValue.ofNothing(((Measured.Value) m.measured()).interval()))
                .toArray();
        double[] adjusted = Adjusted.benjaminiYekutieli(p);
        List<SliceTest> tests = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            tests.add(new SliceTest(family.get(i).key(), p[i], adjusted[i]));
        }
        return tests;
    }
}
