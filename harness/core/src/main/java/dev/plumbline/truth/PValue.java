package dev.plumbline.truth;

/** The p-value that an interval implies. */
final class PValue {

    private static final int HALVINGS = 60;

    private PValue() {}

    /**
     * Of the hypothesis that the quantity is 0: one minus the confidence at which an end of the two-sided interval meets 0.
     *
     * <p>Worked example: estimate 2.228, standard error 1, 10 degrees of freedom: .05.
     *
     * @return in 1e-16 to 1
     */
    static double ofNothing(Interval interval) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            // In steps of the logarithm, so that small p-values are as exact as large ones.
            double p = Math.pow(10, -16 * (low + high) / 2);
            if (excludesNothing(interval, 1 - p)) {
                low = (low + high) / 2;
            } else {
                high = (low + high) / 2;
            }
        }
        return Math.pow(10, -16 * low);
    }

    private static boolean excludesNothing(Interval interval, double confidence) {
        return interval.low(confidence) > 0 || interval.high(confidence) < 0;
    }
}
