package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often the majority of k raters is right, for k = 1, 3, 5 and so on, see {@link MajorityOfSome}: what more raters would buy. Every point is of the same
 * examples, those that have as many ratings as the last one takes. It takes as many as at least nine in ten of the rated examples have, and at most 99.
 *
 * <p>The intervals are over other examples. Where all raters rate all examples, the k are drawn from these raters.
 *
 * @param sample the examples
 * @param points by the number of raters; none where there are too few examples
 */
record MajorityCurve(Sample sample, List<Point> points) {

    /** The share of the rated examples that the curve is of, at least. */
    private static final double MOST_EXAMPLES = .9;

    private static final int MOST_RATERS = 99;
    private static final double ROUNDING = 1e-9;

    /**
     * A point.
     *
     * @param raters k, odd
     */
    record Point(int raters, Value accuracy) {}

    static MajorityCurve of(Votes votes, int[] truth, Sample rated) {
        if (rated.tooFew().isPresent()) {
            return new MajorityCurve(rated, List.of());
        }
        int most = most(votes, rated);
        Sample sample = rated.where(row -> votes.size(row) >= most, most + " ratings");
        return new MajorityCurve(sample, sample.tooFew().isPresent() ? List.of() : points(votes, truth, sample, most));
    }

    /** The greatest odd number of ratings that nearly all examples have. */
    private static int most(Votes votes, Sample rated) {
        int[] sizes = Arrays.stream(rated.rows()).map(votes::size).sorted().toArray();
        int without = (int) Math.floor((1 - MOST_EXAMPLES) * sizes.length + ROUNDING);
        int most = Math.min(MOST_RATERS, sizes[without]);
        return most % 2 == 0 ? most - 1 : most;
    }

    /** The same where truth errs. */
    MajorityCurve widened(Votes votes, Court court) {
        if (!court.erring().ever() || points.isEmpty()) {
            return this;
        }
        int most = points.get(points.size() - 1).raters();
        List<List<double[]>> supposed = IntStream.range(0, votes.classes())
                .mapToObj(k -> right(votes, court.supposing(k).truth(), sample, most))
                .toList();
        int[] now = Arrays.stream(sample.rows()).map(row -> court.truth()[row]).toArray();
        List<Point> wide = points.stream()
                .map(point -> new Point(
                        point.raters(),
                        Erring.widened(point.accuracy(), drift(supposed, point.raters(), now, court.erring()), 0, 1)))
                .toList();
        return new MajorityCurve(sample, wide);
    }

    private Drift.By drift(List<List<double[]>> supposed, int raters, int[] now, Erring erring) {
        Quotient[] possible = supposed.stream()
                .map(right -> new Quotient(
                        right.stream().mapToDouble(of -> of[raters]).toArray(),
                        right.stream().mapToDouble(of -> 1).toArray()))
                .toArray(Quotient[]::new);
        return new Relabelling(sample, now, possible).drift(erring.most(sample));
    }

    /** Of each row how likely the majority of 0, 1, 2 and more raters is right. */
    private static List<double[]> right(Votes votes, int[] truth, Sample sample, int most) {
        MajorityOfSome majority = new MajorityOfSome(most);
        return Arrays.stream(sample.rows())
                .mapToObj(row -> majority.right(votes.count(row, truth[row]), wrong(votes, row, truth[row])))
                .toList();
    }

    private static List<Point> points(Votes votes, int[] truth, Sample sample, int most) {
        List<double[]> right = right(votes, truth, sample, most);
        return IntStream.iterate(1, k -> k <= most, k -> k + 2)
                .mapToObj(k -> new Point(
                        k, value(sample, right.stream().mapToDouble(of -> of[k]).toArray())))
                .toList();
    }

    private static int[] wrong(Votes votes, int row, int truth) {
        return IntStream.range(0, votes.classes())
                .filter(k -> k != truth)
                .map(k -> votes.count(row, k))
                .toArray();
    }

    private static Value value(Sample sample, double[] scores) {
        Estimate mean = Estimate.mean(scores, sample);
        Spread spread = Spread.of(new BySeed(List.of(mean)), sample, sample.support());
        Interval interval = Intervals.of(0, 1, mean.value(), spread, sample.support());
        return new Value(mean.value(), interval, sample.size(), sample.clusters(), 1);
    }
}
