package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Compares pairs of arms over every held-out example that both have predictions for.
 *
 * @param shape names the metric
 * @param all every held-out example
 * @param seed keys the drawn sign flips
 */
record Comparisons(Court court, Shape shape, Sample all, long seed) {

    /** Of a two-sided test at .05 and a power of .8. */
    private static final double Z = 1.959963984540054 + .8416212335729143;

    List<Comparison> of(List<Pair> pairs) {
        List<Comparison> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            found.add(compare(pairs.get(i), Draws.of(seed, "sign-flip", i)));
        }
        return adjusted(found);
    }

    private static List<Comparison> adjusted(List<Comparison> found) {
        double[] p = found.stream()
                .filter(c -> c.p().isPresent())
                .mapToDouble(c -> c.p().getAsDouble())
                .toArray();
        double[] adjusted = Adjusted.holm(p);
        List<Comparison> all = new ArrayList<>();
        int at = 0;
        for (Comparison comparison : found) {
            all.add(comparison.p().isPresent() ? comparison.adjustedTo(adjusted[at++]) : comparison);
        }
        return List.copyOf(all);
    }

    private Comparison compare(Pair pair, Draws draws) {
        Contestant one = court.arm(pair.one());
        Contestant other = court.arm(pair.other());
        Sample sample = other.seenIn(one.seenIn(court.judged(all)));
        Metric metric = shape == Shape.PAIRS ? Metric.PAIRWISE_ACCURACY : Metric.ACCURACY;
        return sample.tooFew()
                .map(reason -> undecided(pair, metric, reason))
                .orElseGet(() -> compare(pair, metric, one, other, sample, draws));
    }

    private static Comparison undecided(Pair pair, Metric metric, String reason) {
        return new Comparison(
                pair.one(),
                pair.other(),
                metric.label(),
                new Measured.Undefined(reason),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Comparison.Test.SIGN_FLIP,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Comparison compare(Pair pair, Metric metric, Contestant one, Contestant other, Sample sample, Draws draws) {
        Comparison measured = compare(pair, metric, one, other, sample, draws, court.truth());
        if (!court.erring().ever()) {
            return measured;
        }
        Drift.By drift = drift(one, other, sample);
        List<Comparison> there = drift.truths().stream()
                .map(truth -> compare(pair, metric, one, other, sample, draws, truth))
                .toList();
        return measured.widened(drift, there);
    }

    private static Comparison compare(
            Pair pair, Metric metric, Contestant one, Contestant other, Sample sample, Draws draws, int[] truth) {
        Quantity right = MeanScore.correct(truth);
        BySeed difference = one.measure(right, sample).minus(other.measure(right, sample));
        Measured.Value value = value(difference, sample);
        double[] ofRows = rows(one, other, sample, truth);
        Comparison.Test test = test(difference.seeds(), sample);
        boolean counted = difference.seeds() == 1;
        OptionalInt onlyOne = counted ? count(ofRows, 1) : OptionalInt.empty();
        OptionalInt onlyOther = counted ? count(ofRows, -1) : OptionalInt.empty();
        double p = switch (test) {
            case MCNEMAR -> McNemar.p(onlyOne.orElseThrow(), onlyOther.orElseThrow());
            case SIGN_FLIP -> SignFlip.p(sample.weightedSums(ofRows), draws);
            case SIGN_FLIP_AND_SEEDS, WORST_TRUTH ->
                Math.max(SignFlip.p(sample.weightedSums(ofRows), draws), PValue.ofNothing(value.interval()));
        };
        OptionalDouble detectable = OptionalDouble.of(Z * value.interval().standardError());
        return new Comparison(
                pair.one(),
                pair.other(),
                metric.label(),
                value,
                onlyOne,
                onlyOther,
                test,
                OptionalDouble.of(p),
                OptionalDouble.empty(),
                detectable);
    }

    private static Measured.Value value(BySeed difference, Sample sample) {
        double estimate = difference.mean().value();
        Spread spread = Spread.of(difference, sample, sample.support());
        Interval interval = Intervals.of(Metric.GAIN, 2, estimate, spread, sample.support());
        return new Measured.Value(estimate, interval, sample.size(), sample.clusters(), difference.seeds());
    }

    private Drift.By drift(Contestant one, Contestant other, Sample sample) {
        int[] now = Arrays.stream(sample.rows()).map(row -> court.truth()[row]).toArray();
        Quotient[] possible = IntStream.range(0, court.classes().size())
                .mapToObj(k -> {
                    MeanScore right = MeanScore.correct(court.supposing(k).truth());
                    return Quotient.mean(sample, sample, row -> one.mean(right, row) - other.mean(right, row));
                })
                .toArray(Quotient[]::new);
        return new Relabelling(sample, now, possible).drift(court.erring().most(sample), court.truth());
    }

    private static Comparison.Test test(int seeds, Sample sample) {
        if (seeds > 1) {
            return Comparison.Test.SIGN_FLIP_AND_SEEDS;
        }
        return sample.clusters() == sample.size() && sample.even()
                ? Comparison.Test.MCNEMAR
                : Comparison.Test.SIGN_FLIP;
    }

    private static OptionalInt count(double[] ofRows, int difference) {
        return OptionalInt.of(
                (int) Arrays.stream(ofRows).filter(d -> d == difference).count());
    }

    /** Of each row the share of the one's seeds that are right minus that of the other's. */
    private static double[] rows(Contestant one, Contestant other, Sample sample, int[] truth) {
        double[] ofOne = right(one, sample, truth);
        double[] ofOther = right(other, sample, truth);
        double[] difference = new double[sample.size()];
        Arrays.setAll(difference, i -> ofOne[i] - ofOther[i]);
        return difference;
    }

    private static double[] right(Contestant arm, Sample sample, int[] truth) {
        return Arrays.stream(sample.rows())
                .mapToDouble(row -> arm.hard().stream()
                                .filter(hard -> hard[row] == truth[row])
                                .count()
                        / (double) arm.hard().size())
                .toArray();
    }
}
