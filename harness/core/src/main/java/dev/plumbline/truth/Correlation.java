package dev.plumbline.truth;

import java.util.Arrays;

/**
 * Pearson's correlation of two numbers over rows, as an {@link Estimate}: row i contributes {@code (a b - r (a^2 + b^2) / 2) / n} for its
 * numbers a and b in standard deviations (the influence function of Devlin, Gnanadesikan and Kettenring 1975). Worked example:
 * 1, 2, 3 and 3, 2, 1: r = -1, and no row contributes anything.
 */
final class Correlation {

    private static final double NOTHING = 1e-12;

    private Correlation() {}

    /** Whether either number is the same in every row, so that there is none. */
    static boolean undefined(double[] first, double[] second) {
        return deviation(first) < NOTHING || deviation(second) < NOTHING;
    }

    static Estimate of(double[] first, double[] second) {
        double[] a = standardised(first);
        double[] b = standardised(second);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        double r = sum / a.length;
        double[] contribution = new double[a.length];
        Arrays.setAll(contribution, i -> (a[i] * b[i] - r * (a[i] * a[i] + b[i] * b[i]) / 2) / a.length);
        return new Estimate(r, contribution);
    }

    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double deviation = deviation(values);
        return Arrays.stream(values).map(x -> (x - mean) / deviation).toArray();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / values.length);
    }
}
