package dev.plumbline.truth;

import dev.plumbline.dataset.Split;
import dev.plumbline.policy.Candidates;
import dev.plumbline.truth.Measured.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures how rewards order the candidates of each held-out pool, against ratings and against truth: of what a candidate is worth only the order within its
 * pool counts, as a reward has no other meaning. Every pair counts once, so a pool counts by its pairs; the interval is that of other pools, by
 * clusters, with the variance over the seeds in it. A slice has the pairs both of whose candidates are in it.
 */
public final class RewardMeasures {

    private static final String NONE = "no rating says what the candidates of a pool are worth to raters";
    private static final String INEXACT =
            "a reward's order is held against a truth that every example has and that does not err";

    private static final Map<Metric, ToDoubleFunction<OrderedPairs>> SCORES = new EnumMap<>(Map.of(
            Metric.WITHIN_POOL_ACCURACY,
            OrderedPairs::right,
            Metric.WITHIN_POOL_ACCURACY_TIES_SHARED,
            pairs -> pairs.right() + pairs.tied() / 2.0,
            Metric.WITHIN_POOL_TIES,
            OrderedPairs::tied));

    private final Evidence evidence;
    private final int[][] pools;
    private final int[] clusters;

    private RewardMeasures(Evidence evidence) {
        this.evidence = evidence;
        this.pools = Candidates.pools(evidence.examples());
        this.clusters = evidence.examples().clusters();
    }

    /**
     * Opens the truth of the held-out candidates and measures every reward on every slice.
     *
     * @param approved the class that is worth 1 where truth has no gold values, an index into the classes
     */
    public static List<Measurement> of(List<RatedReward> rewards, Evidence evidence, int approved) {
        RewardMeasures measures = new RewardMeasures(evidence);
        Optional<double[]> gold = measures.gold(approved);
        List<Measurement> all = new ArrayList<>();
        for (RatedReward rated : rewards) {
            for (Slice slice : evidence.slices()) {
                all.addAll(measures.measured(rated, slice, Against.RATINGS, rated.rating(), NONE));
                all.addAll(measures.measured(rated, slice, Against.TRUTH, gold, INEXACT));
            }
        }
        return all;
    }

    /** What every held-out example is worth, NaN elsewhere: its gold value, or 1 for the approved class and 0 for the others. */
    private Optional<double[]> gold(int approved) {
        if (evidence.truth().inclusion().isPresent() || evidence.inference().errorRate() > 0) {
            return Optional.empty();
        }
        int[] rows = evidence.splits().rows(Split.HELD_OUT);
        int[] truth = evidence.truth().open(rows);
        double[] values = evidence.truth()
                .openGold(rows)
                .orElseGet(() -> IntStream.of(rows)
                        .mapToDouble(row -> truth[row] == approved ? 1 : 0)
                        .toArray());
        double[] gold = new double[evidence.examples().size()];
        Arrays.fill(gold, Double.NaN);
        IntStream.range(0, rows.length).forEach(i -> gold[rows[i]] = values[i]);
        return Optional.of(gold);
    }

    private List<Measurement> measured(
            RatedReward rated, Slice slice, Against against, Optional<double[]> worth, String missing) {
        Optional<Ordered> ordered = worth.map(known -> Ordered.of(rated.reward(), within(slice), clusters, known));
        List<Measurement> all = new ArrayList<>();
        SCORES.forEach((metric, score) -> all.add(new Measurement(
                new MetricKey(Arm.REWARD, rated.reward().name(), slice.name(), metric.label(), against),
                ordered.map(pairs -> pairs.share(score)).orElseGet(() -> new Undefined(missing)))));
        return all;
    }

    /** The candidates of each pool that are in a slice. */
    private int[][] within(Slice slice) {
        boolean[] in = new boolean[clusters.length];
        IntStream.of(slice.rows()).forEach(row -> in[row] = true);
        return Arrays.stream(pools)
                .map(pool -> IntStream.of(pool).filter(row -> in[row]).toArray())
                .filter(pool -> pool.length > 0)
                .toArray(int[][]::new);
    }
}
