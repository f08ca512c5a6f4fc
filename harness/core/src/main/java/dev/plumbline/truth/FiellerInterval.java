package dev.plumbline.truth;

/**
 * The interval of a ratio of two correlated estimates (Fieller 1954): the ratios r at which {@code numerator - r
 * denominator} is not significantly different from 0.
 *
 * <p>At a confidence at which the denominator itself may be 0, that set is unbounded: the ends are then minus and plus
 * infinity, so that no gate is decided by it. Worked example: 3/2 with variances .01, .04 and covariance 0 at t = 2:
 * A = 4 - .16 = 3.84, B = 6, C = 9 - .04 = 8.96, ends (6 -+ sqrt(36 - 34.4064))/3.84 = 1.234 and 1.891.
 *
 * @param denominator not 0
 * @param df degrees of freedom of the variances
 */
public record FiellerInterval(
        double numerator,
        double denominator,
        double numeratorVariance,
        double denominatorVariance,
        double covariance,
        double df)
        implements Interval {

    @Override
    public double low(double confidence) {
        return end(confidence, -1);
    }

    @Override
    public double high(double confidence) {
        return end(confidence, 1);
    }

    private double end(double confidence, int side) {
        double t = Quantiles.student(confidence, df);
        double a = denominator * denominator - t * t * denominatorVariance;
        double b = numerator * denominator - t * t * covariance;
        double c = numerator * numerator - t * t * numeratorVariance;
        if (a <= 0) {
            return side * Double.POSITIVE_INFINITY;
        }
        // Never below 0 but by rounding: at the estimate itself the quadratic is not above 0.
        return (b + side * Math.sqrt(Math.max(0, b * b - a * c))) / a;
    }
}
