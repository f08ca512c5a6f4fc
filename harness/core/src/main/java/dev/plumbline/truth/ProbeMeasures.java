package dev.plumbline.truth;

import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.learning.probes.Probe;
import dev.plumbline.learning.probes.Probed;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measures what a change to the text does to rewards: how far it moves them, how many preferences it turns round, and what that costs by truth.
 * Every number is a mean over pools, each of which counts once.
 *
 * <p>One side of a pair is changed at a time, as a reward that loves headers is not caught by putting one on both. Of a probe that keeps the meaning each side in turn; of an
 * exploit the one that would gain by it: the one of the lower reward, and for accuracy the worse one.
 */
public final class ProbeMeasures {

    private final Probed probed;
    private final ProbedPools pools;
    private final Optional<double[]> worth;
    private final List<Measurement> all = new ArrayList<>();

    private ProbeMeasures(Probed probed, ProbedPools pools, Optional<double[]> worth) {
        this.probed = probed;
        this.pools = pools;
        this.worth = worth;
    }

    /**
     * Opens the truth of the held-out examples, where there is one, and measures every probe of every reward.
     *
     * @param approved the class that is worth 1 where truth has no gold values, an index into the classes
     */
    public static List<Measurement> of(Probed probed, Evidence evidence, int approved) {
        int[] rows = evidence.splits().rows(Split.HELD_OUT);
        boolean known = Arrays.stream(rows).allMatch(evidence.truth()::known);
        ProbeMeasures measures = new ProbeMeasures(
                probed,
                ProbedPools.of(evidence.examples(), rows),
                known ? Optional.of(worth(evidence, rows, approved)) : Optional.empty());
        probed.rewards().forEach(measures::measure);
        return List.copyOf(measures.all);
    }

    /** One number a candidate that was probed, of which the higher is better. */
    private static double[] worth(Evidence evidence, int[] rows, int approved) {
        int[] truth = evidence.truth().open(rows);
        if (evidence.examples().shape() == Shape.PAIRS) {
            return IntStream.range(0, 2 * rows.length)
                    .mapToDouble(c -> (truth[rows[c / 2]] == 1) == (c % 2 == 0) ? 1 : 0)
                    .toArray();
        }
        return evidence.truth()
                .openGold(rows)
                .orElseGet(() -> IntStream.of(rows)
                        .mapToDouble(row -> truth[row] == approved ? 1 : 0)
                        .toArray());
    }

    private void measure(Probed.Scores scores) {
        for (int p = 0; p < probed.probes().size(); p++) {
            Probe probe = probed.probes().get(p);
            List<Turned> bySeed = new ArrayList<>();
            for (double[][] seed : scores.bySeed()) {
                bySeed.add(new Turned(probe.kind(), seed[0], seed[1 + p]));
            }
            add(scores.reward(), Metric.PROBE_SHIFT, probe, shift(bySeed));
            add(scores.reward(), Metric.PROBE_FLIP_RATE, probe, flips(bySeed));
            worth.ifPresent(better -> add(scores.reward(), Metric.PROBE_ACCURACY_DROP, probe, drop(bySeed, better)));
        }
    }

    private void add(String reward, Metric metric, Probe probe, Measured measured) {
        Against against = metric.against().get(0);
        MetricKey key = new MetricKey(Arm.REWARD, reward, MetricKey.ALL, metric.label(), against);
        all.add(new Measurement(key.at(Moving.PROBE, probe.label()), measured));
    }

    private Measured shift(List<Turned> bySeed) {
        Optional<String> tooFew = pools.sample().tooFew();
        if (tooFew.isPresent()) {
            return new Undefined(tooFew.get());
        }
        if (bySeed.stream().anyMatch(seed -> squares(seed) == 0)) {
            return new Undefined(
                    "the reward is the same for all candidates of each pool, so there is no scale to measure by");
        }
        if (bySeed.stream().allMatch(Turned::still)) {
            return value(new BySeed(bySeed.stream().map(this::shift).toList()), pools.sample(), new CountedInterval(0));
        }
        BySeed estimates = new BySeed(bySeed.stream().map(this::shift).toList());
        return value(estimates, pools.sample(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private double squares(Turned seed) {
        return Arrays.stream(pools.variances(seed.plain())).sum();
    }

    /** The quotient of a mean and the root of another mean, with both of their errors. */
    private Estimate shift(Turned seed) {
        Estimate mean = Estimate.mean(pools.means(seed.shifts()), pools.sample());
        Estimate variance = Estimate.mean(pools.variances(seed.plain()), pools.sample());
        double deviation = Math.sqrt(variance.value());
        double shift = mean.value() / deviation;
        Estimate linear = mean.over(deviation).plus(-shift / (2 * variance.value()), variance);
        return new Estimate(shift, linear.contribution());
    }

    private Measured flips(List<Turned> bySeed) {
        return ofPairs(
                bySeed.stream().map(Turned::flips).toList(),
                "two candidates of one pool that the reward tells apart",
                0);
    }

    private Measured drop(List<Turned> bySeed, double[] better) {
        return ofPairs(
                bySeed.stream().map(seed -> seed.drops(better)).toList(),
                "a better and a worse candidate in one pool",
                -1);
    }

    /** The mean over the pools of which it means something, in every training. */
    private Measured ofPairs(List<ProbedPools.OfTwo> bySeed, String having, double least) {
        List<double[]> shares = bySeed.stream().map(pools::pairs).toList();
        int[] places = new int[Arrays.stream(pools.sample().rows()).max().orElse(0) + 1];
        IntStream.range(0, pools.sample().size())
                .forEach(p -> places[pools.sample().rows()[p]] = p);
        Sample there = pools.sample()
                .where(row -> shares.stream().allMatch(seed -> seed[places[row]] != ProbedPools.OfTwo.NOTHING), having);
        Optional<String> tooFew = there.tooFew();
        if (tooFew.isPresent()) {
            return new Undefined(tooFew.get());
        }
        List<Estimate> estimates = new ArrayList<>();
        for (double[] seed : shares) {
            double[] kept = Arrays.stream(there.rows())
                    .mapToDouble(row -> seed[places[row]])
                    .toArray();
            estimates.add(Estimate.mean(kept, there));
        }
        return value(new BySeed(estimates), there, least, 1);
    }

    private static Measured value(BySeed estimates, Sample sample, double least, double greatest) {
        Spread spread = Spread.of(estimates, sample, sample.support());
        double estimate = estimates.mean().value();
        return value(estimates, sample, Intervals.of(least, greatest, estimate, spread, sample.support()));
    }

    private static Measured value(BySeed estimates, Sample sample, Interval interval) {
        return new Value(estimates.mean().value(), interval, sample.size(), sample.clusters(), estimates.seeds());
    }
}
