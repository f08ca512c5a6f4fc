package dev.plumbline.truth;

/** Chooses the interval that suits a metric. */
final class Intervals {

    private Intervals() {}

    /** Wilson's for what lies in 0 to 1, Student's for the rest, and an unvarying one where nothing varies. */
    static Interval of(Metric metric, int classes, double estimate, Spread spread, int clusters) {
        double least = metric.least();
        double greatest = metric.greatest(classes);
        if (spread.isNothing()) {
            return new UnvaryingInterval(estimate, least, greatest, clusters);
        }
        return least == 0 && greatest == 1
                ? WilsonInterval.of(estimate, spread.standardError(), spread.df())
                : new StudentInterval(estimate, spread.standardError(), spread.df());
    }
}
