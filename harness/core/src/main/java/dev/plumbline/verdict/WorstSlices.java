package dev.plumbline.verdict;

import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import java.util.Comparator;
import java.util.List;

/** Where to look first: the slices on which a gate's number lies farthest beyond its bound. */
public final class WorstSlices {

    /** Most that are named. */
    public static final int MOST = 3;

    private WorstSlices() {}

    /** Of the number that a gate was held against; empty where the gate is itself of a slice, or where the number is not measured by slice. */
    public static List<Measurement> of(GateResult result, Measurements measurements) {
        List<Measurement> slices = measurements.all().stream()
                .filter(one -> sliceOf(one.key(), result.key()))
                .toList();
        return among(slices, result.gate().bound(), result.gate().boundedBelow());
    }

    /**
     * The slices whose estimate misses the bound, the worst first, at most three; of equally bad ones the first measured.
     *
     * <p>Worked example: a bound of at least .8; the slices have .9, .5 and .7: the second, then the third.
     *
     * @param slices one number on each slice
     * @param atLeast whether the bound is a lower one
     */
    public static List<Measurement> among(List<Measurement> slices, double bound, boolean atLeast) {
        int side = atLeast ? 1 : -1;
        return slices.stream()
                .filter(one -> one.measured() instanceof Measured.Value value && side * value.estimate() < side * bound)
                .sorted(Comparator.comparingDouble(one -> side * ((Measured.Value) one.measured()).estimate()))
                .limit(MOST)
                .toList();
    }

    private static boolean sliceOf(MetricKey slice, MetricKey all) {
        return all.slice().equals(MetricKey.ALL)
                && !slice.slice().equals(MetricKey.ALL)
                && slice.equals(new MetricKey(all.arm(), all.method(), slice.slice(), all.metric(), all.against()));
    }
}
