package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.List;

/** Estimates of one training with their intervals by cluster. */
final class Means {

    private Means() {}

    /** The mean of a score over the rows of a sample, or why there is none. */
    static Measured of(double[] scores, Sample sample, double least, double greatest) {
        return sample.tooFew()
                .<Measured>map(Undefined::new)
                .orElseGet(() -> measured(Estimate.mean(scores, sample), sample, least, greatest));
    }

    /** An estimate over the rows of a sample of at least two clusters. */
    static Measured measured(Estimate estimate, Sample sample, double least, double greatest) {
        Spread spread = Spread.of(new BySeed(List.of(estimate)), sample, sample.support());
        Interval interval = Intervals.of(least, greatest, estimate.value(), spread, sample.support());
        return new Value(estimate.value(), interval, sample.size(), sample.clusters(), 1);
    }
}
