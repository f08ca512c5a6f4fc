package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The error that more raters would not remove: a lower bound of the error of the majority of k such raters, for every k from the number of an example's ratings
 * up, and so of the share of examples on which the majority of endlessly many would be wrong.
 *
 * <p>That majority is wrong where a wrong class is likelier to be named than the true one. An example counts where a wrong class leads the true one by more than
 * chance, by a {@link SignTest} at level .05 over the number of wrong classes. Where the true class is at least as likely, that happens with a probability of at most a,
 * the sum of the sizes of the tests. Where a wrong class is likelier, it happens no more often than that class leads at all, which is no more often than it leads among
 * k ratings for k as many or more. So {@code (1[leads] - a)/(1 - a)} has no greater mean than the error of the majority of k, and its mean over the examples is the estimate;
 * never below 0. With few ratings an example it is far too low, for hardly anything leads by more than chance then.
 *
 * <p>It is no bound for raters of another kind, nor for an aggregation that does not go by the majority; and it is not the error of these raters' majority, which errs more often, also where it
 * only happened to have too few of the right. Worked example, 10 ratings an example, two classes: 3 of 20 examples have 9 or 10 wrong ones: a = .0107, and
 * the estimate is {@code (3/20 - .0107)/(1 - .0107) = .141}. The interval is over other examples.
 */
final class BiasFloor {

    private static final double LEVEL = .05;

    private final Votes votes;
    private final int[] truth;
    private final SignTest test;

    private BiasFloor(Votes votes, int[] truth) {
        this.votes = votes;
        this.truth = truth;
        this.test = new SignTest(LEVEL / (votes.classes() - 1));
    }

    /** Over rated examples. */
    static Measured of(Votes votes, int[] truth, Sample sample) {
        BiasFloor floor = new BiasFloor(votes, truth);
        return sample.tooFew()
                .or(() -> sample.where(row -> floor.size(row) > 0, "ratings enough for a lead that is more than chance")
                        .tooFew())
                .<Measured>map(Undefined::new)
                .orElseGet(() -> floor.measured(sample));
    }

    private Measured measured(Sample sample) {
        Estimate mean = Estimate.mean(
                Arrays.stream(sample.rows()).mapToDouble(this::score).toArray(), sample);
        Spread spread = Spread.of(new BySeed(List.of(mean)), sample, sample.support());
        double estimate = Math.max(0, mean.value());
        Interval interval = estimate > 0
                ? Intervals.of(0, 1, estimate, spread, sample.support())
                : new UnvaryingInterval(0, 0, 1, sample.support());
        return new Value(estimate, interval, sample.size(), sample.clusters(), 1);
    }

    /** How far it moves where truth errs: at most as far as the mean of which it is the part above 0. */
    static Drift.By drift(Votes votes, Court court, Sample sample) {
        Quotient[] possible = IntStream.range(0, votes.classes())
                .mapToObj(k -> {
                    BiasFloor supposed = new BiasFloor(votes, court.supposing(k).truth());
                    return Quotient.mean(sample, sample, supposed::score);
                })
                .toArray(Quotient[]::new);
        int[] now = Arrays.stream(sample.rows()).map(row -> court.truth()[row]).toArray();
        return new Relabelling(sample, now, possible).drift(court.erring().most(sample));
    }

    private double score(int row) {
        double size = size(row);
        return ((leads(row) ? 1 : 0) - size) / (1 - size);
    }

    private boolean leads(int row) {
        boolean leads = false;
        for (int k = 0; k < votes.classes(); k++) {
            leads |= k != truth[row] && votes.count(row, k) >= test.least(both(row, k));
        }
        return leads;
    }

    private double size(int row) {
        double size = 0;
        for (int k = 0; k < votes.classes(); k++) {
            size += k == truth[row] ? 0 : test.size(both(row, k));
        }
        return size;
    }

    private int both(int row, int k) {
        return votes.count(row, k) + votes.count(row, truth[row]);
    }
}
