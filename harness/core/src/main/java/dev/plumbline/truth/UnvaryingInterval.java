package dev.plumbline.truth;

/**
 * The interval of a number that every cluster and every seed gave alike, so that no standard error can be estimated.
 *
 * <p>At most a share u of the clusters can be otherwise, where u is the upper end of Wilson's interval for 0 of C; those
 * may have any value from {@code least} to {@code greatest}. For a share of 0 or 1 this is Wilson's interval itself.
 * Worked example: 10 of 10 clusters right, t = 2.262 with 9 degrees of freedom at confidence .95: u = 5.117/15.117 =
 * .338, so .662 to 1.
 *
 * @param least the least value that a cluster can have
 * @param greatest the greatest
 * @param clusters at least 2
 */
public record UnvaryingInterval(double estimate, double least, double greatest, int clusters) implements Interval {

    @Override
    public double low(double confidence) {
        return estimate - otherwise(confidence) * (estimate - least);
    }

    @Override
    public double high(double confidence) {
        return estimate + otherwise(confidence) * (greatest - estimate);
    }

    private double otherwise(double confidence) {
        double t = Quantiles.student(confidence, clusters - 1);
        return t * t / (clusters + t * t);
    }
}
