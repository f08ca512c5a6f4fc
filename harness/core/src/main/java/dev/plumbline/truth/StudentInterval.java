package dev.plumbline.truth;

/**
 * The estimate plus and minus t standard errors (Student 1908).
 *
 * <p>Worked example: estimate 0, standard error 1, 10 degrees of freedom, confidence .95: -2.228 to 2.228.
 *
 * @param standardError above 0
 * @param df degrees of freedom, above 0, not necessarily whole
 */
public record StudentInterval(double estimate, double standardError, double df) implements Interval {

    @Override
    public double low(double confidence) {
        return estimate - standardError * Quantiles.student(confidence, df);
    }

    @Override
    public double high(double confidence) {
        return estimate + standardError * Quantiles.student(confidence, df);
    }
}
