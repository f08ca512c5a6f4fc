package dev.plumbline.truth;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What the same metric of the same subject gave each example in two runs.
 *
 * @param id of an example by its row
 */
record PairedOutcomes(Outcomes now, Outcomes then, IntFunction<String> id) {

    /** Why their seeds cannot be paired, if so: a single one is paired with each of several. */
    Optional<String> unpaired() {
        return now.seeds() == 1 || then.seeds() == 1 || now.seeds() == then.seeds()
                ? Optional.empty()
                : Optional.of(then.seeds() + " seeds then cannot be paired with " + now.seeds() + " now");
    }

    /** The part of a sample that has an outcome in both. */
    Sample both(Sample sample) {
        return sample.where(this::both, "an outcome in both runs");
    }

    private boolean both(int row) {
        return now.byId().containsKey(id.apply(row)) && then.byId().containsKey(id.apply(row));
    }

    /** The mean now minus the mean then, over rows that have both. */
    BySeed difference(Sample sample) {
        return means(now, sample).minus(means(then, sample));
    }

    private BySeed means(Outcomes outcomes, Sample sample) {
        return new BySeed(IntStream.range(0, outcomes.seeds())
                .mapToObj(s -> Estimate.mean(
                        Arrays.stream(sample.rows())
                                .mapToDouble(row -> outcomes.of(id.apply(row), s))
                                .toArray(),
                        sample))
                .toList());
    }

    /** Of each row the mean over the seeds now minus that then. */
    double[] ofRows(Sample sample) {
        return Arrays.stream(sample.rows())
                .mapToDouble(row -> mean(now, row) - mean(then, row))
                .toArray();
    }

    private double mean(Outcomes outcomes, int row) {
        return IntStream.range(0, outcomes.seeds())
                        .mapToDouble(s -> outcomes.of(id.apply(row), s))
                        .sum()
                / outcomes.seeds();
    }

    /** Whether every outcome of these rows is 0 or 1, after a single training each. */
    boolean counted(Sample sample) {
        return now.seeds() == 1
                && then.seeds() == 1
                && Arrays.stream(sample.rows()).allMatch(row -> counted(now, row) && counted(then, row));
    }

    private boolean counted(Outcomes outcomes, int row) {
        double outcome = outcomes.of(id.apply(row), 0);
        return outcome == 0 || outcome == 1;
    }

    /**
     * The difference with its interval by cluster.
     *
     * @param reach the greatest difference that there can be
     */
    static Measured.Value value(BySeed difference, Sample sample, double reach, Drift.By drift) {
        double estimate = difference.mean().value();
        Spread spread = Spread.of(difference, sample, sample.support());
        Interval interval = Intervals.of(-reach, reach, estimate, spread, sample.support());
        return new Measured.Value(
                estimate, drift.widened(interval, -reach, reach), sample.size(), sample.clusters(), difference.seeds());
    }
}
