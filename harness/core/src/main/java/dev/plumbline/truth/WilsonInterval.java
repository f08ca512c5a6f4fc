package dev.plumbline.truth;

/**
 * The score interval of a share (Wilson 1927), which stays within 0 and 1.
 *
 * <p>The size is the effective one: that of the simple random sample in which the share would have the standard error
 * that was found, {@code p (1 - p) / SE^2}. Instead of the normal quantile stands Student's, because that standard
 * error was itself estimated from a few clusters. Worked example: 8 of 10 with infinite degrees of freedom at
 * confidence .95: .490 to .943.
 *
 * @param estimate in 0 to 1
 * @param effectiveSize above 0
 * @param df degrees of freedom of the standard error
 */
public record WilsonInterval(double estimate, double effectiveSize, double df) implements Interval {

    /** From the standard error of a share that is neither 0 nor 1. */
    static WilsonInterval of(double share, double standardError, double df) {
        return new WilsonInterval(share, share * (1 - share) / (standardError * standardError), df);
    }

    @Override
    public double low(double confidence) {
        return Math.max(0, end(confidence, -1));
    }

    @Override
    public double high(double confidence) {
        return Math.min(1, end(confidence, 1));
    }

    @Override
    public double standardError() {
        return Math.sqrt(estimate * (1 - estimate) / effectiveSize);
    }

    private double end(double confidence, int side) {
        double t = Quantiles.student(confidence, df);
        double perSize = t * t / effectiveSize;
        double root = Math.sqrt(perSize * (estimate * (1 - estimate) + perSize / 4));
        return (estimate + perSize / 2 + side * root) / (1 + perSize);
    }
}
