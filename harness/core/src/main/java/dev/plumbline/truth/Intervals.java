package dev.plumbline.truth;

/** Chooses the interval that suits a metric. */
final class Intervals {

    private Intervals() {}

    /** Wilson's for what lies in 0 to 1, Student's for the rest, and an unvarying one where nothing varies. */
    static Interval of(Metric metric, int classes, double estimate, Spread spread, int clusters) {
        return of(metric.least(), metric.greatest(classes), estimate, spread, clusters);
    }

    /** The same for anything that lies between two ends. */
    static Interval of(double least, double greatest, double estimate, Spread spread, int clusters) {
        if (spread.isNothing()) {
            return new UnvaryingInterval(estimate, least, greatest, clusters);
        }
        return least == 0 && greatest == 1
                ? WilsonInterval.of(estimate, spread.standardError(), spread.df())
                : new StudentInterval(estimate, spread.standardError(), spread.df());
    }
}
