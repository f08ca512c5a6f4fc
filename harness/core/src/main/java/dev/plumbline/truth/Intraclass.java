package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Value;
import java.util.List;

/**
 * A number between -1 and 1 that says how alike the raters of an item are, with its interval.
 *
 * @param ratings the mean number of raters of an item
 * @param support the part of the sample that its standard error rests on, of at least 2 clusters
 */
record Intraclass(Estimate estimate, double ratings, Sample sample, Sample support) {

    Value measured() {
        return new Value(estimate.value(), interval(), sample.size(), sample.clusters(), 1);
    }

    private Interval interval() {
        double value = estimate.value();
        int clusters = support.support();
        Spread spread = Spread.of(new BySeed(List.of(estimate)), sample, clusters);
        if (spread.isNothing()) {
            return new UnvaryingInterval(value, Math.min(value, least()), Math.max(value, 1), clusters);
        }
        return IntraclassInterval.holds(value, ratings)
                ? new IntraclassInterval(value, spread.standardError(), spread.df(), ratings)
                : new StudentInterval(value, spread.standardError(), spread.df());
    }

    /** The least value where every item has as many raters. */
    private double least() {
        return -1 / (ratings - 1);
    }
}
