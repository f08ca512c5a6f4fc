package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Compares two runs that are over, by the outcomes that they left.
 *
 * <p>The difference and its interval are those of {@link Change}; the test is that of {@link Comparison}: McNemar's exact one where every cluster is one
 * example and every outcome 0 or 1, else the sign-flips of whole clusters, and with several seeds the larger p-value of these and of the interval. Held
 * the other way round, every difference has the other sign and the same p.
 */
public final class RunDifferences {

    private RunDifferences() {}

    /**
     * What one run left of a metric of a subject on a slice.
     *
     * @param clusters of each example that has an outcome, by its id
     */
    public record Left(Outcomes outcomes, SortedMap<String, String> clusters) {

        public Left {
            clusters = new TreeMap<>(clusters);
        }
    }

    /**
     * The same of two runs.
     *
     * @param after the key of its outcomes is that of the difference, and names a metric that exists
     * @param classes how many there are
     */
    public record Asked(Left before, Left after, int classes) {

        MetricKey key() {
            return after.outcomes().key();
        }
    }

    /**
     * The same differences, each with its p adjusted for all of them (Holm 1979) but those in which no example changed: their p is 1, and leaving them
     * out is fair, for the tests take as given which examples changed and ask only in which direction.
     */
    public static List<RunDifference> adjusted(List<RunDifference> found) {
        double[] adjusted = Adjusted.holm(found.stream()
                .filter(RunDifferences::counts)
                .flatMapToDouble(d -> d.p().stream())
                .toArray());
        List<RunDifference> all = new ArrayList<>();
        int at = 0;
        for (RunDifference difference : found) {
            if (difference.p().isEmpty()) {
                all.add(difference);
            } else {
                all.add(difference.adjustedTo(counts(difference) ? adjusted[at++] : 1));
            }
        }
        return List.copyOf(all);
    }

    private static boolean counts(RunDifference difference) {
        return difference.p().isPresent() && !difference.unchanged();
    }

    /** One difference, not yet adjusted for the others. */
    public static RunDifference of(Asked asked) {
        SortedSet<String> ids = new TreeSet<>(asked.before.clusters.keySet());
        ids.retainAll(asked.after.clusters.keySet());
        long moved = ids.stream()
                .filter(id -> !Objects.equals(asked.before.clusters.get(id), asked.after.clusters.get(id)))
                .count();
        if (moved > 0) {
            return RunDifference.undefined(
                    asked.key(),
                    moved + (moved == 1 ? " example is" : " examples are") + " of another cluster in the other run");
        }
        List<String> order = List.copyOf(ids);
        PairedOutcomes pair = new PairedOutcomes(asked.after.outcomes, asked.before.outcomes, order::get);
        Sample sample =
                pair.both(Sample.of(IntStream.range(0, order.size()).toArray(), clusters(order, asked.after.clusters)));
        return pair.unpaired()
                .or(sample::tooFew)
                .map(reason -> RunDifference.undefined(asked.key(), reason))
                .orElseGet(() -> tested(asked, pair, sample));
    }

    private static int[] clusters(List<String> ids, Map<String, String> clusters) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return ids.stream()
                .mapToInt(id -> numbers.computeIfAbsent(String.valueOf(clusters.get(id)), c -> numbers.size()))
                .toArray();
    }

    private static RunDifference tested(Asked asked, PairedOutcomes pair, Sample sample) {
        Metric metric = Metric.named(asked.key().metric()).orElseThrow();
        double reach = metric.greatest(asked.classes) - metric.least();
        BySeed difference = pair.difference(sample);
        Measured.Value value = PairedOutcomes.value(difference, sample, reach, Drift.By.NOTHING);
        double[] ofRows = pair.ofRows(sample);
        boolean counted = pair.counted(sample);
        OptionalInt onlyBefore = counted ? count(ofRows, -1) : OptionalInt.empty();
        OptionalInt onlyAfter = counted ? count(ofRows, 1) : OptionalInt.empty();
        Comparison.Test test = test(difference.seeds(), counted && sample.clusters() == sample.size());
        double flipped = SignFlip.p(sample.weightedSums(ofRows), Draws.of(0, "sign-flip of " + asked.key(), 0));
        double p = switch (test) {
            case MCNEMAR -> McNemar.p(onlyBefore.orElseThrow(), onlyAfter.orElseThrow());
            case SIGN_FLIP -> flipped;
            case SIGN_FLIP_AND_SEEDS, WORST_TRUTH -> Math.max(flipped, PValue.ofNothing(value.interval()));
        };
        return new RunDifference(
                asked.key(),
                value,
                onlyBefore,
                onlyAfter,
                Optional.of(test),
                OptionalDouble.of(p),
                OptionalDouble.empty());
    }

    private static Comparison.Test test(int seeds, boolean single) {
        if (seeds > 1) {
            return Comparison.Test.SIGN_FLIP_AND_SEEDS;
        }
        return single ? Comparison.Test.MCNEMAR : Comparison.Test.SIGN_FLIP;
    }

    private static OptionalInt count(double[] ofRows, int difference) {
        return OptionalInt.of(
                (int) Arrays.stream(ofRows).filter(d -> d == difference).count());
    }
}
