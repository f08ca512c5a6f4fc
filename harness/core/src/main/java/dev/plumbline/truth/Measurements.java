package dev.plumbline.truth;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was measured in a task, in a fixed order: the result of the stage.
 *
 * @param all by arm, method, slice, metric, against
 * @param comparisons of pairs of arms, over every held-out example
 * @param sliceTests which slices are more than chance
 * @param discovery what was found, where the task asked for a search
 */
public record Measurements(
        List<Measurement> all,
        List<Comparison> comparisons,
        List<SliceTest> sliceTests,
        Optional<Discovery> discovery) {

    /** What stands against truth where the data have none. */
    public static final Measured NO_TRUTH = new Measured.Undefined("the data have no truth, so this cannot be told");

    public Measurements {
        all = List.copyOf(all);
        comparisons = List.copyOf(comparisons);
        sliceTests = List.copyOf(sliceTests);
    }

    /** Numbers alone. */
    public static Measurements of(List<Measurement> all) {
        return new Measurements(all, List.of(), List.of(), Optional.empty());
    }

    /** The same with more numbers. */
    public Measurements and(List<Measurement> more) {
        return new Measurements(
                Stream.concat(all.stream(), more.stream()).toList(), comparisons, sliceTests, discovery);
    }

    /** The same with every number against truth undefined, of data that have none. */
    public Measurements withoutTruth() {
        return new Measurements(
                all.stream()
                        .map(one -> one.key().against() == Against.TRUTH ? new Measurement(one.key(), NO_TRUTH) : one)
                        .toList(),
                List.of(),
                List.of(),
                discovery);
    }

    public Optional<Measured> find(MetricKey key) {
        return all.stream()
                .filter(m -> m.key().equals(key))
                .map(Measurement::measured)
                .findFirst();
    }
}
